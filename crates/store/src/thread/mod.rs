//! Threads on answers: what the people of an answer say to each other, who was mentioned, how far each has read.

mod list;
mod mark;
mod say;
mod view;

use domain::account::Actor;
use domain::permission::Role;
use domain::thread::{WHOLE, takes_part};
use domain::unit::UnitPath;

use crate::Store;
use crate::assessment::Ground;
use crate::error::Error;

pub use list::{list, talk, unread};
pub use mark::mark;
pub use say::{NewMessage, say};
pub use view::view;

pub(crate) use mark::mark_in;
pub(crate) use say::{Spot, put};

/// The place of the department that supplies the figure; `None` where the unit fills it in.
fn supplier<'a>(ground: &'a Ground, indicator: &str) -> Option<&'a UnitPath> {
    ground.supplied(indicator).map(|rule| &rule.department.path)
}

/// What a thread stands on.
///
/// # Errors
/// `NotFound` for those who take no part: for them there is no thread.
fn ground_for(store: &Store, actor: &Actor, cycle: &str, unit: &str, indicator: &str) -> Result<Ground, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    if indicator != WHOLE {
        ground.indicator(indicator)?;
    }
    if takes_part(actor, ground.path(), supplier(&ground, indicator)) {
        Ok(ground)
    } else {
        Err(Error::NotFound)
    }
}

/// The place whose threads lie with the person: as the unit itself, as those who judge it, as the department that supplies
/// the figure; `#`, with which no path begins, where they do not. Whoever else reads a thread counts nothing as unread until
/// they take part.
struct Desk<'a> {
    unit: &'a str,
    reviewers: &'a str,
    supplier: &'a str,
}

impl<'a> Desk<'a> {
    fn of(actor: &'a Actor) -> Self {
        let scope = |is: bool| if is { actor.scope.0.as_str() } else { "#" };
        Self {
            unit: scope(matches!(actor.role, Role::Officer | Role::Head)),
            reviewers: scope(actor.role == Role::Reviewer),
            supplier: scope(actor.role == Role::Department),
        }
    }
}
