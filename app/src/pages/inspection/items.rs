//! The answers of a sample, and recording what was found about one of them.

use domain::inspection::{InspectionView, Item, Outcome};
use leptos::prelude::*;

use super::{asked, at};
use crate::components::form::figures::Figures;
use crate::components::form::text_area::TextArea;
use crate::context::use_lang;
use crate::link::{encode, link};
use crate::words::use_words;

/// The table; above it the form of the answer that was chosen.
#[component]
pub fn Items(
    /// The page.
    view: InspectionView,
) -> impl IntoView {
    let words = &use_words().inspection;
    let wanted = asked("muc");
    let chosen = view.items.iter().find(|item| item.id == wanted && view.may_inspect);
    let form = chosen.map(|item| {
        let (cycle, sample) = (view.cycle.code.clone(), view.chosen.clone());
        view! { <FindingForm item=item.clone() cycle sample /> }
    });
    let rows: Vec<_> = view
        .items
        .iter()
        .map(|item| {
            let record = at(&view.cycle.code, &view.chosen)
                .with("muc", &item.id)
                .at("ghi")
                .href();
            let record = view.may_inspect.then_some(record);
            view! { <Line item=item.clone() cycle=view.cycle.code.clone() record /> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            {form}
            <table class="tb reg-tb grade-tb">
                <caption>{words.items}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.unit}</th>
                        <th scope="col">{words.question}</th>
                        <th scope="col" class="r">{words.figure}</th>
                        <th scope="col">{words.risks}</th>
                        <th scope="col">{words.found}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    })
}

/// The answer's place in the review, with its documents and history.
fn to_answer(cycle: &str, item: &Item) -> String {
    let review = format!("/tham-dinh/{}/{}", encode(cycle), encode(&item.unit.code));
    link(review).with("cau", &item.indicator.code).href()
}

#[component]
fn Line(item: Item, cycle: String, record: Option<String>) -> impl IntoView {
    let (words, lang) = (&use_words().inspection, use_lang());
    let figure = item
        .figure
        .map(|figure| Figures::of(&item.indicator, lang).figure(figure));
    let risks: Vec<&str> = item.risks.iter().map(|risk| (words.risk)(*risk)).collect();
    let changed = item
        .changed_since
        .then(|| view! { <span class="mut sm reg-day">{words.changed}</span> });
    let found = match &item.found {
        None => view! { <span class="mut reg-day">{words.open}</span> }.into_any(),
        Some(found) => view! {
            <b>{(words.outcome)(found.outcome)}</b>
            <span class="mut sm reg-day">{(words.found_by)(found.at, &found.by)}</span>
            <span class="sm reg-day">{found.note.clone()}</span>
        }
        .into_any(),
    };
    let name = if item.found.is_some() {
        words.record_again
    } else {
        words.record
    };
    let record = record.map(|href| view! { <a class="reg-day" href=href>{name}</a> });
    view! {
        <tr>
            <th scope="row">{item.unit.name.get(lang).to_owned()}</th>
            <td class="wide" data-name=words.question>
                <a href=to_answer(&cycle, &item)>
                    {format!("{} {}", item.indicator.code, item.indicator.name.get(lang))}
                </a>
            </td>
            <td class="r num" data-name=words.figure>{figure} {changed}</td>
            <td data-name=words.risks>{(!risks.is_empty()).then(|| risks.join(", "))}</td>
            <td class="wide" data-name=words.found>{found} {record}</td>
        </tr>
    }
}

#[component]
fn FindingForm(item: Item, cycle: String, sample: String) -> impl IntoView {
    let (words, lang) = (&use_words().inspection, use_lang());
    let code = Some(asked("loi")).filter(|code| !code.is_empty());
    // What was typed and not taken, or what stands.
    let (outcome, note) = match (&code, &item.found) {
        (Some(_), _) => (Outcome::from_code(&asked("kq")), asked("nx")),
        (None, Some(found)) => (Some(found.outcome), found.note.clone()),
        (None, None) => (None, String::new()),
    };
    let problem = |fields: &[&str]| code.as_deref().filter(|code| fields.contains(code)).map(words.problem);
    let of_outcome = problem(&["outcome"]);
    let of_note = problem(&["no-note", "too-long"]);
    let other = code
        .as_deref()
        .filter(|_| of_outcome.is_none() && of_note.is_none())
        .map(|code| view! { <p class="note note-danger" role="alert">{(words.problem)(code)}</p> });
    let figure = item
        .figure
        .map(|figure| Figures::of(&item.indicator, lang).figure(figure));
    let choices = Outcome::ALL
        .map(|choice| {
            let id = format!("outcome-{}", choice.code());
            view! {
                <label class="opt card-opt" for=id.clone()>
                    <input
                        type="radio"
                        name="outcome"
                        id=id.clone()
                        value=choice.code()
                        checked=outcome == Some(choice)
                    />
                    <b>{(words.outcome)(choice)}</b>
                </label>
            }
        })
        .collect_view();
    let head = (words.record_head)(item.unit.name.get(lang), item.indicator.name.get(lang));
    view! {
        <section class="sec" aria-labelledby="ghi">
            <h2 id="ghi">{head}</h2>
            <p>
                <b class="num">{figure}</b>
                " "
                <a href=to_answer(&cycle, &item)>{words.to_answer}</a>
            </p>
            {other}
            <form class="reg-form" method="post" action="/fn/inspection/record" novalidate>
                <input type="hidden" name="cycle" value=cycle.clone() />
                <input type="hidden" name="sample" value=sample />
                <input type="hidden" name="item" value=item.id.clone() />
                <fieldset class="pick pick-2" aria-describedby="outcome-p">
                    <legend class="lab">{words.found}</legend>
                    {choices}
                    <p class="err" id="outcome-p">
                        {of_outcome}
                    </p>
                </fieldset>
                <div class="field">
                    <label for="note">{words.note}</label>
                    <p class="hint" id="note-h">
                        {words.note_hint}
                    </p>
                    <TextArea
                        name="note"
                        text=note
                        rows=3
                        described_by="note-h note-p"
                        invalid=Signal::stored(of_note.is_some())
                    />
                    <p class="err" id="note-p">
                        {of_note}
                    </p>
                </div>
                <p class="ways">
                    <button class="btn">{words.save}</button>
                </p>
            </form>
        </section>
    }
}
