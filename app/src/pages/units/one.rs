//! One unit: what is known of it, its form, its closing, what was done with it.

use domain::explore::UnitLabel;
use domain::indicator::Lang;
use domain::number::{NumberStyle, format_trimmed};
use domain::unit::Unit;
use domain::unit::keep::{KeptUnit, Typed as Fields, kinds};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::model::ModelForm;
use super::transfer::Move;
use crate::api;
use crate::components::deeds::{Deed, Deeds};
use crate::components::form::refused::Refused;
use crate::components::form::select_field::SelectField;
use crate::components::form::step::Step;
use crate::components::form::text_field::TextField;
use crate::components::form::theirs::{Theirs, Twice, side_by_side};
use crate::components::page_head::PageTitle;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::context::{Typed, typed, use_lang};
use crate::link::{Link, encode, link};
use crate::words::use_words;

/// One unit, or the form of a new one.
#[component]
pub fn KeptUnitPage() -> impl IntoView {
    let unit = use_params_map().with_untracked(|params| params.get("unit").unwrap_or_default());
    let query = use_query_map().get_untracked();
    let word = |name: &str| query.get(name).unwrap_or_default();
    let done = word("xong");
    let map = word("ban-do");
    let again = typed();
    served(api::units::one(map.clone(), unit), |view| {
        view! {
            <div class="wrap">
                <Body view again done asked=map />
            </div>
        }
        .into_any()
    })
}

/// What stands in the fields, and what is wrong with them.
#[derive(Clone)]
pub(super) struct Shown {
    fields: Fields,
    pub(super) again: Typed,
}

impl Shown {
    pub(super) fn problem(&self, name: &str) -> Option<&'static str> {
        let code = self.again.problem(name)?;
        Some((use_words().units.problem)(code))
    }

    pub(super) fn label(name: &str) -> &'static str {
        (use_words().units.label)(name)
    }

    pub(super) fn hint(name: &str) -> &'static str {
        (use_words().units.hint)(name)
    }
}

/// A unit's facts as they would be typed.
fn fields(unit: &Unit, source: &str) -> Fields {
    let or_empty = |text: &str| {
        if text == unit.name_vi {
            String::new()
        } else {
            text.to_owned()
        }
    };
    let day = |day: Option<domain::time::Day>| day.map(domain::time::Day::dmy).unwrap_or_default();
    Fields {
        code: unit.code.clone(),
        kind: unit.kind.code().to_owned(),
        parent: unit.path.parent().unwrap_or_default().to_owned(),
        name_vi: unit.name_vi.clone(),
        short_vi: or_empty(&unit.short_vi),
        name_en: or_empty(&unit.name_en),
        area: unit
            .area_km2
            .map(|area| format_trimmed(area, 4, NumberStyle::Vietnamese))
            .unwrap_or_default(),
        population: unit
            .population
            .map(|count| format_trimmed(f64::from(count), 0, NumberStyle::Vietnamese))
            .unwrap_or_default(),
        population_as_of: day(unit.population_as_of),
        valid_from: day(unit.valid_from),
        source: source.to_owned(),
    }
}

/// The fields of a form as they were sent.
fn sent(again: &Typed) -> Fields {
    Fields {
        code: again.word("code"),
        kind: again.word("kind"),
        parent: again.word("parent"),
        name_vi: again.word("name_vi"),
        short_vi: again.word("short_vi"),
        name_en: again.word("name_en"),
        area: again.word("area"),
        population: again.word("population"),
        population_as_of: again.word("population_as_of"),
        valid_from: again.word("valid_from"),
        source: again.word("source"),
    }
}

/// Every field that can be corrected: what stands there now, and what is typed.
fn theirs_of(stored: &Fields, typed: &Fields) -> Vec<Twice> {
    let kind = |fields: &Fields| {
        let kind = domain::unit::UnitKind::from_code(&fields.kind);
        kind.map_or_else(String::new, |kind| (use_words().terms.unit_kind)(kind).to_owned())
    };
    side_by_side(stored, typed, |fields| {
        [
            ("kind", kind(fields)),
            ("name_vi", fields.name_vi.clone()),
            ("short_vi", fields.short_vi.clone()),
            ("name_en", fields.name_en.clone()),
            ("population", fields.population.clone()),
            ("population_as_of", fields.population_as_of.clone()),
            ("area", fields.area.clone()),
            ("valid_from", fields.valid_from.clone()),
            ("source", fields.source.clone()),
        ]
        .map(|(name, text)| (Shown::label(name), text))
    })
}

