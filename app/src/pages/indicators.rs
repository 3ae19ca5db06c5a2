//! `/chi-so`: every indicator with where it stands, found by name, code or owner, and the way to its page and its map.

use domain::pace::{PaceLine, PaceView};
use domain::peers::PeersQuery;
use domain::text;
use leptos::prelude::*;

use crate::api;
use crate::api::address::Asked;
use crate::components::cycle_chip::CycleChip;
use crate::components::form::search_field::SearchField;
use crate::components::icon::{Glyph, Icon};
use crate::components::kept::Kept;
use crate::components::measure::Reading;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::components::unclear::UnclearWords;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::pages::pace::{PaceGlyph, class, sentence};
use crate::words::use_words;

/// Id of the list, for the field that searches it.
const LIST: &str = "indicators";

/// The list of indicators.
#[component]
pub fn IndicatorsPage() -> impl IntoView {
    let query = Asked::of_address().told();
    let word = |key| query.get(key).unwrap_or_default();
    let (cycle, search) = (word("ky"), word("tim"));
    let load = async move {
        let view = api::explore::pace(cycle, String::new(), "", PeersQuery::default()).await?;
        Ok((view, search))
    };
    served(load, |(view, search)| view! { <Body view search /> }.into_any())
}

#[component]
fn Body(view: PaceView, search: String) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let cycle = view.cycle.code.clone();
    let in_cycle = {
        let search = search.clone();
        move |code: &str| link("/chi-so").with("ky", code).with("tim", &search).href()
    };
    let count = format::count(u32::try_from(view.lines().count()).unwrap_or(u32::MAX), lang);
    let lead = (words.indicator.list_lead)(&count, view.cycle.name.get(lang));
    let names = view.groups.iter().map(|group| group.heading.name.get(lang));
    let lines: Vec<(&PaceLine, &str)> = view
        .groups
        .iter()
        .zip(names)
        .flat_map(|(group, name)| group.lines.iter().map(move |line| (line, name)))
        .collect();
    let nothing = !lines.iter().any(|(line, _)| text::matches(&searched(line), &search));
    let items: Vec<_> = lines
        .into_iter()
        .map(|(line, area)| {
            let hidden = !text::matches(&searched(line), &search);
            view! { <Item line=line.clone() area=area.to_owned() cycle=cycle.clone() hidden /> }
        })
        .collect();
    view! {
        <PageTitle text=words.indicator.list />
        <CycleChip cycles=view.cycles.clone() shown=cycle.clone() href=in_cycle />
        <div class="wrap">
            <PageHead heading=sentence::title(&view, lang) lead=lead>
                <span>{words.indicator.list}</span>
                <Illustrative shown=view.is_illustrative() />
            </PageHead>
            <UnclearWords />
            <form class="srch" role="search" method="get" action="/chi-so">
                <SearchField
                    label=words.indicator.search
                    hint=words.indicator.search_hint
                    text=search
                    list=Some(LIST)
                />
                <Kept words=[("ky", cycle.clone())] />
                <button class="btn btn-2 no-js">{words.map.search_go}</button>
            </form>
            <ul id=LIST class="inds">
                {items}
            </ul>
            <p class="mut" hidden=!nothing>
                {words.indicator.no_match}
            </p>
            <p class="twin-acts">
                <a class="more" href=link("/tien-do").with("ky", &cycle).href()>
                    {words.pace.see}
                    <Icon glyph=Glyph::ArrowRight small=true />
                </a>
                <a class="more" href=link("/phuong-phap").at("chi-so").href()>
                    {words.indicator.by_area}
                    <Icon glyph=Glyph::ArrowRight small=true />
                </a>
            </p>
        </div>
    }
}

/// What the search looks at: code, both names, owner.
fn searched(line: &PaceLine) -> String {
    let info = &line.info;
    let all = [
        info.measure.code(),
        &info.name.vi,
        &info.name.en,
        &line.owner.vi,
        &line.owner.en,
    ];
    text::fold(&all.join(" "))
}

#[component]
fn Item(line: PaceLine, area: String, cycle: String, hidden: bool) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&line.info, lang);
    let code = line.info.measure.code().to_owned();
    let name = line.info.name.get(lang).to_owned();
    let owner = line.owner.get(lang).to_owned();
    let now = line.figures.last().copied().flatten();
    let now = now.map_or_else(|| format::NONE.to_owned(), |figure| reading.full(figure));
    let target = line.info.target.as_ref().map(|target| {
        format!(
            "{} {}",
            (words.terms.target_of)(target.year),
            reading.bound(target.value)
        )
    });
    let pace = line.judged.pace;
    let to_map = link("/ban-do").with("ky", &cycle).with("cs", &code).href();
    let map_label = format!("{}: {name}", words.indicator.on_map);
    view! {
        <li hidden=hidden data-text=searched(&line)>
            <div>
                <a href=link(format!("/chi-so/{code}")).with("ky", &cycle).href()>
                    <span class="num mut">{code.clone()}</span>
                    " "
                    {name}
                </a>
                <p class="xs mut">{[area, owner].iter().filter(|word| !word.is_empty()).cloned().collect::<Vec<_>>().join(" \u{b7} ")}</p>
            </div>
            <p class="v num">
                <b>{now}</b>
                <span class="xs mut">{target}</span>
            </p>
            <p class=format!("stt {}", class(pace))>
                <PaceGlyph pace />
                {(words.pace.name)(pace)}
            </p>
            <a class="icb" href=to_map aria-label=map_label>
                <Icon glyph=Glyph::Map />
            </a>
        </li>
    }
}
