//! One measure of the unit over the cycles, with median and targets.

use charts::sheet::{Key, Picture as Drawn, Sign};
use domain::explore::{Measure, UnitView};
use leptos::prelude::*;

use super::Here;
use crate::components::chart::{self, Chart};
use crate::components::kept::Kept;
use crate::components::measure::Reading;
use crate::components::seek::Seek;
use crate::components::trend_chart;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// The trend with its picker and its table.
#[component]
pub fn Trend(view: UnitView, here: Here) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&view.trend_of, lang);
    let name = reading.name();
    let label = (words.unit.trend)(&name);
    let unit = super::short_name(&view);
    let heading = chart::title::of_trend(&view.trend, &view.cycle.code, &unit, &reading);
    let has_line = view
        .trend
        .iter()
        .any(|point| point.cell.value().is_some() || point.median.is_some());
    let trend = trend_chart::Trend {
        whose: &unit,
        points: &view.trend,
        targets: &view.trend_targets,
        reading: &reading,
    };
    let draw = |size| trend_chart::draw(trend, size, label.clone());
    let is_drawn = has_line && reading.has_line();
    let picture = if is_drawn { draw((720, 260)).into() } else { Drawn::None };
    let say = if is_drawn {
        format!("{label}. {}", words.unit.trend_say)
    } else {
        label.clone()
    };
    let keys = vec![
        Key::new(Sign::Line, unit.clone()),
        Key::new(Sign::Median, words.terms.median),
    ];
    let table = trend_chart::table(&view.trend, &reading, words.unit.value);
    let narrow = draw((328, 200));
    let rows: Vec<_> = view
        .trend
        .iter()
        .map(|point| {
            let median = reading.middle(point.median, point.yes);
            let median = median.unwrap_or_else(|| format::NONE.to_owned());
            view! {
                <tr>
                    <th scope="row">{point.name.get(lang).to_owned()}</th>
                    <td class="r">{reading.cell(&point.cell)}</td>
                    <td class="r">{median}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="sec-h">
            <h2 id="h-tr">{heading.clone()}</h2>
            <p class="say">{say.clone()}</p>
        </div>
        <Picker view=view.clone() here />
        <div class="trend-of">
            <Chart id="xu-huong" title=heading say picture narrow keys table empty=!has_line />
            <table class="tb">
                <thead>
                    <tr>
                        <th scope="col">{words.unit.cycle}</th>
                        <th scope="col" class="r">
                            {words.unit.value}
                        </th>
                        <th scope="col" class="r">
                            {words.unit.median}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Chooses the measure; with JavaScript a choice applies at once.
#[component]
fn Picker(view: UnitView, here: Here) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let current = view.trend_of.measure.code().to_owned();
    let option = |measure: &Measure, name: String| {
        let code = measure.code().to_owned();
        let selected = code == current;
        view! {
            <option value=code selected=selected>
                {name}
            </option>
        }
    };
    let whole: Vec<_> = [Measure::Score, Measure::Coverage]
        .iter()
        .map(|measure| option(measure, (words.terms.measure)(measure).to_owned()))
        .collect();
    let groups: Vec<_> = view
        .groups
        .iter()
        .map(|group| {
            let area = &group.heading;
            let first = option(
                &Measure::FocusArea(area.code.clone()),
                (words.map.focus_area)(&area.code),
            );
            let rest: Vec<_> = group
                .lines
                .iter()
                .map(|line| {
                    let name = format!("{} {}", line.code, line.name.get(lang));
                    option(&Measure::Indicator(line.code.clone()), name)
                })
                .collect();
            view! { <optgroup label=format!("{} {}", area.code, area.name.get(lang))>{first} {rest}</optgroup> }
        })
        .collect();
    let offered = view.groups.iter().flat_map(|group| {
        let own = group.lines.iter().map(|line| &line.code);
        std::iter::once(&group.heading.code).chain(own)
    });
    let offered: Vec<String> = offered.cloned().collect();
    let (there, action) = (here.clone(), format!("/don-vi/{}", here.unit));
    let keep = [("ky", here.cycle), ("hien", here.shown)];
    view! {
        <form class="choose" method="get" action=action data-at-once="">
            <label class="vh" for="cs">
                {words.unit.trend_of}
            </label>
            <select class="in" id="cs" name="cs">
                <optgroup label=words.map.whole>{whole}</optgroup>
                {groups}
            </select>
            <Kept words=keep />
            <button class="btn btn-2 no-js">{words.map.apply}</button>
        </form>
        <Seek
            key="cs"
            cycle=view.cycle.code.clone()
            to=move |code: &str| there.with_measure(code)
            codes=offered
        />
    }
}