#[component]
fn Body(view: KeptUnit, again: Option<Typed>, done: String, asked: String) -> impl IntoView {
    let (words, lang) = (&use_words().units, use_lang());
    let heading = match (&view.unit, lang) {
        (None, _) => words.new.to_owned(),
        (Some(unit), Lang::Vi) => unit.name_vi.clone(),
        (Some(unit), Lang::En) => unit.name_en.clone(),
    };
    // Which of the forms came back.
    let sent_to = again.as_ref().map(|again| again.word("do")).unwrap_or_default();
    let [is_closing, is_marking, is_moving] = ["close", "model", "move"].map(|form| sent_to == form);
    let stored = view
        .unit
        .as_ref()
        .map(|unit| fields(unit, &view.source))
        .unwrap_or_default();
    let shown = Shown {
        fields: again.as_ref().filter(|_| sent_to.is_empty()).map_or(stored, sent),
        again: again.unwrap_or_default(),
    };
    let said = match done.as_str() {
        "luu" => Some(words.saved),
        "dong" => Some(words.closing_saved),
        "mo-hinh" => Some(words.model_saved),
        "chuyen" => Some(words.moving.saved),
        _ => None,
    };
    let said = said.map(|said| {
        view! {
            <p class="note note-ok" role="status" id="ket-qua">
                {said}
            </p>
        }
    });
    // The other forms are folded below: what is wrong with one of them is said at the top.
    let count = if sent_to.is_empty() {
        0
    } else {
        shown.again.problems.len()
    };
    let step = (count > 0).then(|| {
        let whole = shown
            .problem("form")
            .map_or_else(|| (words.trouble)(count), str::to_owned);
        view! { <Refused text=Some(whole) again=shown.again.clone() /> }
    });
    let deeds = view.history.iter().map(|event| Deed {
        action: (words.action)(&event.action),
        by: event.by.clone(),
        at: event.at,
        reason: event.reason.clone(),
    });
    let (deeds, today) = (deeds.collect::<Vec<_>>(), view.today);
    let list = link("/quan-tri/don-vi").with("ban-do", &asked).href();
    let illustrative = view.unit.as_ref().is_some_and(|unit| unit.illustrative);
    let closed = view.unit.as_ref().and_then(|unit| unit.valid_to);
    let model = view.unit.as_ref().and_then(|unit| unit.model.clone());
    view! {
        <PageTitle text=heading.clone() />
        <div class="head">
            <div class="over">
                <a href=list>{words.title}</a>
                {closed.map(|day| view! { <span>{(words.closed)(day)}</span> })}
                {model.map(|model| view! { <span>{(words.model)(&model)}</span> })}
                <Illustrative shown=illustrative />
            </div>
            <h1 tabindex="-1">{heading}</h1>
        </div>
        {said}
        {step}
        {view.unit.is_some().then(|| view! { <Known view=view.clone() /> })}
        <Form view=view.clone() shown=shown.clone() is_own=sent_to.is_empty() asked=asked.clone() />
        <ModelForm view=view.clone() shown=shown.clone() is_marking asked=asked.clone() />
        <Move view=view.clone() shown=shown.clone() is_moving asked=asked.clone() />
        {view.unit.is_some().then(|| view! { <Close view=view.clone() shown is_closing asked /> })}
        <Deeds title=words.history deeds today />
    }
}

/// What follows from where the unit stands.
#[component]
fn Known(view: KeptUnit) -> impl IntoView {
    let (facts, lang) = (&use_words().units.facts, use_lang());
    let unit = view.unit?;
    let name =
        |label: Option<UnitLabel>| label.map_or_else(|| facts.city.to_owned(), |label| label.name.get(lang).to_owned());
    let code = unit.code.clone();
    let above = (unit.kind != domain::unit::UnitKind::City).then(|| {
        view! {
            <dt>{facts.above}</dt>
            <dd>{name(view.above)}</dd>
        }
    });
    let asked = (view.asked > 0).then(|| {
        view! {
            <dt>{facts.reviewer}</dt>
            <dd>{name(view.reviewer)}</dd>
            <dt>{facts.asked}</dt>
            <dd>{(facts.questions)(view.asked)}</dd>
        }
    });
    Some(view! {
        <dl class="kv l">
            <dt>{facts.code}</dt>
            <dd class="num">{code.clone()}</dd>
            {above}
            {asked}
            <dt>{facts.below}</dt>
            <dd class="num">{view.below}</dd>
            <dt>{facts.accounts}</dt>
            <dd class="num">{view.accounts}</dd>
        </dl>
        <p class="ways un-page">
            <a class="more" href=link(format!("/don-vi/{}", encode(&code))).href()>
                {facts.page}
            </a>
            <a class="more" href=link("/quan-tri/tai-khoan/moi").with("don-vi", &code).href()>
                {use_words().account.add}
            </a>
        </p>
    })
}

pub(super) fn action(view: &KeptUnit, asked: &str) -> Link {
    let code = view.unit.as_ref().map_or("moi", |unit| unit.code.as_str());
    link(format!("/quan-tri/don-vi/{}", encode(code))).with("ban-do", asked)
}

