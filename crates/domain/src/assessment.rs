//! Self-assessments as their readers meet them: the officer's hub and form, the check page, the review.
//!
//! These are shapes, not rules: `store` fills them, `app` shows them, and they travel between the two as JSON.

use serde::{Deserialize, Serialize};

use crate::answer::{Draft, Field, Problem, Value};
use crate::check::{Context, Finding};
use crate::coordination::Supplier;
use crate::cycle::Cycle;
use crate::evidence::Evidence;
use crate::explore::UnitLabel;
use crate::indicator::{Heading, Indicator, Target, Words};
use crate::permission::Role;
use crate::review::Level;
use crate::rise::RiseView;
use crate::score::Share;
use crate::time::{Day, Timestamp};
use crate::workflow::{Action, Needs, State, Verdict};

/// How far one answer has come, as little squares and task lists show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// Nothing typed.
    Empty,
    /// Something typed that does not count yet.
    Unfinished,
    /// Complete.
    Complete,
    /// Returned and not changed since.
    Returned,
    /// Returned and changed since.
    Mended,
    /// Accepted by the city.
    Accepted,
}

/// An indicator's line in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerLine {
    /// Indicator code.
    pub code: String,
    /// Indicator name.
    pub name: Words,
    /// How far the answer has come.
    pub progress: Progress,
    /// The department that supplies it; `None` where the unit answers itself.
    pub supplier: Option<UnitLabel>,
}

/// A focus area with its answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FocusAreaLines {
    /// The focus area.
    pub heading: Heading,
    /// Its asked indicators in reading order.
    pub answers: Vec<AnswerLine>,
}

/// A returned answer with why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReturnedLine {
    /// Indicator code.
    pub code: String,
    /// Indicator name.
    pub name: Words,
    /// Always [`Verdict::Returned`].
    pub verdict: Verdict,
    /// Whether the officer has changed it since.
    pub mended: bool,
}

/// A button: an action the reader may take, and what it still needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActionOffer {
    /// What it does.
    pub action: Action,
    /// What it needs.
    pub needs: Needs,
    /// Whether that holds now; if not, the page says what is missing beside the button.
    pub ready: bool,
}

/// One step in a self-assessment's history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HistoryLine {
    /// When.
    pub at: Timestamp,
    /// Who, by name; empty for the program itself.
    pub by: String,
    /// In which role.
    pub role: Option<Role>,
    /// What was done.
    pub action: Action,
    /// State before.
    pub from: State,
    /// State after.
    pub to: State,
    /// Of a review's step, at which level and for which place it was taken. What is older than levels does not say.
    pub level: Option<(u8, UnitLabel)>,
    /// Why, where a reason was given.
    pub reason: String,
    /// How many answers the step covered.
    pub answers: u32,
    /// How many of them were returned.
    pub returned: u32,
}

/// A place that reviews a self-assessment, in the order of reviewing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelLine {
    /// The place.
    pub place: UnitLabel,
    /// Who approved it there and when, as long as that stands.
    pub approved: Option<(String, Timestamp)>,
    /// Whether it lies there now.
    pub is_here: bool,
    /// Whether it waits there for what was returned to the unit.
    pub is_waiting: bool,
}

/// One unit's work in one cycle, as listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkLine {
    /// The cycle.
    pub cycle: Cycle,
    /// The unit.
    pub unit: UnitLabel,
    /// Where it stands.
    pub state: State,
    /// At which of the places that review it.
    pub level: Level,
    /// That place; `None` for the city.
    pub reviewer: Option<UnitLabel>,
    /// Since when it stands there.
    pub since: Option<Timestamp>,
    /// Answered / due.
    pub coverage: Share,
    /// Answers returned and not yet mended.
    pub returned: u32,
    /// Answers the reviewer has not judged yet.
    pub pending: u32,
    /// The unit's last day to hand in, which may be another than the cycle's.
    pub due: Day,
    /// Days left until then; negative when late.
    pub days_left: i64,
}

/// `/tu-danh-gia`: what an officer or head has to do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WorkView {
    /// The own unit's: open work first, then earlier cycles, newest first.
    pub lines: Vec<WorkLine>,
    /// A part of what is found of the units below: what waits for them first.
    pub below: Vec<WorkLine>,
    /// How much is found.
    pub found: u32,
    /// How much there is below.
    pub of: u32,
}

/// `/tu-danh-gia/{cycle}/{unit}`: the form's hub.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HubView {
    /// Where it stands.
    pub work: WorkLine,
    /// Version of the self-assessment, for guarded steps.
    pub version: i64,
    /// Areas in reading order.
    pub areas: Vec<Heading>,
    /// Focus areas with their answers in reading order.
    pub focus_areas: Vec<FocusAreaLines>,
    /// Returned answers, not yet mended first.
    pub returned: Vec<ReturnedLine>,
    /// What the reader may do.
    pub actions: Vec<ActionOffer>,
    /// The places that review it, in their order.
    pub levels: Vec<LevelLine>,
    /// Departments that have not supplied a figure yet, each with how many.
    pub waiting: Vec<(UnitLabel, u32)>,
    /// Whether the reader may fill in.
    pub may_answer: bool,
    /// When an answer was last saved.
    pub last_saved: Option<Timestamp>,
    /// Steps so far, newest first.
    pub history: Vec<HistoryLine>,
    /// Whether any figure is invented for demonstration.
    pub illustrative: bool,
}

