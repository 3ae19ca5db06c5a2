//! The answers of a unit as the reviewer meets them: exceptions first, the unremarkable folded.

use domain::answer::Stance;
use domain::assessment::{Rest, ReviewView, ReviewedAnswer};
use domain::indicator::{Kind, Lang};
use domain::workflow::{State, Verdict};
use leptos::prelude::*;

use crate::components::form::fields;
use crate::components::form::figures::Figures;
use crate::components::form::lacks;
use crate::components::icon::{Glyph, Icon};
use crate::components::tag::StateGlyph;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The answers in the order of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Groups {
    /// With the unit, to be completed.
    pub back: Vec<ReviewedAnswer>,
    /// Changed since they were returned.
    pub changed: Vec<ReviewedAnswer>,
    /// Without a usable answer of the unit.
    pub gaps: Vec<ReviewedAnswer>,
    /// Not given by the department that gives it.
    pub owed: Vec<ReviewedAnswer>,
    /// With something unusual.
    pub odd: Vec<ReviewedAnswer>,
    /// With nothing unusual, not judged.
    pub plain: Vec<ReviewedAnswer>,
    /// With nothing unusual, judged; after a return also what was accepted before.
    pub judged: Vec<ReviewedAnswer>,
}

impl Groups {
    /// Sorts the answers of a self-assessment in this state.
    pub fn of(answers: &[ReviewedAnswer], state: State) -> Self {
        let mut groups = Self::default();
        let again = answers.iter().any(ReviewedAnswer::is_changed);
        for answer in answers.iter().cloned() {
            let is_odd = !answer.findings.is_empty();
            let group = match (&answer.verdict, is_odd) {
                (Verdict::Returned { .. }, _) if state == State::PartlyReturned => &mut groups.back,
                // A unit hands in again without what its department has not mended yet.
                (Verdict::Returned { .. }, _) if answer.supplier.is_some() && answer.before.is_some() => {
                    &mut groups.back
                }
                // What the place above has marked is why it came back.
                (Verdict::Returned { .. }, _) if state == State::SentBack => {
                    groups.odd.insert(0, answer);
                    continue;
                }
                _ if answer.is_changed() => &mut groups.changed,
                (Verdict::Accepted, _) if again => &mut groups.judged,
                _ if answer.rest() == Rest::Gaps => &mut groups.gaps,
                _ if answer.rest() == Rest::Owed => &mut groups.owed,
                (_, true) => &mut groups.odd,
                (Verdict::Pending, false) => &mut groups.plain,
                (_, false) => &mut groups.judged,
            };
            group.push(answer);
        }
        groups
    }

    /// All of them in reading order.
    pub fn in_order(&self) -> impl Iterator<Item = &ReviewedAnswer> {
        self.back
            .iter()
            .chain(&self.changed)
            .chain(&self.gaps)
            .chain(&self.owed)
            .chain(&self.odd)
            .chain(&self.plain)
            .chain(&self.judged)
    }

    /// Not judged yet and worth a close look.
    pub fn to_see(&self) -> usize {
        self.back
            .iter()
            .chain(&self.changed)
            .chain(&self.gaps)
            .chain(&self.owed)
            .chain(&self.odd)
            .filter(|answer| answer.verdict == Verdict::Pending)
            .count()
    }

    /// How many have this sort of verdict.
    pub fn count(&self, which: impl Fn(&Verdict) -> bool) -> usize {
        self.in_order().filter(|answer| which(&answer.verdict)).count()
    }

    /// The answer to look at: the one asked for, else the first that is not judged, else the first.
    pub fn chosen(&self, asked: &str) -> Option<&ReviewedAnswer> {
        self.in_order()
            .find(|answer| answer.indicator.code == asked)
            .or_else(|| self.in_order().find(|answer| answer.verdict == Verdict::Pending))
            .or_else(|| self.in_order().next())
    }

    /// The next answer that is not judged, after `code`, from the top again at the end.
    pub fn next_pending(&self, code: &str) -> Option<&str> {
        let order: Vec<&ReviewedAnswer> = self.in_order().collect();
        let place = order
            .iter()
            .position(|answer| answer.indicator.code == code)
            .map_or(0, |place| place + 1);
        let (before, after) = order.split_at(place.min(order.len()));
        after
            .iter()
            .chain(before)
            .find(|answer| answer.verdict == Verdict::Pending && answer.indicator.code != code)
            .map(|answer| answer.indicator.code.as_str())
    }
}

/// The answer in a few words: its figure without a long unit, or why there is none.
pub fn short_value(answer: &ReviewedAnswer, figures: &Figures) -> String {
    let words = &use_words().review;
    match (answer.draft.stance, &answer.value) {
        (Stance::NotApplicable, _) => words.not_applicable.to_owned(),
        (_, Some(domain::answer::Value::Distribution(shares))) => {
            figures.bound((shares.iter().sum::<f64>() * 10.0).round() / 10.0)
        }
        (_, Some(value)) => value
            .figure(&answer.indicator)
            .map_or_else(String::new, |figure| figures.brief(figure)),
        (_, None) if answer.version == 0 => words.no_answer.to_owned(),
        (_, None) => words.unreadable.to_owned(),
    }
}

