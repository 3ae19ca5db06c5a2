//! Who appears in the invented country.

use domain::account::Actor;
use domain::permission::Role;
use domain::unit::{UnitKind, UnitPath};
use uuid::Uuid;

use super::super::cast::{account, actor};
use super::units::{Home, ROOT};
use super::{Account, MAP, by_code};
use crate::account;
use crate::db::run;
use crate::error::Error;
use crate::write::{Write, corrupt};

/// Every account one can sign in with; nobody of them is real.
pub const ACCOUNTS: [Account; 5] = [
    account("xa", "Cán bộ xã (giả lập)", Role::Officer, "gl01-001"),
    account("tinh", "Cán bộ tỉnh (giả lập)", Role::Officer, "gl01"),
    account("thamdinh", "Người thẩm định (giả lập)", Role::Reviewer, ROOT),
    account("lanhdao", "Lãnh đạo (giả lập)", Role::Leader, ROOT),
    account("quantri", "Quản trị (giả lập)", Role::Administrator, ROOT),
];

/// Those whom stored rows name.
pub(super) struct People {
    /// Who entered every answer; cannot sign in.
    pub(super) author: Actor,
    pub(super) reviewer: Actor,
}

impl People {
    /// Adds the accounts.
    pub(super) async fn enter(write: &mut Write<'_>, homes: &[Home], hash: &str) -> Result<Self, Error> {
        let known = by_code(homes);
        let mut reviewer = None;
        for account in ACCOUNTS {
            let path = match known.get(account.unit) {
                Some(home) => home.unit.path.clone(),
                None => UnitPath::root(ROOT),
            };
            let actor = actor(
                account.login,
                account.name.to_owned(),
                account.role,
                account.unit,
                &path,
            );
            account::insert(write, &actor, MAP, hash, None).await?;
            if account.role == Role::Reviewer {
                reviewer = Some(actor);
            }
        }
        let first = homes
            .iter()
            .find(|home| home.unit.kind == UnitKind::Ward)
            .ok_or_else(|| corrupt("a country without communes"))?;
        let name = "Người nhập (giả lập)".to_owned();
        let author = actor("gia-lap", name, Role::Officer, &first.unit.code, &first.unit.path);
        account::insert(write, &author, MAP, hash, None).await?;
        run!(
            write.tx,
            "UPDATE account SET disabled_at = $1 WHERE id = $2",
            write.now.0,
            Uuid::parse_str(&author.id).map_err(corrupt)?,
        )?;
        let reviewer = reviewer.ok_or_else(|| corrupt("the country has no reviewer"))?;
        Ok(Self { author, reviewer })
    }
}

/// Officers of communes, `canbo-1` and so on, one commune after the other.
pub(super) async fn officers(write: &mut Write<'_>, homes: &[Home], many: usize, hash: &str) -> Result<(), Error> {
    let communes = homes.iter().filter(|home| home.unit.kind == UnitKind::Ward).cycle();
    for (number, home) in (1..=many).zip(communes) {
        let (login, name) = (format!("canbo-{number}"), format!("Cán bộ {number} (giả lập)"));
        let actor = actor(&login, name, Role::Officer, &home.unit.code, &home.unit.path);
        account::insert(write, &actor, MAP, hash, None).await?;
    }
    Ok(())
}
