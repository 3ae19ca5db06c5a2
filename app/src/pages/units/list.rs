//! The list of units: found by words, kind and part of the tree, one part at a time.

use domain::unit::UnitKind;
use domain::unit::keep::{UnitLine, UnitsQuery, UnitsView};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::{Pages, Part};
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::context::use_lang;
use crate::format;
use crate::link::{Link, encode, link};
use crate::words::use_words;

/// The list.
#[component]
pub fn UnitsPage() -> impl IntoView {
    let query = use_query_map().get_untracked();
    let word = |name: &str| query.get(name).unwrap_or_default();
    let asked = UnitsQuery {
        map: word("ban-do"),
        find: word("tim"),
        kind: word("loai"),
        within: word("trong"),
    };
    let done = word("nhap");
    served(api::units::list(asked.clone(), word("trang")), |(view, part)| {
        view! {
            <div class="wrap">
                <Body view asked part done />
            </div>
        }
        .into_any()
    })
}

/// The same list at another part.
fn at(asked: &UnitsQuery, part: &str) -> Link {
    link("/quan-tri/don-vi")
        .with("ban-do", &asked.map)
        .with("tim", &asked.find)
        .with("loai", &asked.kind)
        .with("trong", &asked.within)
        .with("trang", part)
}

#[component]
fn Body(view: UnitsView, asked: UnitsQuery, part: Part, done: String) -> impl IntoView {
    let (words, lang) = (&use_words().units, use_lang());
    let done = done.parse().ok().map(|lines| {
        view! {
            <p class="note note-ok" role="status" id="ket-qua">
                {(words.file.done)(&format::count(lines, lang))}
            </p>
        }
    });
    let lines: Vec<_> = view
        .lines
        .iter()
        .map(|line| view! { <Line line=line.clone() map=asked.map.clone() /> })
        .collect();
    let table = if lines.is_empty() {
        view! { <p class="sec">{words.nothing}</p> }.into_any()
    } else {
        let heads = words.heads.map(|head| view! { <th scope="col">{head}</th> });
        view! {
            <table class="tb reg-tb un-tb">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <PageTitle text=words.title />
        <PageHead heading=(words.headline)(&format::count(view.found, lang)) lead=words.lead>
            <a href=link("/quan-tri").href()>{use_words().admin.title}</a>
        </PageHead>
        {done}
        <p class="ways un-ways">
            <a class="btn" href=link("/quan-tri/don-vi/moi").with("ban-do", &asked.map).href()>
                <Icon glyph=Glyph::Plus small=true />
                {words.add}
            </a>
            <a class="btn btn-2" href=link("/quan-tri/don-vi/nhap-tep").href()>
                <Icon glyph=Glyph::Upload small=true />
                {words.import}
            </a>
        </p>
        <Choices view=view.clone() asked=asked.clone() />
        {table}
        <Pages part href=move |part: &str| at(&asked, part).href() />
    }
}

/// Words, kind, part of the tree, map: a plain form; with JavaScript a choice applies at once.
#[component]
fn Choices(view: UnitsView, asked: UnitsQuery) -> impl IntoView {
    let (words, lang) = (&use_words().units, use_lang());
    let kinds: Vec<_> = view
        .kinds
        .iter()
        .map(|(kind, count)| {
            let name = format!(
                "{} ({})",
                (use_words().terms.unit_kind)(*kind),
                format::count(*count, lang)
            );
            view! {
                <option value=kind.code() selected=kind.code() == asked.kind>
                    {name}
                </option>
            }
        })
        .collect();
    let places: Vec<_> = view
        .districts
        .iter()
        .map(|place| {
            view! {
                <option value=place.code.clone() selected=place.code == asked.within>
                    {place.name.get(lang).to_owned()}
                </option>
            }
        })
        .collect();
    let maps: Vec<_> = view
        .maps
        .iter()
        .map(|map| {
            view! {
                <option value=map.clone() selected=*map == view.map>
                    {map.clone()}
                </option>
            }
        })
        .collect();
    let map = (maps.len() > 1).then(|| {
        view! {
            <div>
                <label class="sm" for="ban-do">{words.map}</label>
                <select class="in" id="ban-do" name="ban-do">{maps}</select>
            </div>
        }
    });
    view! {
        <div class="tools">
            <form class="choose" method="get" action="/quan-tri/don-vi" data-at-once="" role="search">
                {(lang == domain::indicator::Lang::En).then(|| view! { <input type="hidden" name="lang" value="en" /> })}
                <div>
                    <label class="sm" for="tim">{words.find}</label>
                    <input
                        class="in"
                        id="tim"
                        name="tim"
                        type="search"
                        autocomplete="off"
                        maxlength="100"
                        value=asked.find.clone()
                    />
                </div>
                <div>
                    <label class="sm" for="loai">{words.kind}</label>
                    <select class="in" id="loai" name="loai">
                        <option value="">{words.all_kinds}</option>
                        {kinds}
                    </select>
                </div>
                <div>
                    <label class="sm" for="trong">{words.within}</label>
                    <select class="in" id="trong" name="trong">
                        <option value="">{words.everywhere}</option>
                        {places}
                    </select>
                </div>
                {map}
                <button class="btn btn-2">{words.apply}</button>
            </form>
        </div>
    }
}

#[component]
fn Line(line: UnitLine, map: String) -> impl IntoView {
    let (words, lang) = (&use_words().units, use_lang());
    let [_, kind, above, code, stands] = words.heads;
    let unit = line.unit;
    let href = link(format!("/quan-tri/don-vi/{}", encode(&unit.code)))
        .with("ban-do", &map)
        .href();
    let name = match lang {
        domain::indicator::Lang::Vi => unit.name_vi.clone(),
        domain::indicator::Lang::En => unit.name_en.clone(),
    };
    let below = line.above.map(|above| above.short.get(lang).to_owned());
    let is_city = unit.kind == UnitKind::City;
    let until = match unit.valid_to {
        Some(day) => view! { <span class="mut">{(words.closed)(day)}</span> }.into_any(),
        None => view! { <span>{words.open}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <a href=href>{name}</a>
                " "
                <Illustrative shown=unit.illustrative />
            </th>
            <td data-name=kind>{(use_words().terms.unit_kind)(unit.kind)}</td>
            <td data-name=above>{below.or_else(|| (!is_city).then(|| words.facts.city.to_owned()))}</td>
            <td class="num" data-name=code>{unit.code}</td>
            <td data-name=stands>{until}</td>
        </tr>
    }
}
