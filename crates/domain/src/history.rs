//! What happened, as people read it: every event of the log is a deed with a sentence of its own.
//!
//! [`Deed`] names everything that leaves an event; the store refuses to record anything else, and the words of a deed are a
//! `match` without a rest. So there is no event without a sentence.

use crate::answer::Value;
use crate::case::CaseAction;
use crate::conclusion::TaskAction;
use crate::indicator::{Indicator, Words};
use crate::permission::Role;
use crate::time::{Day, Timestamp};
use crate::workflow::{Action, Verdict};

/// Something that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deed {
    /// A step of a self-assessment.
    Step(Action),
    /// An answer was saved.
    SaveAnswer,
    /// An answer came from a file.
    ImportAnswer,
    /// One's own text was kept over somebody else's.
    StashAnswer,
    /// Somebody else's text was kept.
    UnstashAnswer,
    /// An answer was judged.
    Judge,
    /// What was not judged yet was accepted.
    AcceptRest,
    /// Points were verified.
    Verify,
    /// Evidence was added to an answer.
    AddEvidence,
    /// Evidence the unit has was attached to an answer.
    AttachEvidence,
    /// Evidence was taken away from an answer.
    DetachEvidence,
    /// A message was written in an answer's thread.
    Talk,
    /// A difficulty or proposal was raised.
    RaiseCase,
    /// A step of a case.
    CaseStep(CaseAction),
    /// A conclusion was begun.
    BeginConclusion,
    /// A conclusion was corrected.
    CorrectConclusion,
    /// An item was added to a conclusion.
    AddItem,
    /// An item was taken out of a conclusion.
    RemoveItem,
    /// A conclusion was sent out.
    SendConclusion,
    /// A step of a task.
    TaskStep(TaskAction),
    /// Something was entered in a register.
    EnterRegister,
    /// An entry of a register was corrected.
    CorrectRegister,
    /// An entry was taken out of a register.
    WithdrawRegister,
    /// A coordination rule was entered.
    EnterRule,
    /// A coordination rule was corrected.
    CorrectRule,
    /// A coordination rule was taken out.
    WithdrawRule,
    /// A unit was added to a map.
    AddUnit,
    /// A unit was corrected.
    CorrectUnit,
    /// A unit moved to another place in the tree.
    MoveUnit,
    /// A unit ended.
    CloseUnit,
    /// A unit that had ended goes on.
    ReopenUnit,
    /// A unit became a model for others, or is none any more.
    MarkModel,
    /// Units came from a file.
    ImportUnits,
    /// An account was made.
    AddAccount,
    /// Somebody signed in.
    SignIn,
    /// Every session of an account was ended by its person.
    SignOutEverywhere,
    /// An account got a new password.
    SetPassword,
    /// An account was disabled.
    DisableAccount,
    /// An account was disabled, and its work handed over.
    HandOver,
    /// A person chose how notices come.
    ChooseNotices,
    /// A reviewer reminded a unit.
    Nudge,
    /// The program reminded units.
    Remind,
    /// A last day was moved.
    Extend,
    /// Answers were drawn for inspection.
    DrawSample,
    /// An inspected answer was found to be so.
    Find,
    /// A cycle came from a file.
    ImportCycle,
    /// A cycle planned.
    AddCycle,
    /// A cycle corrected.
    CorrectCycle,
    /// A cycle taken back before it opened.
    DiscardCycle,
    /// A cycle was made public.
    PublishCycle,
    /// A cycle was locked.
    LockCycle,
    /// An indicator set came from a file.
    ImportSet,
    /// A set was copied as a draft.
    CopySet,
    /// A line of a draft was changed.
    ChangeLine,
    /// A line was added to a draft.
    AddLine,
    /// A line of a draft changed its place.
    MoveLine,
    /// A line was taken out of a draft.
    RemoveLine,
    /// Name, headings or grades of a draft were changed.
    ChangeNames,
    /// A draft was given up.
    DiscardSet,
    /// A draft became a version.
    PublishSet,
    /// Targets came from a file.
    ImportTargets,
    /// Facts came from a file.
    ImportFacts,
    /// Demonstration data was loaded.
    LoadDemo,
    /// A backup was restored.
    Restore,
}

