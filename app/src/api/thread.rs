//! Threads on answers: reading, writing, marking as read.

use std::collections::BTreeMap;

use domain::thread::{LONGEST_MESSAGE, Talk, ThreadList, ThreadView, path};
use leptos::prelude::*;
use store::thread::NewMessage;

use crate::api::plain::{code, cut, send_on};
use crate::components::pages::Part;
use crate::context::{actor, store, viewer};
use crate::error::{AppError, fail};
use crate::link::{Link, link};

/// `/trao-doi/{cycle}/{unit}/{indicator}`: one thread; of the answer's history the part with this number.
pub async fn view(cycle: String, unit: String, indicator: String, part: String) -> Result<ThreadView, AppError> {
    let key = (cycle.as_str(), unit.as_str(), indicator.as_str());
    store::thread::view(&store()?, &actor()?, key, |total| Part::read(&part, total).range())
        .await
        .map_err(fail)
}

/// `/trao-doi`: the reader's threads; the part with this number.
pub async fn list(part: String) -> Result<ThreadList, AppError> {
    store::thread::list(&store()?, &actor()?, |total| Part::read(&part, total).range())
        .await
        .map_err(fail)
}

/// How much was said about each answer of a unit, by indicator code; nothing for those who take no part.
pub async fn talk(cycle: &str, unit: &str) -> Result<BTreeMap<String, Talk>, AppError> {
    let Some(actor) = viewer() else {
        return Ok(BTreeMap::new());
    };
    store::thread::talk(&store()?, &actor, cycle, unit).await.map_err(fail)
}

/// In how many threads the reader has something to read. A page is not lost because its menu cannot count.
pub async fn unread() -> u32 {
    let (Ok(store), Some(actor)) = (store(), viewer()) else {
        return 0;
    };
    store::thread::unread(&store, &actor).await.unwrap_or_default()
}

/// The page of a thread whose names came by post: only words of addresses become part of one.
fn page(cycle: &str, unit: &str, indicator: &str) -> Link {
    let is_word = |word: &str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        !word.is_empty() && word.chars().all(plain)
    };
    if [cycle, unit, indicator].into_iter().all(is_word) {
        link(path(cycle, unit, indicator))
    } else {
        link("/trao-doi")
    }
}

/// Opens a thread: it is read from now on. A plain post goes on to it.
#[server(prefix = "/fn", endpoint = "thread/open")]
pub async fn open(cycle: String, unit: String, indicator: String) -> Result<(), AppError> {
    let done = mark_until(&cycle, &unit, &indicator, None).await;
    send_on(|| match &done {
        Ok(()) => page(&cycle, &unit, &indicator),
        Err(error) => link("/trao-doi").with("loi", code(error)),
    });
    done
}

/// Marks a thread as read up to the message at `seen`. A plain post goes back to it.
#[server(prefix = "/fn", endpoint = "thread/mark")]
pub async fn mark(cycle: String, unit: String, indicator: String, seen: u32) -> Result<(), AppError> {
    let done = mark_until(&cycle, &unit, &indicator, Some(seen)).await;
    send_on(|| {
        let page = page(&cycle, &unit, &indicator);
        match &done {
            Ok(()) => page.with("xong", "da-doc"),
            Err(error) => page.with("loi", code(error)),
        }
    });
    done
}

async fn mark_until(cycle: &str, unit: &str, indicator: &str, upto: Option<u32>) -> Result<(), AppError> {
    store::thread::mark(&store()?, &actor()?, cycle, unit, indicator, upto)
        .await
        .map_err(fail)
}

/// Writes a message; gives its place. `mention` has the login names of those who are mentioned as keys. A plain post goes
/// back to the thread, with what was typed if it was not taken.
#[server(prefix = "/fn", endpoint = "thread/say")]
pub async fn say(
    cycle: String,
    unit: String,
    indicator: String,
    #[server(default)] seen: u32,
    #[server(default)] text: String,
    #[server(default)] mention: BTreeMap<String, String>,
) -> Result<u32, AppError> {
    let done = async {
        let new = NewMessage {
            cycle: cycle.clone(),
            unit: unit.clone(),
            indicator: indicator.clone(),
            text: text.clone(),
            mentions: mention.keys().cloned().collect(),
            seen,
        };
        store::thread::say(&store()?, &actor()?, &new).await.map_err(fail)
    }
    .await;
    send_on(|| {
        let page = page(&cycle, &unit, &indicator);
        match &done {
            Ok(_) => page.with("xong", "da-gui").at("ket-qua"),
            Err(error) => {
                let names: Vec<&str> = mention.keys().map(String::as_str).collect();
                page.with("loi", code(error))
                    .with("text", &cut(&text, LONGEST_MESSAGE))
                    .with("nhac", &cut(&names.join(","), 400))
                    .at("viet")
            }
        }
    });
    done
}