/// An answer of an earlier cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PastAnswer {
    /// Cycle code.
    pub cycle: String,
    /// Cycle name.
    pub cycle_name: Words,
    /// What was approved then.
    pub value: Value,
    /// Its figure, in the indicator's unit.
    pub figure: Option<f64>,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
}

/// Two people changed the same answer: what is stored now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// What is stored now.
    pub theirs: Draft,
    /// Its version; saving over it deliberately names this one.
    pub version: i64,
    /// Who saved it.
    pub by: String,
    /// When it was saved.
    pub at: Timestamp,
}

/// `…/{indicator}`: one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerView {
    /// The cycle.
    pub cycle: Cycle,
    /// The unit.
    pub unit: UnitLabel,
    /// State of the whole.
    pub state: State,
    /// The question.
    pub indicator: Indicator,
    /// Heading of its focus area.
    pub focus_area: Heading,
    /// What was typed so far.
    pub draft: Draft,
    /// Version of the answer; 0 before the first save.
    pub version: i64,
    /// When it was saved.
    pub saved_at: Option<Timestamp>,
    /// Whether this reader may change it now.
    pub editable: bool,
    /// The city's verdict.
    pub verdict: Verdict,
    /// Target of the cycle's year.
    pub target: Option<Target>,
    /// Approved answers of earlier cycles, newest first.
    pub past: Vec<PastAnswer>,
    /// What the soft checks compare with.
    pub context: Context,
    /// Evidence of this answer.
    pub evidence: Vec<Evidence>,
    /// Evidence of the unit's other answers in this cycle, to be used again.
    pub library: Vec<Evidence>,
    /// Place among the asked indicators, from 1, and how many they are.
    pub place: (u32, u32),
    /// Code of the indicator before.
    pub previous: Option<String>,
    /// Code of the indicator after; while completing, of the next returned one.
    pub next: Option<String>,
    /// What a person typed over a changed answer, kept until it is decided which text stands.
    pub conflict: Option<(Draft, Conflict)>,
    /// What the units below give, where the indicator rises and the reader may see their work.
    pub rise: Option<RiseView>,
    /// The department that supplies the figure; `None` where the unit answers itself.
    pub supplied: Option<Supplied>,
}

/// A figure that a department supplies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplied {
    /// The department with its rule and contact.
    pub supplier: Supplier,
    /// Who entered it; empty while nobody has.
    pub by: String,
    /// Whether it counts: a value or a reasoned "not applicable".
    pub given: bool,
}

/// A save went through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// New version of the answer.
    pub version: i64,
    /// When.
    pub at: Timestamp,
}

/// What became of a save.
// Allowed, not expected: in the browser, where pointers are half as long, the lint has nothing to say.
#[allow(
    clippy::large_enum_variant,
    reason = "one lives at a time, and only until it is shown"
)]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SaveOutcome {
    /// Stored.
    Saved(Saved),
    /// Not stored: somebody else saved first. Nothing was overwritten.
    Conflict(Conflict),
}

/// An answer on the check page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckedLine {
    /// The question.
    pub indicator: Indicator,
    /// What was typed.
    pub draft: Draft,
    /// The figure, if the answer counts.
    pub figure: Option<f64>,
    /// What keeps it from being an answer, field by field; empty if it counts.
    pub lacks: Vec<(Field, Problem)>,
    /// What is unusual, most pressing first.
    pub findings: Vec<Finding>,
    /// The department that supplies it; `None` where the unit answers itself.
    pub supplier: Option<UnitLabel>,
}

/// `…/kiem-tra`: check answers, then hand in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckView {
    /// The hub's facts.
    pub work: WorkLine,
    /// Version of the self-assessment, for guarded steps.
    pub version: i64,
    /// Nothing given, or not readable.
    pub missing: Vec<CheckedLine>,
    /// Nothing given by the department that supplies it: nothing the unit could do.
    pub waiting: Vec<CheckedLine>,
    /// Something asks for an explanation and has none.
    pub unexplained: Vec<CheckedLine>,
    /// Something is worth a second look.
    pub mentioned: Vec<CheckedLine>,
    /// Nothing unusual.
    pub quiet: Vec<CheckedLine>,
    /// What the reader may do.
    pub actions: Vec<ActionOffer>,
    /// The newest step.
    pub last: Option<HistoryLine>,
}

