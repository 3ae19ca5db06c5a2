//! What the sign-in page says about the work that is open, and who can be tried in a demonstration.

use domain::cycle::Cycle;
use domain::indicator::Mode;
use domain::permission::Role;
use domain::unit::UnitKind;
use leptos::prelude::use_context;

use crate::context::{RequestInfo, store};
use crate::error::{AppError, fail};

/// An account of the demonstration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoAccount {
    /// Name to sign in with.
    pub login: String,
    /// Name to show.
    pub name: String,
    /// What the person does.
    pub role: Role,
}

/// The demonstration's accounts and their common password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demo {
    /// Of all accounts.
    pub password: String,
    /// In the order of the story.
    pub accounts: Vec<DemoAccount>,
}

/// What a visitor may know before signing in.
#[derive(Clone, Debug, PartialEq)]
pub struct Welcome {
    /// The cycle that can be filled in now.
    pub open: Option<Cycle>,
    /// How many units assess themselves, and under how many focus areas.
    pub scope: (u32, u32),
    /// Accounts to try, while demonstration data is served.
    pub demo: Option<Demo>,
}

/// For `/dang-nhap`.
pub async fn greet() -> Result<Welcome, AppError> {
    let store = store()?;
    let demo = use_context::<RequestInfo>().is_some_and(|info| info.demo);
    let cycles = store::cycle::list(&store).await.map_err(fail)?;
    let open = cycles
        .into_iter()
        .rev()
        .find(|cycle| cycle.mode == Mode::Measured && cycle.is_open(store.now()));
    let method = store::explore::method(&store, None).await.map_err(fail)?;
    let units = store::unit::list(&store).await.map_err(fail)?;
    let districts = units.iter().filter(|unit| unit.kind == UnitKind::District).count();
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    let scope = (count(districts), count(method.set.focus_areas.len()));
    let held = store::demo::held(&store).await.map_err(fail)?;
    Ok(Welcome {
        open,
        scope,
        demo: held.filter(|_| demo).map(demo_accounts),
    })
}

fn demo_accounts(scale: store::demo::Scale) -> Demo {
    let accounts = scale.accounts().iter().map(|account| DemoAccount {
        login: account.login.to_owned(),
        name: account.name.to_owned(),
        role: account.role,
    });
    Demo {
        password: store::demo::PASSWORD.to_owned(),
        accounts: accounts.collect(),
    }
}