#[component]
fn Form(view: KeptUnit, shown: Shown, is_own: bool, asked: String) -> impl IntoView {
    let words = &use_words().units;
    let problems = if is_own { shown.again.problems.len() } else { 0 };
    let trouble = match shown.problem("form").filter(|_| is_own) {
        Some(text) => Some(text.to_owned()),
        None => (problems > 0).then(|| (words.trouble)(problems)),
    };
    let is_city = view
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == domain::unit::UnitKind::City);
    let place = view
        .unit
        .is_none()
        .then(|| view! { <Place view=view.clone() shown=shown.clone() /> });
    let text = |name: &'static str, text: &str| {
        view! {
            <TextField
                name
                label=Shown::label(name)
                hint=Shown::hint(name)
                problem=shown.problem(name)
                text=text.to_owned()
                longest=300
            />
        }
    };
    let digits = |name: &'static str, text: &str| {
        view! {
            <TextField
                name
                label=Shown::label(name)
                hint=Shown::hint(name)
                problem=shown.problem(name)
                text=text.to_owned()
                longest=20
                digits=true
            />
        }
    };
    let fields = &shown.fields;
    let theirs = view
        .unit
        .as_ref()
        .filter(|_| is_own && shown.again.problem("form") == Some("stale"));
    let theirs = theirs.map(|unit| theirs_of(&self::fields(unit, &view.source), fields));
    view! {
        <form
            class="evform reg-form"
            method="post"
            action=action(&view, &asked).href()
            enctype="multipart/form-data"
            novalidate
        >
            <Refused text=trouble again=shown.again.clone() />
            {theirs.map(|fields| view! { <Theirs fields /> })}
            <input type="hidden" name="version" value=shown.again.version(view.version) />
            {place}
            {(!is_city).then(|| view! { <Kind shown=shown.clone() /> })}
            {text("name_vi", &fields.name_vi)}
            <div class="two">{text("short_vi", &fields.short_vi)} {text("name_en", &fields.name_en)}</div>
            <div class="two">{digits("population", &fields.population)} {digits("population_as_of", &fields.population_as_of)}</div>
            <div class="two">{digits("area", &fields.area)} {digits("valid_from", &fields.valid_from)}</div>
            {text("source", &fields.source)}
            <p class="ways">
                <button class="btn" type="submit">
                    {words.save}
                </button>
                <a class="btn btn-3" href=link("/quan-tri/don-vi").with("ban-do", &asked).href()>
                    {words.cancel}
                </a>
            </p>
        </form>
    }
}

/// Code and place of a new unit.
#[component]
fn Place(view: KeptUnit, shown: Shown) -> impl IntoView {
    let problem = shown.problem("parent");
    view! {
        <TextField
            name="code"
            label=Shown::label("code")
            hint=Shown::hint("code")
            problem=shown.problem("code")
            text=shown.fields.code.clone()
            longest=40
        />
        <Above places=view.places chosen=shown.fields.parent hint=Shown::hint("parent") problem />
    }
}

/// Chooses the unit above.
#[component]
pub(super) fn Above(
    places: Vec<UnitLabel>,
    /// Code of the one that is chosen.
    chosen: String,
    #[prop(optional)] hint: &'static str,
    problem: Option<&'static str>,
) -> impl IntoView {
    let lang = use_lang();
    let options: Vec<_> = places
        .iter()
        .map(|place| {
            view! {
                <option value=place.code.clone() selected=place.code == chosen>
                    {format!("{} ({})", place.name.get(lang), place.code)}
                </option>
            }
        })
        .collect();
    view! {
        <SelectField name="parent" label=Shown::label("parent") choose=use_words().units.choose hint problem>
            {options}
        </SelectField>
    }
}

#[component]
fn Kind(shown: Shown) -> impl IntoView {
    let problem = shown.problem("kind");
    let options: Vec<_> = kinds()
        .map(|kind| {
            view! {
                <option value=kind.code() selected=kind.code() == shown.fields.kind>
                    {(use_words().terms.unit_kind)(kind)}
                </option>
            }
        })
        .collect();
    view! {
        <SelectField name="kind" label=Shown::label("kind") choose=use_words().units.choose problem>
            {options}
        </SelectField>
    }
}

/// Closing, folded; open again where something is missing.
#[component]
fn Close(view: KeptUnit, shown: Shown, is_closing: bool, asked: String) -> impl IntoView {
    let words = &use_words().units;
    let unit = view.unit.clone()?;
    if unit.kind == domain::unit::UnitKind::City {
        return None;
    }
    let day = if is_closing {
        shown.again.word("valid_to")
    } else {
        unit.valid_to.map(domain::time::Day::dmy).unwrap_or_default()
    };
    let problem = |name: &str| shown.problem(name).filter(|_| is_closing);
    let fields = view! {
        <TextField
            name="valid_to"
            label=Shown::label("valid_to")
            hint=Shown::hint("valid_to")
            problem=problem("valid_to")
            text=day
            longest=20
            digits=true
        />
        <TextField
            name="reason"
            label=Shown::label("reason")
            hint=Shown::hint("reason")
            problem=problem("reason")
            text=if is_closing { shown.again.word("reason") } else { String::new() }
        />
    };
    Some(view! {
        <Step
            action=action(&view, &asked).href()
            version=view.version
            name="close"
            title=words.close
            lead=words.close_lead
            act=words.close_do
            is_open=is_closing
        >
            {fields}
        </Step>
    })
}
