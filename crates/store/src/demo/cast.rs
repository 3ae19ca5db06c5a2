//! Who appears in the demonstration.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::Actor;
use domain::permission::Role;
use domain::review;
use domain::unit::{Unit, UnitKind, UnitPath};
use uuid::Uuid;

use super::form::GRADED;
use super::plan::SCHOOLS;
use crate::account;
use crate::db::run;
use crate::error::Error;
use crate::write::{Write, corrupt};

/// The password of every account of the demonstration.
pub const PASSWORD: &str = "densach-demo";

/// An account of the demonstration, as the sign-in page lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// Name to sign in with.
    pub login: &'static str,
    /// Name shown.
    pub name: &'static str,
    /// What the person does.
    pub role: Role,
    /// Code of the person's unit.
    pub unit: &'static str,
}

pub(super) const fn account(login: &'static str, name: &'static str, role: Role, unit: &'static str) -> Account {
    Account {
        login,
        name,
        role,
        unit,
    }
}

/// Every account one can sign in with. The names are invented.
pub const ACCOUNTS: [Account; 15] = [
    account("quan3", "Nguyễn Thị Minh Hạnh", Role::Officer, "770"),
    account("quan7", "Trần Quốc Bảo", Role::Officer, "778"),
    account("thuduc", "Lê Ngọc Diệp", Role::Officer, "769"),
    account("cangio", "Phạm Văn Sông", Role::Officer, "787"),
    account("thcs", "Phan Thị Yến", Role::Officer, "770-THCS-01"),
    account("thcs2", "Lý Gia Hân", Role::Officer, "770-THCS-04"),
    account("thcs3", "Tạ Minh Khôi", Role::Officer, "770-THCS-05"),
    account("tthtcd", "Mai Thị Lan", Role::Officer, "770-TTHTCD-01"),
    account("lanhdaoquan3", "Võ Hoàng Nam", Role::Head, "770"),
    account("thamdinh", "Đặng Thu Trang", Role::Reviewer, "79"),
    account("thamdinhquan3", "Mai Quang Vinh", Role::Reviewer, "770"),
    account("lanhdao", "Huỳnh Đức Thịnh", Role::Leader, "79"),
    account("thongke", "Ngô Thanh Tùng", Role::Department, "D-TK"),
    account("vanhoa", "Đỗ Thùy Linh", Role::Department, "D-VHTT"),
    account("quantri", "Bùi Anh Khoa", Role::Administrator, "79"),
];

/// The people of the demonstration.
pub(super) struct Cast {
    officers: BTreeMap<String, Actor>,
    departments: BTreeMap<String, Actor>,
    reviewer: Actor,
    leader: Actor,
    keeper: Actor,
    /// Who reviews for a district, by its code.
    local: BTreeMap<String, Actor>,
}

/// Departments that answer a case without an account one can sign in to.
const ANSWERING: [&str; 1] = ["D-HKH"];

