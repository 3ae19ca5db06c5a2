//! One unit's row of a sheet: last cycle's figure, the fields, the figure as understood, what needs attention.

use domain::answer::{Draft, Problem, Reading, Stance, read};
use domain::indicator::{Indicator, Kind};
use domain::supply::{Common, SheetRow, SheetView, column_of, columns, row as written};
use domain::workflow::Verdict;
use leptos::prelude::*;

use crate::components::form::fields::{draft, fields};
use crate::components::form::figures::Figures;
use crate::context::{Typed, use_lang};
use crate::format;
use crate::words::use_words;

/// What stands in a row's fields, and what it amounts to.
#[derive(Clone)]
pub struct Shown {
    /// What stands in the fields.
    pub draft: Draft,
    /// What was read of it, where it differs from what is stored.
    reading: Option<Reading>,
    /// Why it was not stored, by stable code.
    code: Option<String>,
    /// The version it goes out with, and what was read at it: what its sender had before them.
    base: (String, String),
}

impl Shown {
    /// Whether something is to be mended here.
    pub fn needs_attention(&self) -> bool {
        self.code.is_some() || self.reading.as_ref().is_some_and(|reading| !reading.is_complete())
    }

    /// Whether it stands in the fields alone.
    const fn is_unsaved(&self) -> bool {
        self.reading.is_some()
    }
}

/// What is typed of a row in fields whose names begin with the unit's code: its columns, a reason, an explanation.
pub fn typed_row(unit: &str, read: impl Fn(&str) -> String) -> Draft {
    draft(|name| match name {
        "stance" | "as_of" | "source" | "note" => String::new(),
        name => read(&format!("{unit}.{name}")),
    })
}

/// What to show of a row after a form came back.
pub fn shown_of(view: &SheetView, row: &SheetRow, again: &Typed) -> Shown {
    let [version, was] = ["version", "was"].map(|name| again.word(&format!("{}.{name}", row.unit.code)));
    let typed = typed_row(&row.unit.code, |name| again.word(name));
    // What was left alone is shown as it stands by now: somebody else may have changed it.
    let is_left_alone = signature(&typed, &view.indicator) == was;
    if row.closed.is_some() || version.is_empty() || is_left_alone {
        return Shown {
            draft: row.draft.clone(),
            reading: None,
            code: again.problem(&row.unit.code).map(str::to_owned),
            base: base_of(row, &view.indicator),
        };
    }
    let last = row.last.as_ref().map(|last| &last.value);
    let stored = (row.version > 0).then_some(&row.draft);
    let changed = written(stored, &typed, &Common::default());
    let code = again.problem(&row.unit.code).filter(|_| changed.is_some());
    // Whoever is told what somebody else wrote has read it, as has whoever wrote what stands there.
    let base = if changed.is_none() || code == Some("conflict") {
        base_of(row, &view.indicator)
    } else {
        (version, was)
    };
    Shown {
        base,
        reading: changed.as_ref().map(|draft| read(&view.indicator, draft, last)),
        draft: typed,
        code: code.map(str::to_owned),
    }
}

fn base_of(row: &SheetRow, indicator: &Indicator) -> (String, String) {
    (row.version.to_string(), signature(&row.draft, indicator))
}

