//! What the sign-in page says about the work that is open, and who can be tried in a demonstration.

use domain::cycle::Cycle;
use domain::permission::Role;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// An account of the demonstration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoAccount {
    /// Name to sign in with.
    pub login: String,
    /// Name to show.
    pub name: String,
    /// What the person does.
    pub role: Role,
}

/// The demonstration's accounts and their common password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demo {
    /// Of all accounts.
    pub password: String,
    /// In the order of the story.
    pub accounts: Vec<DemoAccount>,
}

/// What a visitor may know before signing in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Welcome {
    /// The cycle that can be filled in now.
    pub open: Option<Cycle>,
    /// How many units assess themselves, and under how many focus areas.
    pub scope: (u32, u32),
    /// Accounts to try, while demonstration data is served.
    pub demo: Option<Demo>,
}

/// For `/dang-nhap`.
#[server(prefix = "/fn", endpoint = "shell/welcome", input = GetUrl)]
pub async fn greet() -> Result<Welcome, AppError> {
    use crate::context::{RequestInfo, store};
    use crate::error::fail;

    let store = store()?;
    let demo = use_context::<RequestInfo>().is_some_and(|info| info.demo);
    let cycles = store::cycle::list(&store).await.map_err(fail)?;
    let open = cycles.into_iter().rev().find(|cycle| cycle.is_open(store.now()));
    let method = store::explore::method(&store, None).await.map_err(fail)?;
    let units = store::unit::list(&store).await.map_err(fail)?;
    let districts = units
        .iter()
        .filter(|unit| unit.kind == domain::unit::UnitKind::District)
        .count();
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    let scope = (count(districts), count(method.set.focus_areas.len()));
    Ok(Welcome {
        open,
        scope,
        demo: demo.then(demo_accounts),
    })
}

#[cfg(feature = "ssr")]
fn demo_accounts() -> Demo {
    let accounts = store::demo::ACCOUNTS.iter().map(|account| DemoAccount {
        login: account.login.to_owned(),
        name: account.name.to_owned(),
        role: account.role,
    });
    Demo {
        password: store::demo::PASSWORD.to_owned(),
        accounts: accounts.collect(),
    }
}