impl Cast {
    /// Adds every account. Districts and centres without one of their own get an author who is disabled from the start, so that
    /// every answer says who entered it.
    pub(super) async fn enter(
        write: &mut Write<'_>,
        units: &BTreeMap<String, Unit>,
        hash: &str,
    ) -> Result<Self, Error> {
        let mut officers = BTreeMap::new();
        let (mut departments, mut local) = (BTreeMap::new(), BTreeMap::new());
        let (mut reviewer, mut leader, mut keeper) = (None, None, None);
        for account in ACCOUNTS {
            let unit = units
                .get(account.unit)
                .ok_or_else(|| corrupt("unit of a demonstration account"))?;
            let actor = actor(
                account.login,
                account.name.to_owned(),
                account.role,
                &unit.code,
                &unit.path,
            );
            account::insert(write, &actor, &unit.map_version, hash, None).await?;
            match account.role {
                Role::Officer => drop(officers.insert(unit.code.clone(), actor)),
                Role::Department => drop(departments.insert(unit.code.clone(), actor)),
                Role::Reviewer if unit.kind == UnitKind::City => reviewer = Some(actor),
                Role::Reviewer => drop(local.insert(unit.code.clone(), actor)),
                Role::Leader => leader = Some(actor),
                Role::Administrator => keeper = Some(actor),
                Role::Head => {}
            }
        }
        let fills_in = |unit: &&Unit| {
            let is = |code: &str| code == unit.code;
            unit.kind == UnitKind::District
                || SCHOOLS.iter().any(|(code, ..)| is(code))
                || GRADED.iter().any(|(code, ..)| is(code))
        };
        for unit in units.values().filter(fills_in) {
            if officers.contains_key(&unit.code) {
                continue;
            }
            let login = format!("minh-hoa-{}", unit.code.to_lowercase());
            let actor = actor(
                &login,
                format!("Cán bộ minh họa {}", unit.short_vi),
                Role::Officer,
                &unit.code,
                &unit.path,
            );
            account::insert(write, &actor, &unit.map_version, hash, None).await?;
            officers.insert(unit.code.clone(), actor);
        }
        let codes = SCHOOLS
            .iter()
            .map(|(code, ..)| code)
            .chain(GRADED.iter().map(|(code, ..)| code));
        let places: BTreeSet<UnitPath> = codes
            .filter_map(|code| units.get(*code))
            .map(|unit| review::place(unit.kind, &unit.path))
            .collect();
        let reviewing = units
            .values()
            .filter(|unit| unit.kind == UnitKind::District && places.contains(&unit.path));
        for unit in reviewing {
            if local.contains_key(&unit.code) {
                continue;
            }
            let login = format!("minh-hoa-tham-dinh-{}", unit.code);
            let name = format!("Chuyên viên minh họa {}", unit.short_vi);
            let actor = actor(&login, name, Role::Reviewer, &unit.code, &unit.path);
            account::insert(write, &actor, &unit.map_version, hash, None).await?;
            local.insert(unit.code.clone(), actor);
        }
        for unit in ANSWERING.iter().filter_map(|code| units.get(*code)) {
            let login = format!("minh-hoa-{}", unit.code.to_lowercase());
            let name = format!("Chuyên viên minh họa {}", unit.short_vi);
            let actor = actor(&login, name, Role::Department, &unit.code, &unit.path);
            account::insert(write, &actor, &unit.map_version, hash, None).await?;
            departments.insert(unit.code.clone(), actor);
        }
        run!(
            write.tx,
            "UPDATE account SET disabled_at = $1 WHERE login LIKE 'minh-hoa-%'",
            write.now.0,
        )?;
        let reviewer = reviewer.ok_or_else(|| corrupt("the demonstration has no reviewer"))?;
        let leader = leader.ok_or_else(|| corrupt("the demonstration has no leader"))?;
        let keeper = keeper.ok_or_else(|| corrupt("the demonstration has no administrator"))?;
        Ok(Self {
            officers,
            departments,
            reviewer,
            leader,
            keeper,
            local,
        })
    }

    /// Who fills in for a district or school.
    pub(super) fn officer(&self, unit: &str) -> Result<&Actor, Error> {
        self.officers
            .get(unit)
            .ok_or_else(|| corrupt(format!("no officer for {unit}")))
    }

    /// Who answers for a department.
    pub(super) fn department(&self, code: &str) -> Result<&Actor, Error> {
        self.departments
            .get(code)
            .ok_or_else(|| corrupt(format!("nobody answers for {code}")))
    }

    /// Who reviews a unit at a level.
    pub(super) fn reviewer_of(&self, unit: &Unit, at: u8) -> &Actor {
        let place = review::place_at(unit.kind, &unit.path, at);
        self.local
            .values()
            .find(|actor| actor.scope == place)
            .unwrap_or(&self.reviewer)
    }

    /// Who leads the city.
    pub(super) fn leader(&self) -> &Actor {
        &self.leader
    }

    /// Who keeps units and accounts.
    pub(super) fn keeper(&self) -> &Actor {
        &self.keeper
    }

    /// Who reviews for the city.
    pub(super) fn reviewer(&self) -> &Actor {
        &self.reviewer
    }
}

/// A person with an identifier of their own.
pub(super) fn actor(login: &str, name: String, role: Role, unit: &str, scope: &UnitPath) -> Actor {
    Actor {
        id: Uuid::now_v7().to_string(),
        login: login.to_owned(),
        name,
        role,
        unit: unit.to_owned(),
        scope: scope.clone(),
    }
}