impl Deed {
    /// Those that are one deed each; steps come from the tables of their nouns.
    const PLAIN: [Self; 61] = [
        Self::SaveAnswer,
        Self::ImportAnswer,
        Self::StashAnswer,
        Self::UnstashAnswer,
        Self::Judge,
        Self::AcceptRest,
        Self::Verify,
        Self::AddEvidence,
        Self::AttachEvidence,
        Self::DetachEvidence,
        Self::Talk,
        Self::RaiseCase,
        Self::BeginConclusion,
        Self::CorrectConclusion,
        Self::AddItem,
        Self::RemoveItem,
        Self::SendConclusion,
        Self::EnterRegister,
        Self::CorrectRegister,
        Self::WithdrawRegister,
        Self::EnterRule,
        Self::CorrectRule,
        Self::WithdrawRule,
        Self::AddUnit,
        Self::CorrectUnit,
        Self::MoveUnit,
        Self::CloseUnit,
        Self::ReopenUnit,
        Self::MarkModel,
        Self::ImportUnits,
        Self::AddAccount,
        Self::SignIn,
        Self::SignOutEverywhere,
        Self::SetPassword,
        Self::DisableAccount,
        Self::HandOver,
        Self::ChooseNotices,
        Self::Nudge,
        Self::Remind,
        Self::Extend,
        Self::DrawSample,
        Self::Find,
        Self::ImportCycle,
        Self::AddCycle,
        Self::CorrectCycle,
        Self::DiscardCycle,
        Self::PublishCycle,
        Self::LockCycle,
        Self::ImportSet,
        Self::CopySet,
        Self::ChangeLine,
        Self::AddLine,
        Self::MoveLine,
        Self::RemoveLine,
        Self::ChangeNames,
        Self::DiscardSet,
        Self::PublishSet,
        Self::ImportTargets,
        Self::ImportFacts,
        Self::LoadDemo,
        Self::Restore,
    ];

    /// Everything that can be done.
    pub fn all() -> impl Iterator<Item = Self> {
        let steps = Action::ALL.into_iter().map(Self::Step);
        let cases = CaseAction::ALL.into_iter().map(Self::CaseStep);
        let tasks = TaskAction::ALL.into_iter().map(Self::TaskStep);
        steps.chain(cases).chain(tasks).chain(Self::PLAIN)
    }