/// `/tham-dinh`: the reviewer's queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueueView {
    /// The cycle shown.
    pub cycle: Cycle,
    /// Cycles to choose from, newest first.
    pub cycles: Vec<Cycle>,
    /// The district whose queue it is; `None` for the city's.
    pub place: Option<UnitLabel>,
    /// Units: waiting for the review first, then the late, then the rest.
    pub lines: Vec<WorkLine>,
    /// For the city: how far its districts are with what they review.
    pub local: Vec<LocalQueue>,
    /// Whether the reader may publish the cycle.
    pub may_publish: bool,
    /// How many approved self-assessments a publication would cover.
    pub publishable: u32,
}

/// How far a district is with the units it reviews.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LocalQueue {
    /// The district.
    pub unit: UnitLabel,
    /// Units it reviews in the cycle.
    pub units: u32,
    /// Self-assessments waiting for it.
    pub waiting: u32,
    /// Self-assessments it has approved.
    pub approved: u32,
}

/// One answer under review.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewedAnswer {
    /// The question.
    pub indicator: Indicator,
    /// What was typed.
    pub draft: Draft,
    /// The value, if the answer counts.
    pub value: Option<Value>,
    /// Its figure.
    pub figure: Option<f64>,
    /// What keeps it from being an answer, field by field; empty if it counts.
    pub lacks: Vec<(Field, Problem)>,
    /// Version judged.
    pub version: i64,
    /// The verdict so far.
    pub verdict: Verdict,
    /// Points the reviewer gave in place of the unit's own, and why.
    pub verified: Option<(f64, String)>,
    /// Approved answers of earlier cycles, newest first; the first is what the findings compare with.
    pub past: Vec<PastAnswer>,
    /// Figures of comparable units in this cycle, in no order.
    pub peers: Vec<f64>,
    /// Median of comparable units.
    pub median: Option<f64>,
    /// Target of the cycle's year.
    pub target: Option<Target>,
    /// Evidence.
    pub evidence: Vec<Evidence>,
    /// What is unusual.
    pub findings: Vec<Finding>,
    /// After a return: what stood there before, and why it was returned.
    pub before: Option<(Draft, Verdict)>,
    /// Whether it was returned by a place below the one where it lies now, which has passed on what became of it.
    pub is_settled: bool,
    /// What the units below give, where the indicator rises.
    pub rise: Option<RiseView>,
    /// The department that supplies it; `None` where the unit answers itself.
    pub supplier: Option<UnitLabel>,
    /// Who saved it; empty where nobody did.
    pub by: String,
}

impl ReviewedAnswer {
    /// Whether it counts: a value or a reasoned "not applicable".
    pub fn is_complete(&self) -> bool {
        self.lacks.is_empty()
    }

    /// Whether it was returned and mended, for the place where it lies now to look at.
    pub fn is_changed(&self) -> bool {
        self.before.is_some() && !self.is_settled
    }

    /// What it is accepted with where all that is left is.
    pub fn rest(&self) -> Rest {
        Rest::of(self.is_complete(), self.supplier.is_some())
    }

    /// The verdict so far in one line, for who judges over it.
    pub fn seen(&self) -> String {
        self.verdict.line(self.verified.as_ref().map(|(points, _)| *points))
    }
}

/// Which of the answers that are not judged yet are accepted in one step. What is no answer is never taken along with
/// those that are: that a question stays open is a decision of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rest {
    /// The complete ones.
    Answers,
    /// The unit's own that are no answers, to be left open.
    Gaps,
    /// Those that departments have not given, to be left open: departments cannot give them afterwards.
    Owed,
}

impl Rest {
    /// The word in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Gaps => "gaps",
            Self::Owed => "owed",
        }
    }

    /// The choice with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Answers, Self::Gaps, Self::Owed]
            .into_iter()
            .find(|rest| rest.code() == code)
    }

    /// Which of them an answer belongs to: whether it is complete, and whether a department gives it.
    pub const fn of(is_complete: bool, is_supplied: bool) -> Self {
        match (is_complete, is_supplied) {
            (true, _) => Self::Answers,
            (false, false) => Self::Gaps,
            (false, true) => Self::Owed,
        }
    }
}

/// `/tham-dinh/{cycle}/{unit}`: the review itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewView {
    /// Where it stands.
    pub work: WorkLine,
    /// Version of the self-assessment, for guarded steps.
    pub version: i64,
    /// Answers: changed ones first after a return, then what is no answer, then those with findings, then the plain ones.
    pub answers: Vec<ReviewedAnswer>,
    /// What the reader may do.
    pub actions: Vec<ActionOffer>,
    /// Steps so far, newest first.
    pub history: Vec<HistoryLine>,
    /// Other units waiting, for the side list.
    pub queue: Vec<WorkLine>,
    /// The places that review it, in their order.
    pub levels: Vec<LevelLine>,
    /// What the place above said when it sent it back to be looked at again; empty where it did not.
    pub sent_back: String,
    /// Whether the reader may judge now.
    pub may_judge: bool,
    /// Whether reviewing it falls to the reader, now or at another level.
    pub is_own: bool,
    /// Whether any figure is invented for demonstration.
    pub illustrative: bool,
}
