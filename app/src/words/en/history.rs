//! Histories.

use domain::history::{Deed, HistoryOf, Told};
use domain::inspection::Outcome;
use domain::thread::WHOLE;
use domain::workflow::Verdict;

use crate::words::en::case::CASE;
use crate::words::en::conclusion::CONCLUSION;
use crate::words::en::inspection::INSPECTION;
use crate::words::en::terms::TERMS;
use crate::words::history::HistoryWords;
use crate::words::lower_first;

pub const HISTORY: HistoryWords = HistoryWords {
    title: "History",
    of: |of, name| match of {
        HistoryOf::Unit => format!("History of {name}"),
        HistoryOf::Case => format!("History: {name}"),
        HistoryOf::Account => format!("History of {name}’s account"),
    },
    lead: |of| match of {
        HistoryOf::Unit => "Every change in the unit’s work, newest first. Nobody can change or delete it.",
        HistoryOf::Case => "Every step, newest first. Nobody can change or delete it.",
        HistoryOf::Account => {
            "What the person did and what changed about the account, newest first. Only the person and administrators see it."
        }
    },
    none: "Nothing has been recorded yet.",
    program: "The program",
    has_left: "has left",
    not_applicable: "not applicable",
    times: |count, since| format!("{count} times since {since}"),
    files: "With the file:",
    say,
};

fn save(code: &str, before: &str, after: &str) -> String {
    match (before, after) {
        ("", "") => format!("saved the answer to {code}"),
        ("", after) => format!("entered {after} for {code}"),
        (before, "") => format!("took the figure {before} of {code} out"),
        (before, after) if before == after => format!("changed the answer to {code}; the figure is still {after}"),
        (before, after) => format!("changed {code} from {before} to {after}"),
    }
}

fn judge(code: &str, verdict: Option<&Verdict>) -> String {
    match verdict {
        Some(Verdict::Accepted) => format!("accepted {code}"),
        Some(Verdict::Returned { .. }) => format!("marked {code} for completion"),
        Some(Verdict::Pending) | None => format!("took the verdict on {code} back"),
    }
}

fn find(code: &str, outcome: &str) -> String {
    let found = Outcome::ALL.into_iter().find(|known| known.code() == outcome);
    let found = found.map_or(outcome, INSPECTION.outcome);
    format!("inspected {code}: {}", lower_first(found))
}

fn named(what: &str) -> String {
    if what.is_empty() {
        String::new()
    } else {
        format!(" “{what}”")
    }
}

