//! Samples of answers, and what is found about them.

use domain::inspection::{InspectionView, LONGEST_NOTE};
use leptos::prelude::*;

use crate::api::plain::{code, cut, send_on};
use crate::context::{actor, store};
use crate::error::{AppError, fail};
use crate::link::{Link, link};

/// Most characters of a typed number that come back to its field.
const LONGEST_NUMBER: usize = 20;

/// `/tham-dinh/hau-kiem`: the samples of `cycle` (empty: the newest that has opened), the answers of `sample` (empty: the
/// newest).
pub async fn view(cycle: String, sample: String) -> Result<InspectionView, AppError> {
    let given = |word: &'_ String| Some(word.clone()).filter(|word| !word.is_empty());
    let (cycle, sample) = (given(&cycle), given(&sample));
    store::inspection::view(&store()?, &actor()?, cycle.as_deref(), sample.as_deref())
        .await
        .map_err(fail)
}

fn page(cycle: &str) -> Link {
    link("/tham-dinh/hau-kiem").with("ky", cycle)
}

/// Draws a sample. A plain post goes back to the page, with what was typed if it was not taken.
#[server(prefix = "/fn", endpoint = "inspection/draw")]
pub async fn draw(
    cycle: String,
    #[server(default)] way: String,
    #[server(default)] size: String,
) -> Result<String, AppError> {
    let done = async {
        let id = store::inspection::draw(&store()?, &actor()?, &cycle, &way, &size).await;
        id.map(|id| id.to_string()).map_err(fail)
    }
    .await;
    send_on(|| match &done {
        Ok(id) => page(&cycle).with("mau", id).with("xong", "rut"),
        Err(error) => page(&cycle)
            .with("loi", code(error))
            .with("cach", &cut(&way, LONGEST_NUMBER))
            .with("so", &cut(&size, LONGEST_NUMBER))
            .at("rut-mau"),
    });
    done
}

/// Records what was found about one answer. A plain post goes back to its sample, with what was typed if it was not taken.
#[server(prefix = "/fn", endpoint = "inspection/record")]
pub async fn record(
    cycle: String,
    sample: String,
    item: String,
    #[server(default)] outcome: String,
    #[server(default)] note: String,
) -> Result<String, AppError> {
    let done = async {
        let id = store::inspection::record(&store()?, &actor()?, &item, &outcome, &note).await;
        id.map(|id| id.to_string()).map_err(fail)
    }
    .await;
    send_on(|| {
        let page = page(&cycle).with("mau", &sample);
        match &done {
            Ok(_) => page.with("xong", "luu").at("ket-qua"),
            Err(error) => page
                .with("muc", &item)
                .with("loi", code(error))
                .with("kq", &cut(&outcome, LONGEST_NUMBER))
                .with("nx", &cut(&note, LONGEST_NOTE + 500))
                .at("ghi"),
        }
    });
    done
}
