//! Every unit as a named square in its step.

use charts::bar::Tone;
use charts::squares::{Group, Square, SquaresData};
use domain::cycle::Cycle;
use domain::explore::UnitLabel;
use domain::table::Table;
use domain::workflow::State;
use leptos::context::Provider;
use leptos::prelude::*;

use crate::components::chart::{Chart, ChartFacts};
use crate::components::tag::{StateGlyph, hue};
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// Units by state, those nearest to the end first.
#[component]
pub fn Steps(
    /// Units by state.
    states: Vec<(Option<State>, Vec<UnitLabel>)>,
    /// What the list says, in at most ten words.
    title: String,
    /// The cycle of the work.
    cycle: Cycle,
    /// Whether the work is invented.
    illustrative: bool,
) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let mut states: Vec<_> = states.into_iter().filter(|(_, units)| !units.is_empty()).collect();
    states.sort_by_key(|(state, _)| std::cmp::Reverse(*state));
    let (table, facts) = (table(&states), ChartFacts::new(&cycle, illustrative, []));
    let picture = drawing(&states);
    let cycle = cycle.code;
    let rows: Vec<_> = states
        .into_iter()
        .map(|(state, units)| {
            let name = words.terms.standing(state);
            let hue = state.map_or("c-none", hue);
            let many = units.len();
            let squares: Vec<_> = units
                .into_iter()
                .map(|unit| {
                    let (first, second) = two_lines(unit.short.get(lang));
                    let label = (words.home.unit_state)(unit.name.get(lang), name);
                    view! {
                        <a class=format!("sq {hue}") href=super::to_unit(&unit.code, &cycle) title=label>
                            <span class="vh">{unit.name.get(lang).to_owned()}</span>
                            <span aria-hidden="true">{first} <br /> {second}</span>
                        </a>
                    }
                })
                .collect();
            view! {
                <li>
                    <span class="who">
                        {state.map(|state| view! { <StateGlyph state /> })}
                        <b>{name}</b>
                        <span class="n">{many}</span>
                    </span>
                    <span class="sqs">{squares}</span>
                </li>
            }
        })
        .collect();
    view! {
        // Their cycle may be ahead of that of the figures on the same page.
        <Provider value=facts>
            <Chart id="tung-buoc" title say=words.home.steps_say picture drawn_by_children=true table>
                <ol class="flow">{rows}</ol>
            </Chart>
        </Provider>
    }
}

/// What most units have come to, the furthest of equal ones; the name of the list where there are none.
pub fn title(states: &[(Option<State>, Vec<UnitLabel>)]) -> String {
    let (lang, words) = (use_lang(), use_words());
    let count = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
    let all: usize = states.iter().map(|(_, units)| units.len()).sum();
    let most = states.iter().max_by_key(|(state, units)| (units.len(), *state));
    most.filter(|(_, units)| !units.is_empty()).map_or_else(
        || words.home.steps.to_owned(),
        |(state, units)| (words.chart.in_state)(&count(units.len()), &count(all), words.terms.standing(*state)),
    )
}

/// The same as a drawing, for files.
fn drawing(states: &[(Option<State>, Vec<UnitLabel>)]) -> charts::Drawing {
    let (lang, words) = (use_lang(), use_words());
    let group = |(state, units): &(Option<State>, Vec<UnitLabel>)| {
        let name = words.terms.standing(*state);
        let (tone, full) = tone(*state);
        let square = |unit: &UnitLabel| {
            let (first, second) = two_lines(unit.short.get(lang));
            Square {
                id: unit.code.clone(),
                lines: [first, second],
                title: (words.home.unit_state)(unit.name.get(lang), name),
            }
        };
        Group {
            label: name.to_owned(),
            count: units.len().to_string(),
            tone,
            full,
            squares: units.iter().map(square).collect(),
        }
    };
    charts::squares::draw(&SquaresData {
        groups: states.iter().map(group).collect(),
        aria: words.home.steps.to_owned(),
    })
}

/// Who holds the work, and whether it is on its way: as the squares of the page look.
const fn tone(state: Option<State>) -> (Tone, bool) {
    match state {
        None | Some(State::NotOpen) => (Tone::Idle, false),
        Some(State::Drafting | State::AwaitingSignOff) => (Tone::Unit, false),
        Some(State::Submitted | State::PassedOn) => (Tone::City, false),
        Some(State::UnderReview | State::Resubmitted | State::SentBack) => (Tone::City, true),
        Some(State::PartlyReturned) => (Tone::Back, true),
        Some(State::Approved) => (Tone::Ok, true),
        Some(State::Published | State::Locked) => (Tone::Public, true),
    }
}

/// A row for each unit, in the order of the steps.
fn table(states: &[(Option<State>, Vec<UnitLabel>)]) -> Table {
    let (lang, words) = (use_lang(), use_words());
    let head = [words.map.unit, words.chart.code, words.map.state];
    Table::new(head).with(states.iter().flat_map(|(state, units)| {
        units.iter().map(|unit| {
            vec![
                unit.name.get(lang).into(),
                unit.code.as_str().into(),
                words.terms.standing(*state).into(),
            ]
        })
    }))
}

/// The last two words of a name: what tells one unit from another.
fn two_lines(name: &str) -> (String, String) {
    match name.rsplit_once(' ') {
        Some((before, last)) => {
            let first = before.rsplit_once(' ').map_or(before, |(_, word)| word);
            (first.to_owned(), last.to_owned())
        }
        None => (name.to_owned(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_holds_two_words() {
        assert_eq!(two_lines("Quận 10"), ("Quận".to_owned(), "10".to_owned()));
        assert_eq!(two_lines("TP Thủ Đức"), ("Thủ".to_owned(), "Đức".to_owned()));
        assert_eq!(two_lines("Saigon"), ("Saigon".to_owned(), String::new()));
    }
}
