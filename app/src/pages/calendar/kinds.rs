//! Last days by kind of unit, and setting one.

use domain::calendar::CalendarView;
use domain::unit::UnitKind;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::components::day_form::{DayFields, TypedDay};
use crate::components::form::select_field::SelectField;
use crate::words::use_words;

/// The section.
#[component]
pub fn Kinds(
    /// The calendar.
    view: CalendarView,
) -> impl IntoView {
    let (words, terms) = (&use_words().calendar, &use_words().terms);
    let rows = view
        .kinds
        .iter()
        .map(|(kind, due, extension)| {
            let why = extension.as_ref().map_or_else(
                || words.as_cycle.to_owned(),
                |extension| (words.why)(&extension.by, extension.at, &extension.reason),
            );
            view! {
                <tr>
                    <th scope="row">{(terms.unit_kind)(*kind)}</th>
                    <td class="num">{due.dmy()}</td>
                    <td class:mut=extension.is_none()>{why}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="sec" aria-labelledby="theo-loai">
            <h2 id="theo-loai">{words.kinds}</h2>
            <Outcome view=view.clone() />
            <div class="scroll">
                <table class="tb days">
                    <caption class="vh">{words.kinds_caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.kind}</th>
                            <th scope="col">{words.due}</th>
                            <th scope="col">{words.reason_head}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {view.may_set.then(|| view! { <Form view=view.clone() /> })}
        </section>
    }
}

/// What became of setting a day.
#[component]
fn Outcome(view: CalendarView) -> impl IntoView {
    let (words, terms) = (&use_words().calendar, &use_words().terms);
    let (done, kind) = use_query_map().with_untracked(|query| (query.get("xong"), query.get("loai")));
    let kind = kind
        .filter(|_| done.is_some())
        .and_then(|kind| UnitKind::from_code(&kind));
    let set = kind.and_then(|kind| view.kinds.iter().find(|(own, ..)| *own == kind).cloned());
    set.map(|(kind, due, _)| {
        view! {
            <p class="note note-ok done" role="status" id="ket-qua">
                {(words.saved)((terms.unit_kind)(kind), due)}
            </p>
        }
    })
}

#[component]
fn Form(view: CalendarView) -> impl IntoView {
    let (words, terms) = (&use_words().calendar, &use_words().terms);
    let typed = TypedDay::of_address();
    let chosen = use_query_map()
        .with_untracked(|query| query.get("loai"))
        .unwrap_or_default();
    let is_open = typed.problem.is_some();
    let wrong = (typed.problem.as_deref() == Some("kind")).then(|| (words.problem)("kind"));
    let options = view
        .kinds
        .iter()
        .map(|(kind, ..)| {
            view! {
                <option value=kind.code() selected=kind.code() == chosen>
                    {(terms.unit_kind)(*kind)}
                </option>
            }
        })
        .collect_view();
    view! {
        <details class="publish" id="dat-han" open=is_open>
            <summary class="btn btn-2">{words.set_kind}</summary>
            <form method="post" action="/fn/calendar/extend-kind">
                <input type="hidden" name="cycle" value=view.cycle.code.clone() />
                <p class="hint">{words.set_kind_lead}</p>
                <SelectField name="kind" label=words.kind choose=words.choose problem=wrong>
                    {options}
                </SelectField>
                <DayFields typed last=view.cycle.closes />
            </form>
        </details>
    }
}
