//! Accounts: the list, one of them, handing its work over.

use domain::account::view::{AccountView, AccountsView, Successor};
use leptos::prelude::*;

use crate::api::plain::{code, cut, send_on};
use crate::components::pages::Part;
use crate::context::{actor, store};
use crate::error::{AppError, fail};
use crate::link::{encode, link};

/// Most characters of a typed name that come back to its field.
const LONGEST: usize = 120;

/// `/quan-tri/tai-khoan`: the part with this number of the accounts whose login name contains `find`.
pub async fn list(find: String, part: String) -> Result<AccountsView, AppError> {
    store::account::directory(&store()?, &actor()?, &find, |total| Part::read(&part, total).range())
        .await
        .map_err(fail)
}

/// `/quan-tri`: whether the viewer keeps the whole city, or a part of it.
pub fn keeps_city() -> Result<bool, AppError> {
    store::account::keeps_city(&actor()?).map_err(fail)
}

/// `/mat-khau`: the reader's own login name.
pub fn own_login() -> Result<String, AppError> {
    Ok(actor()?.login)
}

/// `/quan-tri/tai-khoan/{login}`.
pub async fn one(login: String) -> Result<AccountView, AppError> {
    store::account::leaving(&store()?, &actor()?, &login)
        .await
        .map_err(fail)
}

/// Disables an account and hands over what lies with its person: `to` is a login name, `@moi` for the new account of the
/// other fields, `@khong` for nobody yet. A plain post goes back to the account, with what was typed but the password if
/// it was not done.
#[server(prefix = "/fn", endpoint = "account/hand-over")]
pub async fn hand_over(
    login: String,
    #[server(default)] to: String,
    #[server(default)] new_login: String,
    #[server(default)] new_name: String,
    #[server(default)] new_password: String,
) -> Result<(), AppError> {
    let done = async {
        let successor = match to.as_str() {
            "" => None,
            "@khong" => Some(Successor::Nobody),
            "@moi" => Some(Successor::New {
                login: new_login.trim().to_owned(),
                name: new_name.clone(),
                password: new_password.clone(),
            }),
            known => Some(Successor::Known(known.to_owned())),
        };
        store::account::hand_over(&store()?, &actor()?, &login, successor.as_ref())
            .await
            .map_err(fail)
    }
    .await;
    send_on(|| {
        let page = link(format!("/quan-tri/tai-khoan/{}", encode(&cut(&login, LONGEST))));
        match &done {
            Ok(()) if to == "@khong" => page.with("xong", "khoa"),
            Ok(()) => page.with("xong", "1"),
            Err(error) => page
                .with("loi", code(error))
                .with("cho", &cut(&to, LONGEST))
                .with("ten-moi", &cut(&new_login, LONGEST))
                .with("ho-ten", &cut(&new_name, LONGEST))
                .at("ban-giao"),
        }
    });
    done
}
