//! `/bang-nhiet`: every focus area over all units at once, to see where it is weak. Figures in the cells, colour only
//! confirms; a focus area unfolds to its indicators. On a phone one unit or one column at a time, as cards. All of its
//! state is in the address.

use domain::address::Sort;
use domain::explore::{HeatRow, HeatView, Measure};
use domain::heat::Order;
use domain::indicator::Lang;
use leptos::prelude::*;

use crate::api;
use crate::api::address::Asked;
use crate::components::chart::{Chart, ChartFacts};
use crate::components::cycle_chip::CycleChip;
use crate::components::icon::{Glyph, Icon};
use crate::components::legend::{Kinds, Ramp, kinds};
use crate::components::narrowed::Narrowed;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::{Pages, Part};
use crate::components::peers::PeersTrail;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::components::unclear::UnclearWords;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

mod cards;
mod cell;
mod controls;
mod file;
mod head;
mod sentence;
mod state;
mod table;

use state::{HeatState, WHOLE};

/// The heat table.
#[component]
pub fn HeatPage() -> impl IntoView {
    let asked = Asked::of_address()
        .name("hien", Sort::Shown)
        .name("mo", Sort::FocusArea)
        .order("xep")
        .row_or_column("xem")
        .choice("chieu", |way| way == Order::ASCENDING)
        .choice("dang", |form| form == WHOLE)
        .name("loai", Sort::Kind)
        .name("trong", Sort::Within);
    let state = HeatState::of(&asked.told());
    let lang = use_lang();
    let load = async move {
        let mut view = api::explore::heat(
            state.cycle.clone(),
            state.shown.clone(),
            state.open.clone(),
            state.peers.clone(),
        )
        .await?;
        let order = arrange(&mut view, &state.sort, &state.way, lang);
        Ok((state.settled(&view.cycle.code, view.shown, &view.peers), view, order))
    };
    served(load, |(state, view, order)| {
        view! { <Body view state order /> }.into_any()
    })
}

/// Sorts the table as the words of an address ask.
pub fn arrange(view: &mut HeatView, key: &str, way: &str, lang: Lang) -> Order {
    let order = Order::read(view, key, way);
    let geometry = charts::geometry(&view.cycle.map_version);
    view.sort(order, lang, |unit| {
        let shape = geometry?.shapes.iter().find(|shape| shape.code == unit)?;
        let (column, line) = shape.tile;
        Some((line, column))
    });
    order
}

#[component]
fn Body(view: HeatView, state: HeatState, order: Order) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let areas = view.columns.iter().filter(|column| is_focus_area(&column.info.measure));
    let size = (words.heat.size)(&count(view.rows.len(), lang), &count(areas.count(), lang));
    let cycle = view.cycle.name.get(lang).to_owned();
    let cycle_code = view.cycle.code.clone();
    let whole = state.form == WHOLE;
    let class = if whole {
        "wrap heat-page whole"
    } else {
        "wrap heat-page"
    };
    let in_cycle = |code: &str| state.in_cycle(code).href();
    let filters = [(words.terms.shown)(view.shown).to_owned(), view.open.clone()];
    provide_context(ChartFacts::new(&view.cycle, view.illustrative, filters));
    let part = Part::read(&state.part, view.rows.len());
    let lead = sentence::sentence(&view, lang);
    let trail = view! { <PeersTrail peers=view.peers.clone() all=state.everywhere().href() /> };
    let all = view.clone();
    let mut view = view;
    view.rows = view.rows.get(part.range()).unwrap_or_default().to_vec();
    view! {
        <PageTitle text=words.heat.title />
        <CycleChip cycles=view.cycles.clone() shown=view.cycle.code.clone() href=in_cycle />
        <div class=class>
            <PageHead heading=sentence::title(&all, lang) lead>
                {trail}
                <span>{words.heat.heading}</span>
                <span>{format!("{cycle} \u{b7} {size}")}</span>
                <Illustrative shown=view.illustrative />
            </PageHead>
            <UnclearWords />
            <Narrowed shown=view.shown />
            <div class="heat-tools">
                <controls::Controls view=view.clone() state=state.clone() />
                <Scale view=view.clone() open=!view.open.is_empty() />
            </div>
            <table::Table view=view.clone() state=state.clone() order />
            <Pages part href=|part: &str| state.at_part(part).href() />
            <Chart
                id="bang"
                title=sentence::title(&all, lang)
                say=words.heat.heading
                picture=file::drawing(&view, lang)
                drawn_by_children=true
                keys=file::keys(&view, lang)
                table=file::table(&all, lang)
                empty=!all.rows.iter().any(HeatRow::has_figures)
            />
            <Codes view=view.clone() />
            {(!whole).then(|| view! { <cards::Cards view=view.clone() state=state.clone() /> })}
            <WithoutFigure view=all />
            <p class="twin-acts">
                <a class="more" href=link("/so-sanh").with("ky", &cycle_code).href()>
                    {words.compare.choose_title}
                    <Icon glyph=Glyph::ArrowRight small=true />
                </a>
                <a class="more" href=link("/tien-do").with("ky", &cycle_code).href()>
                    {words.pace.see}
                    <Icon glyph=Glyph::ArrowRight small=true />
                </a>
            </p>
        </div>
    }
}

/// What the codes stand for, where the table has no room for names.
#[component]
fn Codes(view: HeatView) -> impl IntoView {
    let lang = use_lang();
    let areas = view.columns.iter().filter(|column| is_focus_area(&column.info.measure));
    let heading = (use_words().heat.focus_areas)(&count(areas.clone().count(), lang));
    let lines: Vec<_> = areas
        .map(|column| {
            let code = column.info.measure.code().to_owned();
            view! {
                <li>
                    <b>{code}</b>
                    " "
                    {column.info.name.get(lang).to_owned()}
                </li>
            }
        })
        .collect();
    view! {
        <section class="sec heat-codes" aria-labelledby="h-code">
            <h2 id="h-code" class="h3">
                {heading}
            </h2>
            <ul>{lines}</ul>
        </section>
    }
}

/// What the patterns of cells without a figure say; nothing where every cell has one.
#[component]
fn WithoutFigure(view: HeatView) -> impl IntoView {
    let words = &use_words().heat;
    let counts = kinds(view.rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.cell));
    counts.iter().any(|(_, count)| *count > 0).then(|| {
        view! {
            <section class="sec" aria-labelledby="h-nv">
                <h2 id="h-nv" class="h3">
                    {words.no_value}
                </h2>
                <Kinds counts others=words.other_kinds />
            </section>
        }
    })
}

/// The one scale of the table: that of a focus area's score. Where indicators are `open`, it says that they are coloured
/// by their way to the target.
#[component]
fn Scale(view: HeatView, open: bool) -> impl IntoView {
    let words = &use_words().heat;
    let area = view.columns.iter().find(|column| is_focus_area(&column.info.measure));
    let mut info = area.unwrap_or(&view.score).info.clone();
    info.measure = Measure::Score;
    view! {
        <div class="heat-scale">
            <Ramp info />
            <p class="xs mut">{words.scale} {open.then(|| format!(". {}", words.scale_open))}</p>
        </div>
    }
}

fn is_focus_area(measure: &Measure) -> bool {
    matches!(measure, Measure::FocusArea(_))
}

fn count(many: usize, lang: Lang) -> String {
    format::count(u32::try_from(many).unwrap_or(u32::MAX), lang)
}