/// The list of answers.
#[component]
pub fn AnswerList(
    /// The review.
    view: ReviewView,
    /// Its answers, sorted.
    groups: Groups,
    /// Code of the answer looked at.
    chosen: String,
) -> impl IntoView {
    let words = &use_words().review;
    let path = fields::review(&view.work.cycle.code, &view.work.unit.code);
    let is_chosen = |answer: &ReviewedAnswer| answer.indicator.code == chosen;
    let list = |answers: &[ReviewedAnswer]| {
        let items = answers
            .iter()
            .cloned()
            .map(|answer| {
                let here = is_chosen(&answer);
                view! { <Line answer path=path.clone() here /> }
            })
            .collect_view();
        view! { <ol class="ans">{items}</ol> }
    };
    let section = |id: &'static str, title: &'static str, answers: &[ReviewedAnswer]| {
        (!answers.is_empty()).then(|| {
            view! {
                <section aria-labelledby=id>
                    <h2 class="h3 ls-h" id=id>
                        {title}
                    </h2>
                    {list(answers)}
                </section>
            }
        })
    };
    let may_judge = view.may_judge;
    let inside = |answers: &[ReviewedAnswer]| answers.iter().any(is_chosen);
    let pending = |rest: Rest| {
        let is_meant = |answer: &&ReviewedAnswer| answer.verdict == Verdict::Pending && answer.rest() == rest;
        groups.in_order().filter(is_meant).count()
    };
    let accept = |rest: Rest| {
        let pending = pending(rest);
        (view.may_judge && pending > 0).then(|| view! { <AcceptRest view=view.clone() rest pending /> })
    };
    view! {
        {section("cho-don-vi", words.back, &groups.back)}
        {section("vua-sua", words.changed, &groups.changed)}
        {(!groups.gaps.is_empty())
            .then(|| {
                view! {
                    <section aria-labelledby="de-trong">
                        <h2 class="h3 ls-h" id="de-trong">
                            {(words.gaps)(groups.gaps.len())}
                        </h2>
                        {may_judge.then_some(view! { <p class="sm mut">{words.gaps_lead}</p> })}
                        {list(&groups.gaps)}
                        {accept(Rest::Gaps)}
                    </section>
                }
            })}
        {(!groups.owed.is_empty())
            .then(|| {
                view! {
                    <section aria-labelledby="nganh-no">
                        <h2 class="h3 ls-h" id="nganh-no">
                            {(words.owed)(groups.owed.len())}
                        </h2>
                        {may_judge.then_some(view! { <p class="sm mut">{words.owed_lead}</p> })}
                        {list(&groups.owed)}
                        {accept(Rest::Owed)}
                    </section>
                }
            })}
        {section("xem-ky", words.odd, &groups.odd)}
        {(!groups.plain.is_empty())
            .then(|| {
                view! {
                    <section class="bulk" aria-labelledby="binh-thuong">
                        <h2 class="h3" id="binh-thuong">
                            {(words.plain_title)(groups.plain.len())}
                        </h2>
                        <p class="sm mut">{words.plain_lead}</p>
                        <details open=inside(&groups.plain)>
                            <summary>{words.show_plain}</summary>
                            {list(&groups.plain)}
                        </details>
                    </section>
                }
            })}
        {accept(Rest::Answers)}
        {(!groups.judged.is_empty())
            .then(|| {
                view! {
                    <details class="judged" open=inside(&groups.judged)>
                        <summary>{(words.judged)(groups.judged.len())}</summary>
                        {list(&groups.judged)}
                    </details>
                }
            })}
    }
}

/// All that is left in one step: a plain post.
#[component]
fn AcceptRest(view: ReviewView, rest: Rest, pending: usize) -> impl IntoView {
    let words = &use_words().review;
    let (label, help) = match rest {
        Rest::Answers => ((words.accept_rest)(pending), Some(words.accept_rest_help)),
        Rest::Gaps => ((words.accept_gaps)(pending), None),
        Rest::Owed => ((words.accept_gaps)(pending), Some(words.owed_help)),
    };
    view! {
        <form class="rest" method="post" action="/fn/answer/accept-rest">
            <input type="hidden" name="cycle" value=view.work.cycle.code />
            <input type="hidden" name="unit" value=view.work.unit.code />
            <input type="hidden" name="version" value=view.version.to_string() />
            <input type="hidden" name="rest" value=rest.code() />
            <button class="btn btn-2" type="submit">
                {label}
            </button>
            {help.map(|help| view! { <p class="hint">{help}</p> })}
        </form>
    }
}

