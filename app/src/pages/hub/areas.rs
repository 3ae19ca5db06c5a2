//! Twelve focus areas in three groups, one block per answer.

use domain::assessment::{AnswerLine, FocusAreaLines, HubView, Progress};
use domain::indicator::Heading;
use leptos::prelude::*;

use crate::components::form::fields;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The task list.
#[component]
pub fn Areas(
    /// The hub.
    view: HubView,
) -> impl IntoView {
    let path = fields::hub(&view.work.cycle.code, &view.work.unit.code);
    let handed_in = view.work.state.is_handed_in();
    let groups = view
        .areas
        .iter()
        .map(|area| {
            let lines: Vec<FocusAreaLines> = view
                .focus_areas
                .iter()
                .filter(|lines| is_of(&lines.heading, area))
                .cloned()
                .collect();
            view! { <Group area=area.clone() lines path=path.clone() handed_in /> }
        })
        .collect_view();
    view! { {groups} }
}

/// Whether a focus area (`2.4`) belongs to an area (`2`).
fn is_of(focus_area: &Heading, area: &Heading) -> bool {
    focus_area.code.split_once('.').is_some_and(|(of, _)| of == area.code)
}

#[component]
fn Group(area: Heading, lines: Vec<FocusAreaLines>, path: String, handed_in: bool) -> impl IntoView {
    let lang = use_lang();
    (!lines.is_empty()).then(|| {
        view! {
            <h3 class="ta">{format!("{} {}", area.code, area.name.get(lang))}</h3>
            <ol class="tasks">
                {lines
                    .into_iter()
                    .map(|lines| view! { <FocusArea lines path=path.clone() handed_in /> })
                    .collect_view()}
            </ol>
        }
    })
}

fn count(lines: &FocusAreaLines, which: &[Progress]) -> usize {
    lines
        .answers
        .iter()
        .filter(|answer| which.contains(&answer.progress))
        .count()
}

/// Answers that count as given.
const GIVEN: [Progress; 4] = [
    Progress::Complete,
    Progress::Returned,
    Progress::Mended,
    Progress::Accepted,
];

#[component]
fn FocusArea(lines: FocusAreaLines, path: String, handed_in: bool) -> impl IntoView {
    let (words, lang) = (&use_words().work, use_lang());
    let of = lines.answers.len();
    let (given, returned) = (count(&lines, &GIVEN), count(&lines, &[Progress::Returned]));
    // The name leads to where work is left: returned, then not finished, then not begun, then the first.
    let first = [Progress::Returned, Progress::Unfinished, Progress::Empty]
        .into_iter()
        .find_map(|wanted| {
            let is_own = |answer: &&AnswerLine| answer.progress == wanted && answer.supplier.is_none();
            lines.answers.iter().find(is_own)
        })
        .or_else(|| lines.answers.first());
    let href = first.map(|answer| link(format!("{path}/{}", answer.code)).href());
    let (tag, word) = if returned > 0 {
        ("tag c-back", (words.area_returned)(returned))
    } else if of > 0 && count(&lines, &[Progress::Accepted]) == of {
        ("tag c-ok", words.area_accepted.to_owned())
    } else if given == of {
        ("tag c-sign", words.area_full.to_owned())
    } else if given == 0 && count(&lines, &[Progress::Unfinished]) == 0 {
        ("tag c-none", words.area_empty.to_owned())
    } else {
        ("tag c-draft", (words.area_some)(given, of))
    };
    let blocks = lines
        .answers
        .iter()
        .map(|answer| view! { <i class=block(answer.progress, handed_in)></i> })
        .collect_view();
    let answers = lines
        .answers
        .iter()
        .map(|answer| {
            let href = link(format!("{path}/{}", answer.code)).href();
            let state = match &answer.supplier {
                Some(unit) if !GIVEN.contains(&answer.progress) => (use_words().supply.waits_for)(unit.short.get(lang)),
                _ => state_word(answer.progress).to_owned(),
            };
            view! {
                <li>
                    <a href=href>
                        <span class="cd num">{answer.code.clone()}</span>
                        <span>{answer.name.get(lang).to_owned()}</span>
                        <span class=format!("sm {}", hue(answer.progress))>{state}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <li>
            <a href=href>
                <span class="cd num">{lines.heading.code.clone()}</span>
                {lines.heading.name.get(lang).to_owned()}
            </a>
            <span class=tag>{word}</span>
            <span class="p" role="img" aria-label=(words.blocks)(given, returned, of)>
                {blocks}
            </span>
            <details>
                <summary>
                    {(words.questions)(of)} <span class="vh">{format!(" {}", lines.heading.name.get(lang))}</span>
                </summary>
                <ol class="qs">{answers}</ol>
            </details>
        </li>
    }
}

/// Class of an answer's block.
fn block(progress: Progress, handed_in: bool) -> &'static str {
    match progress {
        Progress::Empty => "",
        Progress::Unfinished => "h",
        Progress::Complete if handed_in => "w",
        Progress::Complete | Progress::Mended => "u",
        Progress::Returned => "k",
        Progress::Accepted => "d",
    }
}

fn hue(progress: Progress) -> &'static str {
    match progress {
        Progress::Empty => "c-none",
        Progress::Unfinished | Progress::Complete | Progress::Mended => "c-draft",
        Progress::Returned => "c-back",
        Progress::Accepted => "c-ok",
    }
}

fn state_word(progress: Progress) -> &'static str {
    let words = &use_words().work;
    match progress {
        Progress::Empty => words.empty,
        Progress::Unfinished => words.unfinished,
        Progress::Complete => words.complete,
        Progress::Returned => words.returned_one,
        Progress::Mended => words.mended,
        Progress::Accepted => words.accepted,
    }
}
