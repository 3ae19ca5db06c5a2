//! Words of a unit's own work: the list, the hub, the check before handing in.

use domain::answer::Problem;
use domain::time::Day;
use domain::workflow::{Action, Needs};

/// Words of `/tu-danh-gia` and its hub and check page.
pub struct Work {
    /// Title of the list.
    pub title: &'static str,
    /// What the list says first: open work, answers that came back.
    pub headline: fn(usize, u32) -> String,
    /// Heading of open cycles.
    pub open: &'static str,
    /// Heading of the units below, how many self-assessments they have.
    pub below: fn(u32) -> String,
    /// What one may do for them.
    pub below_lead: &'static str,
    /// None of them was found.
    pub below_none: &'static str,
    /// Heading of earlier cycles.
    pub earlier: &'static str,
    /// Nothing to do.
    pub none: &'static str,
    /// Button to a self-assessment in which nothing has been answered yet.
    pub begin: &'static str,
    /// Button to a self-assessment that can be worked on.
    pub go_on: &'static str,
    /// Link to one that is closed.
    pub look: &'static str,
    /// `còn 8 ngày`.
    pub days_left: fn(i64) -> String,
    /// Last day to hand in.
    pub due: fn(Day) -> String,
    /// `đã trả lời 40 trên 47 câu`.
    pub answered: fn(u32, u32) -> String,
    /// `3 câu bị trả lại`.
    pub returned: fn(u32) -> String,

    /// Title of the hub.
    pub hub_title: fn(&str, &str) -> String,
    /// The hub's sentence before the cycle's first day.
    pub say_early: fn(Day) -> String,
    /// The hub's sentence while answers are missing: how many, until when.
    pub say_missing: fn(u32, Day) -> String,
    /// The same after the last day.
    pub say_missing_late: fn(u32, i64) -> String,
    /// All answered, not yet handed in.
    pub say_complete: fn(u32) -> String,
    /// It waits for the head, to the officer.
    pub say_waiting: &'static str,
    /// It waits for the head, to the head.
    pub say_sign: fn(Day) -> String,
    /// Handed in.
    pub say_submitted: fn(Option<&str>) -> String,
    /// Under review.
    pub say_review: fn(Option<&str>) -> String,
    /// Approved by one place, now with the next (`None`: the city).
    pub say_passed_on: fn(&str, Option<&str>) -> String,
    /// Sent back by a place (`None`: the city) to the one before.
    pub say_sent_back: fn(Option<&str>, &str) -> String,
    /// Returned answers left, until when; no day once it has passed.
    pub say_returned: fn(u32, Option<Day>) -> String,
    /// All returned answers mended.
    pub say_mended: fn(u32) -> String,
    /// Handed in again.
    pub say_resubmitted: fn(Option<&str>) -> String,
    /// Approved.
    pub say_approved: fn(Option<&str>) -> String,
    /// Published.
    pub say_published: &'static str,
    /// Locked.
    pub say_locked: &'static str,
    /// When an answer was last saved.
    pub last_saved: fn(&str, &str) -> String,

    /// Heading of returned answers.
    pub returned_title: &'static str,
    /// Only these are open; the others stay.
    pub returned_lead: fn(usize, usize) -> String,
    /// Button of a returned answer.
    pub mend: &'static str,
    /// A returned answer that has been changed.
    pub mended: &'static str,
    /// Link to a changed one.
    pub look_again: &'static str,
    /// Heading of the focus areas: how many, how many answers.
    pub areas_title: fn(usize, usize) -> String,
    /// Unfolds the answers of a focus area.
    pub questions: fn(usize) -> String,
    /// What the blocks of a focus area say, in words.
    pub blocks: fn(usize, usize, usize) -> String,
    /// Tag: nothing typed.
    pub area_empty: &'static str,
    /// Tag: some of them.
    pub area_some: fn(usize, usize) -> String,
    /// Tag: all answered.
    pub area_full: &'static str,
    /// Tag: all accepted.
    pub area_accepted: &'static str,
    /// Tag: some returned.
    pub area_returned: fn(usize) -> String,
    /// An answer without text.
    pub empty: &'static str,
    /// An answer that does not count yet.
    pub unfinished: &'static str,
    /// A complete answer.
    pub complete: &'static str,
    /// A returned answer.
    pub returned_one: &'static str,
    /// An accepted answer.
    pub accepted: &'static str,