fn say(told: &Told, before: &str, after: &str) -> String {
    let (code, what, count) = (told.code.as_str(), told.what.as_str(), told.count);
    let Some(deed) = told.deed else {
        return "did something that this version does not know any more".to_owned();
    };
    match deed {
        Deed::Step(action) => format!("moved the self-assessment: {}", lower_first((TERMS.done)(action))),
        Deed::SaveAnswer => save(code, before, after),
        Deed::ImportAnswer => format!("imported {code} from a file"),
        Deed::StashAnswer => format!("kept their own text for {code}, which somebody else had just changed"),
        Deed::UnstashAnswer => format!("kept the other person’s text for {code}"),
        Deed::Judge => judge(code, told.verdict.as_ref()),
        Deed::AcceptRest => format!("accepted the remaining answers ({count})"),
        Deed::Verify => format!("verified the points of {code}: {before} to {after}"),
        Deed::AddEvidence => format!("added evidence{} to {code}", named(what)),
        Deed::AttachEvidence => format!("used existing evidence for {code}"),
        Deed::DetachEvidence => format!("took evidence away from {code}"),
        Deed::Talk if code == WHOLE => "wrote in the discussion of the whole self-assessment".to_owned(),
        Deed::Talk => format!("wrote in the discussion of {code}"),
        Deed::RaiseCase => format!("raised difficulty or proposal {what}"),
        Deed::CaseStep(action) => format!(
            "difficulty or proposal {what}: {}",
            lower_first((CASE.done)(Some(action)))
        ),
        Deed::BeginConclusion => format!("began the conclusion{}", named(what)),
        Deed::CorrectConclusion => "corrected a conclusion".to_owned(),
        Deed::AddItem => "added an item to a conclusion".to_owned(),
        Deed::RemoveItem => "took an item out of a conclusion".to_owned(),
        Deed::SendConclusion => format!("sent a conclusion out, with tasks: {count}"),
        Deed::TaskStep(action) => format!("task of a conclusion: {}", lower_first((CONCLUSION.action)(action))),
        Deed::EnterRegister => format!("entered a record{}", number(what)),
        Deed::CorrectRegister => format!("corrected a record{}", number(what)),
        Deed::WithdrawRegister => format!("took a record out{}", number(what)),
        Deed::EnterRule => format!("entered a coordination rule{}", number(what)),
        Deed::CorrectRule => format!("corrected a coordination rule{}", number(what)),
        Deed::WithdrawRule => format!("took a coordination rule out{}", number(what)),
        Deed::AddUnit => format!("added the unit{}", named(what)),
        Deed::CorrectUnit => "corrected the unit".to_owned(),
        Deed::MoveUnit => format!("moved the unit from {what} to {}", told.to),
        Deed::CloseUnit => "entered the unit’s last day".to_owned(),
        Deed::MarkModel => "entered whether the centre is a model centre".to_owned(),
        Deed::ReopenUnit => "entered that the unit goes on".to_owned(),
        Deed::ImportUnits => format!("imported units from a file ({count})"),
        Deed::AddAccount => format!("opened the account {what}"),
        Deed::SignIn => format!("signed in from {what}"),
        Deed::SignOutEverywhere => format!("signed out everywhere (sessions: {count})"),
        Deed::SetPassword => format!("set a new password for {what}"),
        Deed::DisableAccount => format!("disabled the account {what}"),
        Deed::HandOver if told.to.is_empty() => format!("disabled the account {what}; nobody takes over yet"),
        Deed::HandOver => format!("disabled the account {what} and handed its work to {}", told.to),
        Deed::ChooseNotices => "chose how notices come".to_owned(),
        Deed::Nudge => "reminded the unit to hand in".to_owned(),
        Deed::Remind => format!("sent reminders of last days ({count})"),
        Deed::Extend => match told.day {
            Some(day) => format!("set a new last day: {}", (TERMS.weekday)(day)),
            None => "set a new last day".to_owned(),
        },
        Deed::DrawSample => format!("drew answers for inspection ({count})"),
        Deed::Find => find(code, what),
        Deed::ImportCycle => "imported the cycle from a file".to_owned(),
        Deed::AddCycle => "planned a cycle".to_owned(),
        Deed::CorrectCycle => "corrected the cycle".to_owned(),
        Deed::DiscardCycle => "took the cycle back before it opened".to_owned(),
        Deed::PublishCycle => format!("published the cycle (self-assessments: {count})"),
        Deed::LockCycle => format!("locked the cycle (self-assessments: {count})"),
        Deed::ImportSet => "imported an indicator set from a file".to_owned(),
        Deed::CopySet => "copied an indicator set as a draft".to_owned(),
        Deed::ChangeLine => "changed a question in the draft of a set".to_owned(),
        Deed::AddLine => "added a question to the draft of a set".to_owned(),
        Deed::MoveLine => "moved a question in the draft of a set".to_owned(),
        Deed::RemoveLine => "took a question out of the draft of a set".to_owned(),
        Deed::ChangeNames => "changed name, headings or grades in the draft of a set".to_owned(),
        Deed::DiscardSet => "gave up the draft of a set".to_owned(),
        Deed::PublishSet => "published a new version of an indicator set".to_owned(),
        Deed::ImportTargets => "imported targets from a file".to_owned(),
        Deed::ImportFacts => "imported facts from a file".to_owned(),
        Deed::LoadDemo => "loaded demonstration data".to_owned(),
        Deed::Restore => "restored a backup".to_owned(),
    }
}

fn number(what: &str) -> String {
    if what.is_empty() {
        String::new()
    } else {
        format!(" no. {what}")
    }
}
