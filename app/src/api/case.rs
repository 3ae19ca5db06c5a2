//! Difficulties and proposals: lists, one case, raising one, its steps.

use domain::case::{
    CaseAction, CaseCounts, CaseList, CaseNumber, CaseQuery, CaseState, CaseView, LONGEST_TEXT, LONGEST_TITLE,
    RaiseView,
};
use domain::unit::UnitPath;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use store::case::{Deed, NewCase};

use crate::api::plain::{code, cut, send_on};
use crate::context::{actor, store, viewer};
use crate::error::{AppError, fail};
use crate::link::link;

/// `/kho-khan`: the cases asked for.
pub async fn list(query: CaseQuery) -> Result<CaseList, AppError> {
    store::case::list(&store()?, &actor()?, &query).await.map_err(fail)
}

/// `/kho-khan/{number}`: one case.
pub async fn view(number: String) -> Result<CaseView, AppError> {
    let number = read(&number)?;
    store::case::view(&store()?, &actor()?, number).await.map_err(fail)
}

/// `/kho-khan/moi`: what there is to choose from.
pub async fn prepare(cycle: String, unit: String, about: String) -> Result<RaiseView, AppError> {
    store::case::prepare(&store()?, &actor()?, &cycle, &unit, &about)
        .await
        .map_err(fail)
}

/// How many cases there are at and below a unit (everywhere without one); nothing for those who may not see any.
pub async fn summary(within: Option<UnitPath>) -> Result<Option<CaseCounts>, AppError> {
    store::case::summary(&store()?, viewer().as_ref(), within.as_ref())
        .await
        .map_err(fail)
}

/// How many cases wait for the reader. A page is not lost because its bar cannot count.
pub async fn mine() -> u32 {
    let (Ok(store), Some(actor)) = (store(), viewer()) else {
        return 0;
    };
    store::case::mine(&store, &actor).await.unwrap_or_default()
}

fn read(number: &str) -> Result<CaseNumber, AppError> {
    number.parse().map_err(|_| fail(AppError::NotFound))
}

/// A case as it is posted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Raised {
    /// Cycle code.
    pub cycle: String,
    /// Unit code.
    pub unit: String,
    /// Difficulty or proposal.
    pub kind: String,
    /// Indicator or topic.
    pub about: String,
    /// One line.
    pub title: String,
    /// What stands in the way.
    pub text: String,
}

/// Raises a case; gives its number. A plain post goes on to the case, or back with everything that was typed.
#[server(prefix = "/fn", endpoint = "case/raise")]
pub async fn raise(#[server(flatten)] raised: Raised) -> Result<String, AppError> {
    let done = async {
        let new = raised.clone();
        let new = NewCase {
            cycle: new.cycle,
            unit: new.unit,
            kind: new.kind,
            about: new.about,
            title: new.title,
            text: new.text,
        };
        store::case::raise(&store()?, &actor()?, &new).await.map_err(fail)
    }
    .await;
    send_on(|| match &done {
        Ok(number) => link(format!("/kho-khan/{number}")).with("xong", "raise"),
        Err(error) => link("/kho-khan/moi")
            .with("ky", &raised.cycle)
            .with("don-vi", &raised.unit)
            .with("loai", &raised.kind)
            .with("cs", &raised.about)
            .with("tieu-de", &cut(&raised.title, LONGEST_TITLE))
            .with("text", &cut(&raised.text, LONGEST_TEXT))
            .with("loi", code(error)),
    });
    done.map(|number| number.to_string())
}

/// A step as it is posted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Acted {
    /// Number of the case.
    pub number: String,
    /// What is done.
    pub action: String,
    /// Version of the case that was read.
    pub version: String,
    /// What is said with it.
    pub text: String,
    /// The department it is assigned to.
    pub department: String,
    /// Last day for the answer.
    pub due: String,
    /// The case it goes into.
    pub into: String,
}

/// Takes a step with a case as it was at `version`. A plain post goes on to the case, with everything that was typed if
/// the step was not taken.
#[server(prefix = "/fn", endpoint = "case/act")]
pub async fn act(#[server(flatten)] acted: Acted) -> Result<CaseState, AppError> {
    let done = async {
        let number = read(&acted.number)?;
        let invalid = |word: &str| fail(AppError::Invalid(word.to_owned()));
        let action = CaseAction::from_code(&acted.action).ok_or_else(|| invalid("action"))?;
        let version = acted.version.parse().map_err(|_| invalid("version"))?;
        let deed = Deed {
            text: acted.text.clone(),
            department: acted.department.clone(),
            due: acted.due.clone(),
            into: acted.into.clone(),
            ..Deed::new(action, version)
        };
        store::case::act(&store()?, &actor()?, number, &deed)
            .await
            .map_err(fail)
    }
    .await;
    send_on(|| {
        // Only a number that is one becomes part of an address.
        let Ok(number) = acted.number.parse::<CaseNumber>() else {
            return link("/kho-khan");
        };
        let page = link(format!("/kho-khan/{number}"));
        match &done {
            Ok(_) => page.with("xong", &acted.action),
            Err(error) => page
                .with("loi", code(error))
                .with("viec", &acted.action)
                .with("text", &cut(&acted.text, LONGEST_TEXT))
                .with("so", &cut(&acted.department, 40))
                .with("han", &cut(&acted.due, 40))
                .with("gop", &cut(&acted.into, 40))
                .at("viec"),
        }
    });
    done
}
