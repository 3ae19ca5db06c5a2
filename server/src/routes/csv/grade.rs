//! `/xep-loai.csv`: one line for each unit of the list of grades.

use std::collections::BTreeMap;

use app::context::Viewer;
use app::words::words;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::grade::{List, Models, Row, Standing, Total};
use domain::indicator::Lang;
use domain::number;
use reports::csv::Field;

use super::answer;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// Writes what the reader sees on the page, in its order: the units, or (`hien=so-luong`) the counts of all approved units
/// together beside the targets of both levels.
pub async fn grade(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Extension(lang): Extension<Lang>,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Result<Response, Failure> {
    let word = |name: &str| asked.get(name).map_or("", String::as_str);
    let view = store::grade::list(&state.store, viewer.0.as_ref(), word("ky")).await?;
    if word("hien") == "so-luong" {
        return totals(&view, lang);
    }
    let words = words(lang);
    let (own, download, mode) = (&words.grade, &words.download, view.cycle.mode);
    let head = [
        download.cycle,
        download.unit_code,
        download.unit,
        own.unit_above,
        own.model_mark,
        download.state,
        (own.own)(mode),
        (own.verified)(mode),
        own.grade,
        download.illustrative,
    ];
    let yes = |is: bool, word: &'static str| if is { word } else { "" };
    let got = |standing: &Standing| {
        let is_whole = standing.tally.lines.part == standing.tally.lines.whole;
        is_whole.then(|| number::rounded(standing.tally.got, 2))
    };
    let line = |row: &Row| -> [Field; 10] {
        let confirmed = row.verified.as_ref();
        let grade = confirmed.and_then(|standing| standing.grade.as_ref());
        [
            view.cycle.code.as_str().into(),
            row.unit.code.as_str().into(),
            row.unit.name.get(lang).into(),
            row.above.as_ref().map_or("", |above| above.name.get(lang)).into(),
            yes(row.is_model, words.terms.yes).into(),
            words.terms.standing(Some(row.state)).into(),
            got(&row.own).into(),
            confirmed.and_then(got).into(),
            grade.map_or("", |name| name.get(lang)).into(),
            yes(view.illustrative, words.terms.illustrative).into(),
        ]
    };
    let which = Models::from_code(word("mo-hinh"));
    answer(&view.cycle.code, "xep-loai", head, view.kept(which).map(line))
}

fn totals(view: &List, lang: Lang) -> Result<Response, Failure> {
    let words = words(lang);
    let (own, download) = (&words.grade, &words.download);
    let head = [
        download.cycle,
        download.measure_code,
        download.measure,
        download.numerator,
        download.denominator,
        own.share_percent,
        own.first_percent,
        own.second_percent,
        own.counted_units,
        download.illustrative,
    ];
    let line = |total: &Total| -> [Field; 10] {
        let reach = |at: usize| total.indicator.reaches.and_then(|both| both.get(at).copied());
        [
            view.cycle.code.as_str().into(),
            total.indicator.code.as_str().into(),
            total.indicator.name.get(lang).into(),
            Some(total.part).into(),
            Some(total.whole).into(),
            Some(number::rounded(total.share(), 2)).into(),
            reach(0).into(),
            reach(1).into(),
            Some(f64::from(total.units)).into(),
            if view.illustrative {
                words.terms.illustrative
            } else {
                ""
            }
            .into(),
        ]
    };
    answer(&view.cycle.code, "so-luong", head, view.totals.iter().map(line))
}
