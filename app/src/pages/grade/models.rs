//! Model centres beside the others: which of them the list shows, and how many of each have which grade.

use domain::grade::{List, Models, Row};
use domain::indicator::{Lang, Mode};
use domain::scale::median;
use leptos::prelude::*;

use super::confirmed;
use crate::context::use_lang;
use crate::link::{Link, link};
use crate::words::use_words;

/// The list with the same cycle, of all units, models or others.
pub(super) fn address(cycle: &str, which: Models) -> Link {
    link("/xep-loai").with("ky", cycle).with("mo-hinh", which.code())
}

/// All, models or others, as links with how many there are; nothing where a cycle has no models.
#[component]
pub(super) fn WhichModels(view: List, which: Models) -> impl IntoView {
    let words = &use_words().grade;
    if which == Models::All && !view.has_models() {
        return ().into_any();
    }
    let items = Models::EVERY.map(|kind| {
        let here = (kind == which).then_some("page");
        let label = (words.models)(kind, view.kept(kind).count());
        view! {
            <a href=address(&view.cycle.code, kind).href() aria-current=here>
                {label}
            </a>
        }
    });
    view! {
        <nav class="seg grade-which" aria-label=words.models_label>
            {items}
        </nav>
    }
    .into_any()
}

/// Grades of models and of others side by side, and the middle one of their results.
#[component]
pub(super) fn Beside(view: List) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    if !view.has_models() {
        return ().into_any();
    }
    let sides = [Models::Only, Models::Others].map(|which| {
        let approved = view.kept(which).filter(|row| row.state.is_approved());
        approved.collect::<Vec<&Row>>()
    });
    let rows: Vec<_> = view
        .grades
        .iter()
        .map(|grade| {
            let name = grade.name.get(lang);
            let many = |side: &[&Row]| {
                let count = side
                    .iter()
                    .filter(|row| confirmed(row, lang).as_deref() == Some(name))
                    .count();
                (words.of)(&count.to_string(), &side.len().to_string())
            };
            let [models, others] = sides.each_ref().map(|side| many(side));
            view! {
                <tr>
                    <th scope="row">{name.to_owned()}</th>
                    <td class="r num" data-name=words.model_centres>{models}</td>
                    <td class="r num" data-name=words.other_centres>{others}</td>
                </tr>
            }
        })
        .collect();
    let middle = (view.cycle.mode == Mode::Points).then(|| {
        let [models, others] = sides.each_ref().map(|side| middle(side, lang));
        view! {
            <tr class="grade-sum">
                <th scope="row">{words.middle}</th>
                <td class="r num" data-name=words.model_centres>{models}</td>
                <td class="r num" data-name=words.other_centres>{others}</td>
            </tr>
        }
    });
    view! {
        <table class="tb reg-tb grade-tb">
            <caption>{words.beside}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.grade}</th>
                    <th scope="col" class="r">{words.model_centres}</th>
                    <th scope="col" class="r">{words.other_centres}</th>
                </tr>
            </thead>
            <tbody>{rows} {middle}</tbody>
        </table>
    }
    .into_any()
}

/// The result in the middle.
fn middle(side: &[&Row], lang: Lang) -> String {
    let confirmed: Vec<_> = side.iter().filter_map(|row| row.verified.as_ref()).collect();
    let points: Vec<f64> = confirmed.iter().map(|standing| standing.tally.got).collect();
    let most = confirmed.first().map(|standing| standing.tally.most);
    let (Some(points), Some(most)) = (median(&points), most) else {
        return String::new();
    };
    super::points(points, most, lang)
}