    /// Heading of the steps.
    pub steps: &'static str,
    /// Step: the cycle opens.
    pub step_open: &'static str,
    /// Step: the unit fills in.
    pub step_fill: fn(u32) -> String,
    /// Step: signed and handed in.
    pub step_sign: &'static str,
    /// Step: the city reviews.
    pub step_review: fn(Option<&str>) -> String,
    /// Step: a place approves, and the next reviews.
    pub step_pass: fn(&str) -> String,
    /// Step: some answers come back.
    pub step_return: fn(u32) -> String,
    /// Step: handed in again.
    pub step_again: &'static str,
    /// Step: the city approves.
    pub step_approve: fn(Option<&str>) -> String,
    /// Step: published and locked.
    pub step_publish: &'static str,
    /// Day and month of a step.
    pub step_day: fn(Day) -> String,
    /// A step that is still to come, with its last day.
    pub step_until: fn(Day) -> String,
    /// Unfolds the history.
    pub history: &'static str,
    /// Done by the program itself.
    pub program: &'static str,
    /// What a step covered.
    pub covered: fn(u32, u32) -> String,

    /// Bar: how many are answered.
    pub bar_answered: &'static str,
    /// Bar: how many are accepted.
    pub bar_accepted: &'static str,
    /// Bar: how many are mended.
    pub bar_mended: &'static str,
    /// Name of the bar.
    pub bar: &'static str,
    /// To the check page, before handing in.
    pub to_check: &'static str,
    /// To the check page, before handing in again.
    pub to_check_again: &'static str,
    /// To the check page, to sign.
    pub to_sign: &'static str,
    /// To the check page, to look only.
    pub to_look: &'static str,
    /// Back to the hub.
    pub to_hub: &'static str,

    /// Buttons.
    pub action: fn(Action) -> &'static str,
    /// Handing in for the second time.
    pub submit_again: &'static str,
    /// What a button does, in a sentence.
    pub action_help: fn(Action) -> &'static str,
    /// Why a button cannot be used yet.
    pub needs: fn(Needs) -> &'static str,
    /// After a step was taken.
    pub done: fn(Action) -> &'static str,
    /// A step did not go through because something moved on.
    pub stale: &'static str,
    /// The same, knowing who did what at which time and day.
    pub stale_by: fn(&str, Action, &str, &str) -> String,
    /// A step is not allowed.
    pub forbidden: &'static str,
    /// A step needs something of the answers that does not hold.
    pub not_ready: &'static str,
    /// A step failed otherwise.
    pub failed: &'static str,

    /// Title of the check page.
    pub check_title: &'static str,
    /// The check page's sentence: missing, unexplained.
    pub check_say: fn(usize, usize) -> String,
    /// The check page's sentence once it is handed in: missing.
    pub check_past: fn(usize) -> String,
    /// Group: missing.
    pub missing: fn(usize) -> String,
    /// What missing means for handing in.
    pub missing_lead: &'static str,
    /// What is missing after a return.
    pub missing_returned: &'static str,
    /// An answer that was never given.
    pub not_answered: &'static str,
    /// Behind the name of a field: what keeps the answer from counting.
    pub lack: fn(Problem) -> &'static str,
    /// Group: unexplained.
    pub unexplained: fn(usize) -> String,
    /// What unexplained means.
    pub unexplained_lead: &'static str,
    /// Group: worth a second look.
    pub mentioned: fn(usize) -> String,
    /// Group: nothing unusual, folded.
    pub quiet: fn(usize) -> String,
    /// Link to an answer, to fill it in.
    pub fill: &'static str,
    /// Link to an answer, to explain.
    pub explain: &'static str,
    /// Link to an answer, to look.
    pub open_answer: &'static str,
    /// An answer that says "not applicable".
    pub not_applicable: &'static str,
    /// Before an explanation.
    pub explained: &'static str,
    /// Before the reason of "not applicable".
    pub reason: &'static str,
    /// Beside the button: handing in with answers missing.
    pub incomplete: fn(usize) -> String,
    /// Nothing can be done here now.
    pub no_action: &'static str,
}
