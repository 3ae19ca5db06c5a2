//! The units most like this one, and by what rule they are.

use domain::explore::{SimilarUnit, UnitView};
use domain::similar::{FEWEST_FIGURES, Size};
use leptos::prelude::*;

use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::pages::compare::CompareState;
use crate::words::use_words;

/// The unit among those most like it; nothing where none can be found.
#[component]
pub fn Alike(view: UnitView) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let unit = &view.unit;
    let size = unit.population.zip(unit.area_km2).map(|(population, area_km2)| Size {
        population: f64::from(population),
        area_km2,
    });
    let (Some(size), false) = (size, view.similar.is_empty()) else {
        return ().into_any();
    };
    let own = view.scores.overall;
    let others: Vec<f64> = view.similar.iter().filter_map(|unit| unit.score.value()).collect();
    let count = |number: usize| format::count(u32::try_from(number).unwrap_or(u32::MAX), lang);
    let heading = match own {
        Some(own) if !others.is_empty() => {
            let above = others.iter().filter(|score| format::moved(**score, own, 0) > 0.0);
            (words.unit.similar)(&count(above.count()), &count(others.len()))
        }
        _ => words.unit.similar_none.to_owned(),
    };
    let number = |value: f64| format::number(value, 0, lang);
    let score = |score: Option<f64>| score.map_or_else(|| format::NONE.to_owned(), number);
    let rows: Vec<_> = view
        .similar
        .iter()
        .map(|other: &SimilarUnit| {
            let href = link(format!("/don-vi/{}", other.unit.code))
                .with("ky", &view.cycle.code)
                .href();
            let said = match &other.score {
                domain::cell::Cell::None(why) => (words.terms.no_value_short)(*why).to_owned(),
                domain::cell::Cell::Figure(figure) => number(figure.value),
            };
            view! {
                <tr>
                    <th scope="row">
                        <a href=href>{other.unit.short.get(lang).to_owned()}</a>
                    </th>
                    <td class="r num">{format::count(other.population, lang)}</td>
                    <td class="r num">{number(other.density)}</td>
                    <td class="r num">{said}</td>
                </tr>
            }
        })
        .collect();
    let codes = view.similar.iter().map(|other| other.unit.code.as_str());
    let all: Vec<&str> = std::iter::once(unit.code.as_str()).chain(codes).collect();
    let compare = CompareState::of_unit(&all.join(","), &view.cycle.code).link().href();
    view! {
        <section class="sec s-like" aria-labelledby="h-li">
            <div class="sec-h">
                <h2 id="h-li">{heading}</h2>
            </div>
                <table class="tb">
                    <thead>
                        <tr>
                            <th scope="col">{words.unit.title}</th>
                            <th scope="col" class="r">
                                {words.unit.people}
                            </th>
                            <th scope="col" class="r">
                                {words.unit.density}
                            </th>
                            <th scope="col" class="r">
                                {words.unit.score}
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr class="me">
                            <th scope="row">{super::short_name(&view)}</th>
                            <td class="r num">{number(size.population)}</td>
                            <td class="r num">{number(size.density())}</td>
                            <td class="r num">{score(own)}</td>
                        </tr>
                        {rows}
                    </tbody>
                </table>
            <p class="say sm">{(words.unit.similar_rule)(&format::count(view.comparable, lang), &count(FEWEST_FIGURES))}</p>
            <a class="more" href=compare>
                {words.unit.similar_compare}
                <Icon glyph=Glyph::ArrowRight small=true />
            </a>
        </section>
    }
    .into_any()
}