#[component]
fn Line(answer: ReviewedAnswer, path: String, here: bool) -> impl IntoView {
    let (words, lang) = (&use_words().review, use_lang());
    let figures = Figures::of(&answer.indicator, lang);
    let code = answer.indicator.code.clone();
    let href = link(path).with("cau", &code).at("cau").href();
    let why = why(&answer, &figures, lang);
    let last = answer.past.first().and_then(|past| past.figure);
    let unit = figures.unit_apart();
    let from = last.map(|last| (words.from)(&figures.brief(last)));
    let about = match (from, answer.figure) {
        (Some(from), Some(_)) if unit.is_empty() => Some(from),
        (Some(from), Some(_)) => Some(format!("{from} {unit}")),
        (None, Some(_)) => Some(unit),
        (_, None) => None,
    };
    // "Yes, from no" says it all, and there is no room to say it twice.
    let counted = answer.figure.filter(|_| answer.indicator.kind != Kind::YesNo);
    let change = counted.zip(last).map(|(now, then)| {
        let class = match domain::scale::improvement(then, now, answer.indicator.direction) {
            Some(better) if better > 0.0 => "d num up",
            Some(better) if better < 0.0 => "d num down",
            _ => "d num mut",
        };
        view! { <span class=class>{figures.bare_signed(then, now)}</span> }
    });
    let evidence = match answer.evidence.len() {
        0 => view! {
            <span class="evn no">
                <Icon glyph=Glyph::Paperclip small=true />
                {words.no_evidence}
            </span>
        }
        .into_any(),
        count => view! {
            <span class="evn num" title=(words.evidence)(count)>
                <Icon glyph=Glyph::Paperclip small=true />
                {count.to_string()}
            </span>
        }
        .into_any(),
    };
    view! {
        <li class=if here { "an now" } else { "an" }>
            <a href=href aria-current=here.then_some("true")>
                <span class="nm">
                    <span class="cd num">{code}</span>
                    {format!(" {}", answer.indicator.name.get(lang))}
                </span>
                <span class="why">{why}</span>
            </a>
            <span class="vals num">
                <b>{short_value(&answer, &figures)}</b>
                <span class="mut">{about.map(|about| format!(" {about}"))}</span>
            </span>
            <DifferenceBar answer=answer.clone() />
            {change}
            {evidence}
            <VerdictTag verdict=answer.verdict.clone() complete=answer.is_complete() />
        </li>
    }
}

/// Why an answer stands in the list.
fn why(answer: &ReviewedAnswer, figures: &Figures, lang: Lang) -> String {
    let words = &use_words().review;
    let mut texts = match &answer.supplier {
        Some(unit) if !answer.is_complete() => vec![(use_words().supply.review_waiting)(unit.name.get(lang))],
        _ => lacks::lines(&answer.indicator, &answer.draft, &answer.lacks, lang),
    };
    texts.extend(answer.findings.iter().map(|finding| figures.finding(finding)));
    let asked = answer.before.as_ref().filter(|_| answer.is_changed());
    if let Some((_, Verdict::Returned { reason, .. })) = asked {
        let asked = format!("{} {}", words.asked_for, (use_words().form.reason)(*reason));
        texts.insert(0, asked);
    }
    match answer.draft.stance {
        Stance::NotApplicable => texts.push(words.not_applicable.to_owned()),
        Stance::Unchanged => texts.push(words.unchanged.to_owned()),
        Stance::Figure => {}
    }
    texts.join(" \u{b7} ")
}

/// How far the figure moved, drawn on the indicator's own measure of "much".
#[component]
fn DifferenceBar(answer: ReviewedAnswer) -> impl IntoView {
    let last = answer.past.first().and_then(|past| past.figure);
    let bar = answer.figure.zip(last).map(|(now, then)| {
        // The full half of the bar is twice what makes the form ask.
        let limit = (answer.indicator.change_limit * 2.0).max(f64::EPSILON);
        let share = ((now - then) / limit).clamp(-1.0, 1.0);
        let width = share.abs() * 40.0;
        let x = if share < 0.0 { 42.0 - width } else { 42.0 };
        let class = match domain::scale::improvement(then, now, answer.indicator.direction) {
            Some(better) if better > 0.0 => "db-up",
            Some(better) if better < 0.0 => "db-down",
            _ => "db-flat",
        };
        view! {
            <rect class=class x=format!("{x:.1}") y="2" width=format!("{width:.1}") height="10" />
        }
    });
    view! {
        <svg class="db" width="84" height="14" viewBox="0 0 84 14" aria-hidden="true">
            <rect class="db-base" x="0" y="5" width="84" height="4" />
            {bar}
            <rect class="db-zero" x="41.25" y="0" width="1.5" height="14" />
        </svg>
    }
}

/// A verdict as a tag; nothing while there is none.
#[component]
pub fn VerdictTag(
    /// The verdict.
    verdict: Verdict,
    /// Whether it is about an answer that counts.
    complete: bool,
) -> impl IntoView {
    let words = &use_words().review;
    let (class, state, word) = match verdict {
        Verdict::Pending => return ().into_any(),
        Verdict::Accepted if !complete => ("tag c-none", State::NotOpen, words.is_left_open),
        Verdict::Accepted => ("tag c-ok", State::Approved, words.is_accepted),
        Verdict::Returned { .. } => ("tag c-back", State::PartlyReturned, words.give_back),
    };
    view! {
        <span class="vd">
            <span class=class>
                <StateGlyph state />
                {word}
            </span>
        </span>
    }
    .into_any()
}