    /// The words of the log: subject and action.
    pub const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Step(action) => ("assessment", action.code()),
            Self::SaveAnswer => ("answer", "save"),
            Self::ImportAnswer => ("answer", "import"),
            Self::StashAnswer => ("answer", "stash"),
            Self::UnstashAnswer => ("answer", "unstash"),
            Self::Judge => ("answer", "judge"),
            Self::AcceptRest => ("answer", "accept-rest"),
            Self::Verify => ("answer", "verify"),
            Self::AddEvidence => ("answer", "add-evidence"),
            Self::AttachEvidence => ("answer", "attach-evidence"),
            Self::DetachEvidence => ("answer", "detach-evidence"),
            Self::Talk => ("thread", "write"),
            Self::RaiseCase => ("case", "raise"),
            Self::CaseStep(action) => ("case", action.code()),
            Self::BeginConclusion => ("conclusion", "begin"),
            Self::CorrectConclusion => ("conclusion", "correct"),
            Self::AddItem => ("conclusion", "add-item"),
            Self::RemoveItem => ("conclusion", "remove-item"),
            Self::SendConclusion => ("conclusion", "publish"),
            Self::TaskStep(action) => ("task", action.code()),
            Self::EnterRegister => ("register", "enter"),
            Self::CorrectRegister => ("register", "correct"),
            Self::WithdrawRegister => ("register", "withdraw"),
            Self::EnterRule => ("coordination", "enter"),
            Self::CorrectRule => ("coordination", "correct"),
            Self::WithdrawRule => ("coordination", "withdraw"),
            Self::AddUnit => ("unit", "add"),
            Self::CorrectUnit => ("unit", "correct"),
            Self::MoveUnit => ("unit", "move"),
            Self::CloseUnit => ("unit", "close"),
            Self::ReopenUnit => ("unit", "reopen"),
            Self::MarkModel => ("unit", "model"),
            Self::ImportUnits => ("unit", "import"),
            Self::AddAccount => ("account", "add"),
            Self::SignIn => ("account", "sign-in"),
            Self::SignOutEverywhere => ("account", "sign-out-everywhere"),
            Self::SetPassword => ("account", "set-password"),
            Self::DisableAccount => ("account", "disable"),
            Self::HandOver => ("account", "hand-over"),
            Self::ChooseNotices => ("account", "choose-notices"),
            Self::Nudge => ("notice", "nudge"),
            Self::Remind => ("notice", "remind"),
            Self::Extend => ("calendar", "extend"),
            Self::DrawSample => ("inspection", "draw"),
            Self::Find => ("inspection", "find"),
            Self::ImportCycle => ("cycle", "import"),
            Self::AddCycle => ("cycle", "add"),
            Self::CorrectCycle => ("cycle", "correct"),
            Self::DiscardCycle => ("cycle", "discard"),
            Self::PublishCycle => ("cycle", Action::Publish.code()),
            Self::LockCycle => ("cycle", Action::Lock.code()),
            Self::ImportSet => ("indicator-set", "import"),
            Self::CopySet => ("indicator-set", "copy"),
            Self::ChangeLine => ("indicator-set", "change-line"),
            Self::AddLine => ("indicator-set", "add-line"),
            Self::MoveLine => ("indicator-set", "move-line"),
            Self::RemoveLine => ("indicator-set", "remove-line"),
            Self::ChangeNames => ("indicator-set", "change-names"),
            Self::DiscardSet => ("indicator-set", "discard"),
            Self::PublishSet => ("indicator-set", "publish"),
            Self::ImportTargets => ("target", "import"),
            Self::ImportFacts => ("fact", "import"),
            Self::LoadDemo => ("demo", "load"),
            Self::Restore => ("backup", "restore"),
        }
    }

    /// The deed with these words of the log; `None` for one that this version of the program does not know.
    pub fn read(subject: &str, action: &str) -> Option<Self> {
        Self::all().find(|deed| deed.words() == (subject, action))
    }
}

/// What an answer said at one time.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Said {
    /// Nothing that amounts to a figure, or not known.
    #[default]
    Nothing,
    /// That the indicator does not apply.
    NotApplicable,
    /// A value.
    Value(Value),
    /// Points as they were verified.
    Points(f64),
}

/// One event as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// When.
    pub at: Timestamp,
    /// Who, under the name of then; empty for the program and its operator.
    pub by: String,
    /// What the person did then.
    pub role: Option<Role>,
    /// Short name of the person's unit; empty for the program.
    pub place: Words,
    /// Whether the person's account is disabled by now.
    pub has_left: bool,
    /// What; `None` for what this version of the program does not know.
    pub deed: Option<Deed>,
    /// Short name of the unit it is about; empty where it has none.
    pub unit: Words,
    /// Name of the cycle it is about; empty where there is none.
    pub cycle: Words,
    /// Code of the indicator it is about; empty where there is none.
    pub code: String,
    /// That indicator, as the cycle asks it.
    pub indicator: Option<Indicator>,
    /// What the answer said before.
    pub before: Said,
    /// What it says since.
    pub after: Said,
    /// How it was judged.
    pub verdict: Option<Verdict>,
    /// What the deed is about, as the log names it: title of evidence, number of a case, login name.
    pub what: String,
    /// To whom work was handed over: a name.
    pub to: String,
    /// How many: answers, tasks, units.
    pub count: u32,
    /// The last day that was set.
    pub day: Option<Day>,
    /// Why, as it was written.
    pub reason: String,
    /// Titles of the files that came with it.
    pub files: Vec<String>,
}

