//! How to read a map: five classes with their bounds at the joints, the target, the kinds of "no value" with counts.

use domain::cell::{Cell, NoValue};
use domain::explore::{MapView, MeasureInfo};
use domain::scale::CHANGE_BREAKS;
use leptos::prelude::*;

use crate::components::measure::{Reading, yes_no_class};
use crate::context::use_lang;
use crate::format;
use crate::words::form::FindingFigures as _;
use crate::words::use_words;

/// The legend of a map.
#[component]
pub fn Legend(
    /// The figures shown.
    map: MapView,
) -> impl IntoView {
    let words = use_words();
    let counts = kinds(map.rows.iter().map(|row| &row.cell));
    view! {
        <div class="lg">
            <h2 class="vh">{words.map.legend}</h2>
            {if map.rows.iter().all(|row| row.cell.value().is_none()) {
                // Without a figure no colour is on the map.
                ().into_any()
            } else if map.against.is_some() {
                view! { <Steps map /> }.into_any()
            } else {
                view! { <Ramp info=map.info /> }.into_any()
            }}
            <Kinds counts others=words.map.other_kinds />
        </div>
    }
}

/// How often each kind of "no value" occurs.
pub fn kinds<'a>(cells: impl Iterator<Item = &'a Cell> + Clone) -> Vec<(NoValue, usize)> {
    let count = |kind| cells.clone().filter(|cell| **cell == Cell::None(kind)).count();
    NoValue::ALL.into_iter().map(|kind| (kind, count(kind))).collect()
}

/// The kinds of "no value" that occur, with their counts; the others folded away.
#[component]
pub fn Kinds(
    /// How often each occurs.
    counts: Vec<(NoValue, usize)>,
    /// Opens those that do not.
    others: &'static str,
) -> impl IntoView {
    let words = use_words();
    let (present, absent): (Vec<_>, Vec<_>) = counts.into_iter().partition(|(_, count)| *count > 0);
    let line = |(kind, count): (NoValue, usize)| {
        view! {
            <li class:zero=count == 0>
                <span class=format!("sw nv-{}", kind.pattern())></span>
                {(words.terms.no_value)(kind)}
                <span class="n">{count}</span>
            </li>
        }
    };
    let present: Vec<_> = present.into_iter().map(line).collect();
    let absent: Vec<_> = absent.into_iter().map(line).collect();
    view! {
        <div>
            <ul class="nvl-list">{present}</ul>
            {(!absent.is_empty())
                .then(|| {
                    view! {
                        <details class="nvl-rest">
                            <summary>{others}</summary>
                            <ul class="nvl-list">{absent}</ul>
                        </details>
                    }
                })}
        </div>
    }
}

/// The five classes of a change, and how units without one are drawn.
#[component]
fn Steps(map: MapView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().map;
    let reading = Reading::new(&map.info, lang);
    let bound = |share: f64| format::short(map.info.much * share, map.info.decimals + 1, lang);
    let bounds = [bound(CHANGE_BREAKS[0]), bound(CHANGE_BREAKS[1])];
    let names = if reading.is_ranked() {
        words.change_steps
    } else {
        words.change_steps_plain
    };
    let steps: Vec<_> = names(&bounds)
        .into_iter()
        .zip(1..)
        .map(|(name, class)| {
            view! {
                <li>
                    <span class=format!("sw d{class}")></span>
                    {name}
                </li>
            }
        })
        .collect();
    let alone = map
        .rows
        .iter()
        .filter(|row| row.cell.value().is_some() && row.previous.is_none())
        .count();
    let against = map
        .against
        .map(|cycle| cycle.name.get(lang).to_owned())
        .unwrap_or_default();
    view! {
        <div class="ch-steps">
            <ul class="nvl-list">
                {steps}
                {(alone > 0)
                    .then(|| {
                        view! {
                            <li>
                                <span class="sw"></span>
                                {(words.change_alone)(&against)}
                                <span class="n">{alone}</span>
                            </li>
                        }
                    })}
            </ul>
        </div>
    }
}