/// The row.
#[component]
pub fn UnitRow(
    /// What is stored.
    row: SheetRow,
    /// What stands in the fields.
    shown: Shown,
    /// The sheet.
    view: SheetView,
    /// Columns with their labels.
    heads: Vec<(&'static str, String)>,
    /// How figures are written.
    figures: Figures,
) -> impl IntoView {
    let (words, lang) = (&use_words().supply, use_lang());
    let (code, name) = (row.unit.code.clone(), row.unit.short.get(lang).to_owned());
    let last = row.last.as_ref().and_then(|last| last.figure);
    let last = last.map_or_else(|| words.no_last.to_owned(), |figure| figures.brief(figure));
    let problems = shown
        .reading
        .as_ref()
        .map(|reading| reading.problems.clone())
        .unwrap_or_default();
    let cells: Vec<_> = heads
        .iter()
        .map(|(column, label)| {
            let problem = problems
                .iter()
                .find(|(field, _)| column_of(&view.indicator, *field) == Some(*column))
                .map(|(_, problem)| (use_words().form.problem)(*problem));
            let text = text_of(&shown.draft, column);
            view! {
                <td data-name=label.clone() class="su-in">
                    {if row.closed.is_some() {
                        view! { <span class="num">{typed_as(&text, &view.indicator)}</span> }.into_any()
                    } else {
                        let aria = (words.cell)(label, &name);
                        view! { <Cell unit=code.clone() column text aria problem indicator=view.indicator.clone() /> }
                            .into_any()
                    }}
                </td>
            }
        })
        .collect();
    let hidden = row.closed.is_none().then(|| {
        let (version, was) = shown.base.clone();
        view! {
            <input type="hidden" name=format!("{code}.version") value=version />
            <input type="hidden" name=format!("{code}.was") value=was />
        }
    });
    let class = match (&row.verdict, shown.needs_attention()) {
        (_, true) => "su-bad",
        (Verdict::Returned { .. }, _) => "su-back",
        _ => "",
    };
    view! {
        <tr class=class id=format!("dv-{code}")>
            <th scope="row">
                {name.clone()}
                {hidden}
            </th>
            <td class="r num" data-name=words.last>
                {last}
            </td>
            {cells}
            <td data-name=words.now class="su-now">
                <Now row shown view figures name />
            </td>
        </tr>
    }
}

/// The columns of a draft in one text, by which a form tells whether anything was typed.
pub fn signature(draft: &Draft, indicator: &Indicator) -> String {
    let all = columns(indicator).into_iter().chain(["reason", "explanation"]);
    let texts: Vec<String> = all.map(|column| text_of(draft, column)).collect();
    texts.join("|")
}

fn text_of(draft: &Draft, column: &str) -> String {
    let own = fields(draft).into_iter().find(|(name, _)| *name == column);
    own.map(|(_, text)| text).unwrap_or_default()
}

/// A closed row's text as people read it.
fn typed_as(text: &str, indicator: &Indicator) -> String {
    let column = columns(indicator).first().copied().unwrap_or_default();
    if text.is_empty() {
        format::NONE.to_owned()
    } else {
        crate::components::form::fields::text_of(column, text, indicator, use_lang())
    }
}

/// One field of a row.
#[component]
fn Cell(
    unit: String,
    column: &'static str,
    text: String,
    aria: String,
    problem: Option<&'static str>,
    indicator: Indicator,
) -> impl IntoView {
    let (form, terms) = (&use_words().form, &use_words().terms);
    let name = format!("{unit}.{column}");
    let about = format!("{name}-p");
    let choices: Vec<(String, String)> = match indicator.kind {
        Kind::YesNo => vec![
            ("yes".to_owned(), terms.yes.to_owned()),
            ("no".to_owned(), terms.no.to_owned()),
        ],
        Kind::Level => (0u8..)
            .zip(&indicator.levels)
            .map(|(level, _)| (level.to_string(), (form.level)(level)))
            .collect(),
        _ => Vec::new(),
    };
    let field = if choices.is_empty() {
        view! {
            <input
                class="in su-num"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                maxlength="60"
                name=name.clone()
                value=text
                aria-label=aria
                aria-describedby=about.clone()
                aria-invalid=problem.map(|_| "true")
            />
        }
        .into_any()
    } else {
        let options: Vec<_> = choices
            .into_iter()
            .map(|(code, label)| view! { <option value=code.clone() selected=code == text>{label}</option> })
            .collect();
        view! {
            <select
                class="in su-num"
                name=name.clone()
                aria-label=aria
                aria-describedby=about.clone()
                aria-invalid=problem.map(|_| "true")
            >
                <option value=""></option>
                {options}
            </select>
        }
        .into_any()
    };
    view! {
        {field}
        <p class="err" id=about>
            {problem}
        </p>
    }
}

/// The figure as understood, who entered it, what is to be looked at.
#[component]
fn Now(row: SheetRow, shown: Shown, view: SheetView, figures: Figures, name: String) -> impl IntoView {
    let (words, all) = (&use_words().supply, use_words());
    let indicator = &view.indicator;
    let figure = match &shown.reading {
        Some(reading) => reading.counted().and_then(|value| value.figure(indicator)),
        None => row.figure,
    };
    let is_not_applicable = shown.reading.is_none() && row.complete && row.draft.stance == Stance::NotApplicable;
    let figure = if is_not_applicable {
        words.not_applicable.to_owned()
    } else {
        match figure {
            Some(figure) => figures.figure(figure),
            None if shown.needs_attention() => String::new(),
            None => words.empty.to_owned(),
        }
    };
    let class = if row.complete || shown.is_unsaved() {
        "num su-fig"
    } else {
        "sm mut"
    };
    let at = row.saved_at.map(|at| at.hhmm_on(view.today)).unwrap_or_default();
    // Who saved last did not save what stands in the fields now.
    let is_theirs = !row.by.is_empty() && !shown.is_unsaved();
    let unsaved = shown
        .is_unsaved()
        .then(|| view! { <span class="sm mut">{words.unsaved}</span> });
    let by = is_theirs.then(|| view! { <span class="sm mut">{(words.by)(&row.by, &at)}</span> });
    let documents = (row.evidence > 0).then(|| view! { <span class="sm mut">{(words.documents)(row.evidence)}</span> });
    let closed = row
        .closed
        .map(|closed| view! { <span class="sm mut">{(words.closed)(closed)}</span> });
    // Messages of the row as a whole: a conflict, parts that do not add up, a row that closed meanwhile.
    let trouble = match shown.code.as_deref() {
        Some("conflict") => {
            let stands = row
                .figure
                .map_or_else(|| words.empty.to_owned(), |figure| figures.figure(figure));
            Some((words.conflict)(&row.by, &at, &stands))
        }
        _ => shown.reading.as_ref().and_then(|reading| {
            let of_row = |(field, _): &&(domain::answer::Field, Problem)| column_of(indicator, *field).is_none();
            let (_, problem) = reading.problems.iter().find(of_row)?;
            Some((all.form.problem)(*problem).to_owned())
        }),
    };
    let trouble = trouble.map(|text| view! { <p class="err">{text}</p> });
    let back = match &row.verdict {
        Verdict::Returned { reason, text } => Some(view! {
            <div class="note note-back sm">
                <p>
                    <b>{(all.form.reason)(*reason)}</b>
                </p>
                <p class="said" lang="vi">{text.clone()}</p>
            </div>
        }),
        _ => None,
    };
    let findings: Vec<_> = row
        .findings
        .iter()
        .filter(|_| shown.reading.is_none())
        .map(|finding| view! { <li>{figures.finding(finding)}</li> })
        .collect();
    let asks = row.findings.iter().any(domain::check::Finding::asks) || !shown.draft.explanation.trim().is_empty();
    let findings = (!findings.is_empty()).then(|| view! { <ul class="why-list">{findings}</ul> });
    let is_open = row.closed.is_none();
    let line = |column: &'static str, label: String, text: String| {
        view! {
            <input
                class="in su-line-in"
                type="text"
                lang="vi"
                autocomplete="off"
                maxlength="400"
                name=format!("{}.{column}", row.unit.code)
                value=text
                placeholder=label.clone()
                aria-label=label
            />
        }
    };
    let explain = (is_open && asks).then(|| {
        line(
            "explanation",
            (words.explain_of)(&name),
            shown.draft.explanation.clone(),
        )
    });
    let reason = shown.draft.reason.clone();
    let is_given = !reason.is_empty();
    let not_applicable = is_open.then(|| {
        view! {
            <details class="su-na" open=is_given>
                <summary class="sm">
                    {words.not_applicable} <span class="vh">{format!(", {name}")}</span>
                </summary>
                {line("reason", (words.reason_of)(&name), reason)}
            </details>
        }
    });
    view! {
        <div class="su-all">
            <span class=class>{figure}</span>
            {by}
            {unsaved}
            {documents}
            {closed}
            {not_applicable}
            {trouble}
            {back}
            {findings}
            {explain}
        </div>
    }
}