/// Events that follow each other and tell the same but for the minute, as saving while one types does.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The newest of them.
    pub told: Told,
    /// How many they are.
    pub count: u32,
    /// When the first of them happened.
    pub since: Timestamp,
}

/// Joins what tells the same within a day; both newest first.
pub fn runs(events: Vec<Told>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for told in events {
        match runs.last_mut() {
            Some(run) if run.goes_on_with(&told) => {
                run.count += 1;
                run.since = told.at;
            }
            _ => runs.push(Run {
                since: told.at,
                count: 1,
                told,
            }),
        }
    }
    runs
}

impl Run {
    fn goes_on_with(&self, earlier: &Told) -> bool {
        let at = self.told.at;
        at.day() == earlier.at.day() && self.told == Told { at, ..earlier.clone() }
    }
}

/// A part of a history.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryPart {
    /// Newest first.
    pub events: Vec<Told>,
    /// How many there are in all.
    pub total: usize,
}

/// Whose history is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryOf {
    /// A unit's.
    Unit,
    /// A case's.
    Case,
    /// An account's.
    Account,
}

impl HistoryOf {
    /// Every sort.
    pub const ALL: [Self; 3] = [Self::Unit, Self::Case, Self::Account];

    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unit => "don-vi",
            Self::Case => "kho-khan",
            Self::Account => "tai-khoan",
        }
    }

    /// The sort with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.code() == code)
    }
}

/// `/lich-su/{of}/{name}`.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryView {
    /// Whose.
    pub of: HistoryOf,
    /// What it is called in addresses: code of a unit, number of a case, login name.
    pub code: String,
    /// What it is called.
    pub name: Words,
    /// The part asked for.
    pub part: HistoryPart,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_deed_has_words_of_its_own_that_lead_back() {
        let mut seen = BTreeSet::new();
        for deed in Deed::all() {
            let (subject, action) = deed.words();
            assert_eq!(Deed::read(subject, action), Some(deed), "{deed:?}");
            assert!(seen.insert((subject, action)), "{deed:?}");
        }
        assert_eq!(Deed::read("answer", "forget"), None);
    }

    #[test]
    fn what_tells_the_same_is_told_once_a_day() {
        let told = |minutes: i64, by: &str| Told {
            at: Day::parse_typed("13/06/2025")
                .unwrap()
                .start()
                .plus_ms(minutes * 60_000),
            by: by.to_owned(),
            role: Some(Role::Officer),
            place: Words::default(),
            has_left: false,
            deed: Deed::all().next(),
            unit: Words::default(),
            cycle: Words::default(),
            code: String::new(),
            indicator: None,
            before: Said::Nothing,
            after: Said::Nothing,
            verdict: None,
            what: String::new(),
            to: String::new(),
            count: 0,
            day: None,
            reason: String::new(),
            files: Vec::new(),
        };
        // Newest first: three of An's, of which one the day before, around one of Bình's.
        let events = vec![
            told(9, "An"),
            told(7, "An"),
            told(5, "Bình"),
            told(3, "An"),
            told(-3, "An"),
        ];
        let runs = runs(events);
        let seen: Vec<_> = runs.iter().map(|run| (run.told.by.as_str(), run.count)).collect();
        assert_eq!(seen, [("An", 2), ("Bình", 1), ("An", 1), ("An", 1)]);
        assert_eq!((runs[0].told.at, runs[0].since), (told(9, "An").at, told(7, "An").at));
    }
}