/// The five classes with their bounds and the target's tick.
#[component]
pub fn Ramp(
    /// The measure whose classes they are.
    info: MeasureInfo,
) -> impl IntoView {
    let lang = use_lang();
    let reading = Reading::new(&info, lang);
    if reading.figures().are_yes_no() {
        let answers = [1.0, 0.0].map(|answer| {
            let class = format!("sw q{}", yes_no_class(answer) + 1);
            view! {
                <li>
                    <span class=class></span>
                    {reading.full(answer)}
                </li>
            }
        });
        return view! { <ul class="nvl-list">{answers.into_iter().collect_view()}</ul> }.into_any();
    }
    let breaks = info.breaks.clone();
    if breaks.len() != 4 {
        return ().into_any();
    }
    // Beside four bounds there is room for numbers and the shortest units; a longer one is told once.
    let unit = reading.figures().unit_apart();
    let written = |value: f64| {
        if unit.is_empty() {
            reading.bound(value)
        } else {
            reading.figures().low(value)
        }
    };
    let swatches: Vec<_> = (0..5)
        .map(|class| {
            let x = format!("{}%", class * 20);
            view! { <rect class=format!("f{}", class + 1) x=x y="6" width="20%" height="14" /> }
        })
        .collect();
    let bounds: Vec<_> = breaks
        .iter()
        .zip(1..)
        .map(|(bound, place)| {
            let x = format!("{}%", place * 20);
            view! {
                <text x=x y="36" text-anchor="middle">
                    {written(*bound)}
                </text>
            }
        })
        .collect();
    let target = info.target.as_ref().map(|target| {
        let at = place(target.value, &breaks);
        let anchor = if at > 60.0 { "end" } else { "start" };
        let words = (use_words().terms.target_of)(target.year);
        let text = format!("{words}: {}", written(target.value));
        let x = format!("{at:.1}%");
        let dx = if at > 60.0 { "-5" } else { "5" };
        view! {
            <rect class="tick" x=x.clone() y="0" width="2" height="54" />
            <text x=x dx=dx y="53" text-anchor=anchor class="tick-t">
                {text}
            </text>
        }
    });
    let height = if target.is_some() { "58" } else { "40" };
    view! {
        <div>
            {(!unit.is_empty()).then(|| view! { <p class="xs mut">{unit.clone()}</p> })}
            <svg class="ramp" width="100%" height=height role="img" aria-label=reading.name()>
                {swatches}
                {bounds}
                {target}
            </svg>
        </div>
    }
    .into_any()
}

/// Where on the ramp (in per cent) `value` stands: classes are equally wide whatever they span.
fn place(value: f64, breaks: &[f64]) -> f64 {
    let class = domain::scale::class(value, breaks);
    let (Some(first), Some(last)) = (breaks.first(), breaks.last()) else {
        return 0.0;
    };
    // The outer classes are open: they count as wide as their neighbours.
    let low = class.checked_sub(1).and_then(|at| breaks.get(at)).copied();
    let high = breaks.get(class).copied();
    let (low, high) = match (low, high) {
        (Some(low), Some(high)) => (low, high),
        (None, _) => (2.0 * first - breaks.get(1).unwrap_or(first), *first),
        (_, None) => (*last, 2.0 * last - breaks.get(2).unwrap_or(last)),
    };
    let within = if high > low {
        ((value - low) / (high - low)).clamp(0.0, 1.0)
    } else {
        0.5
    };
    #[expect(clippy::cast_precision_loss, reason = "five classes")]
    let class = class as f64;
    (class + within) * 20.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tick_stands_within_its_class() {
        let breaks = [60.0, 65.0, 70.0, 80.0];
        let near = |value: f64, at: f64| (place(value, &breaks) - at).abs() < 1e-9;
        assert!(near(70.0, 60.0));
        assert!(near(75.0, 70.0));
        assert!(near(57.5, 10.0));
        assert!(near(0.0, 0.0));
        assert!(near(500.0, 100.0));
    }
}
