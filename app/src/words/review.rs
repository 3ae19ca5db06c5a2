//! Words of the review: the queue and one unit's answers.

use domain::time::Day;

/// Words of `/tham-dinh` and `/tham-dinh/{cycle}/{unit}`.
pub struct Review {
    /// Title of the queue.
    pub title: &'static str,
    /// The queue's sentence: waiting for review, late units.
    pub headline: fn(usize, usize) -> String,
    /// Name of the choice of cycles.
    pub cycles: &'static str,
    /// Group: waiting for review.
    pub waiting: &'static str,
    /// Group: late.
    pub late: &'static str,
    /// Group: the unit works on it.
    pub with_unit: &'static str,
    /// Group: with another of the places that review it.
    pub elsewhere: &'static str,
    /// At which place (`None`: the city).
    pub at_place: fn(Option<&str>) -> String,
    /// Group: approved or later.
    pub finished: &'static str,
    /// `12 câu chưa xem`.
    pub pending: fn(u32) -> String,
    /// `3 câu đang bổ sung`.
    pub returned: fn(u32) -> String,
    /// Late by that many days.
    pub late_by: fn(i64) -> String,
    /// Nothing in the queue.
    pub empty: &'static str,
    /// Over what the districts review.
    pub local: &'static str,
    /// What that means.
    pub local_lead: &'static str,
    /// A district's review: waiting, approved, units.
    pub local_line: fn(u32, u32, u32) -> String,
    /// Back from a district's queue to the city's.
    pub to_city: &'static str,
    /// Who reviews it, for those who only read.
    pub reviewed_by: fn(Option<&str>) -> String,
    /// Last days of handing in and of review.
    pub dates: fn(Day, Day) -> String,

    /// Heading over publishing.
    pub publish_title: fn(&str) -> String,
    /// How many self-assessments it covers.
    pub publish_covers: fn(u32) -> String,
    /// Nothing to publish yet.
    pub publish_none: &'static str,
    /// Opens the confirmation.
    pub publish: &'static str,
    /// What publishing means.
    pub publish_lead: &'static str,
    /// Confirms.
    pub publish_confirm: fn(&str, u32) -> String,
    /// After publishing.
    pub published: fn(u32) -> String,

    /// Title of one unit's review.
    pub review_title: fn(&str, &str) -> String,
    /// The sentence: how many answers want a close look.
    pub say: fn(&str, usize) -> String,
    /// Everything has been judged.
    pub say_done: fn(&str) -> String,
    /// Changed answers of a resubmission.
    pub say_again: fn(&str, usize) -> String,
    /// Sent back by the place above: the unit.
    pub say_sent_back: fn(&str) -> String,
    /// The sentence for the place that has passed it on: the unit, that place, where it is now.
    pub say_passed: fn(&str, &str, &str) -> String,
    /// The unit completes returned answers.
    pub say_back: fn(&str, usize) -> String,
    /// Name of the side list.
    pub queue: &'static str,
    /// Link to the queue.
    pub to_queue: fn(usize) -> String,
    /// Line under a waiting unit.
    pub queue_pending: fn(u32) -> String,
    /// Since when a unit stands where it stands.
    pub since_day: fn(Day) -> String,
    /// So many units are not approved and stay out of this publication.
    pub publish_without: fn(usize) -> String,
    /// Counts: accepted.
    pub accepted: fn(usize) -> String,
    /// Counts: returned.
    pub returned_count: fn(usize) -> String,
    /// Counts: to look at.
    pub to_see: fn(usize) -> String,
    /// Counts: nothing unusual.
    pub plain: fn(usize) -> String,
    /// Group: changed since the return.
    pub changed: &'static str,
    /// Group: returned, with the unit.
    pub back: &'static str,
    /// Group: not begun, folded.
    pub not_begun: fn(usize) -> String,
    /// Group: with findings.
    pub odd: &'static str,
    /// Group: nothing unusual.
    pub plain_title: fn(usize) -> String,
    /// What "nothing unusual" means.
    pub plain_lead: &'static str,
    /// Unfolds the plain ones.
    pub show_plain: &'static str,
    /// Group: judged already.
    pub judged: fn(usize) -> String,
    /// Group: no answers.
    pub gaps: fn(usize) -> String,
    /// What "no answer" means.
    pub gaps_lead: &'static str,
    /// Leave open all that are no answers.
    pub accept_gaps: fn(usize) -> String,
    /// Over what departments have not given.
    pub owed: fn(usize) -> String,
    /// What can be done about it.
    pub owed_lead: &'static str,
    /// What leaving it open means.
    pub owed_help: &'static str,
    /// Leave one open.
    pub accept_gap: &'static str,
    /// Accept all that are left.
    pub accept_rest: fn(usize) -> String,
    /// What accepting the rest does.
    pub accept_rest_help: &'static str,
    /// `từ 84,1 %`.
    pub from: fn(&str) -> String,
    /// No evidence.
    pub no_evidence: &'static str,
    /// That many pieces of evidence.
    pub evidence: fn(usize) -> String,
    /// Answer: as last cycle.
    pub unchanged: &'static str,
    /// Answer: not applicable.
    pub not_applicable: &'static str,
    /// Answer: nothing given.
    pub no_answer: &'static str,
    /// Answer: text that is not a figure.
    pub unreadable: &'static str,

    /// `câu 1 trên 7`.
    pub place: fn(usize, usize) -> String,
    /// Row: change.
    pub change: &'static str,
    /// Row: before the return.
    pub before: &'static str,
    /// Row: median of comparable units.
    pub median: &'static str,
    /// Row: target of a year.
    pub target: fn(u16) -> String,
    /// Caption of the trend.
    pub trend: &'static str,
    /// Caption of the dots.
    pub dots: fn(usize) -> String,
    /// What was asked for when it was returned.
    pub asked_for: &'static str,
    /// Before the explanation.
    pub explained: &'static str,
    /// Before the note.
    pub note: &'static str,
    /// Before the source.
    pub source: &'static str,
    /// Before the day of the figure.
    pub as_of: &'static str,
    /// Before the reason of "not applicable".
    pub reason_na: &'static str,
    /// What was typed but cannot be read.
    pub typed: &'static str,

    /// Legend over the verdict.
    pub verdict: &'static str,
    /// Accept.
    pub accept: &'static str,
    /// Return for completion.
    pub give_back: &'static str,
    /// Label: reason.
    pub reason: &'static str,
    /// First line of the list of reasons.
    pub choose_reason: &'static str,
    /// Label: what the unit should do.
    pub text: &'static str,
    /// Below that label.
    pub text_hint: &'static str,
    /// Button: return this answer.
    pub save_return: &'static str,
    /// Only this answer is opened again.
    pub only_this: &'static str,
    /// No verdict chosen.
    pub choose_verdict: &'static str,
    /// No reason chosen.
    pub need_reason: &'static str,
    /// No text.
    pub need_text: &'static str,
    /// The answer changed meanwhile.
    pub stale: &'static str,
    /// The verdict was not saved.
    pub failed: &'static str,
    /// The answer is accepted.
    pub is_accepted: &'static str,
    /// What is no answer is accepted all the same.
    pub is_left_open: &'static str,
    /// The answer is returned, for the reason.
    pub is_returned: fn(&str) -> String,
    /// Reading only.
    pub read_only: &'static str,
    /// Saved in place.
    pub saved: &'static str,

    /// Bar: how many have been judged.
    pub seen: &'static str,
    /// Bar: which keys work.
    pub keys: &'static str,
    /// Button: return the self-assessment with so many answers.
    pub finish_return: fn(&str, u32) -> String,
    /// Button: approve.
    pub finish_approve: fn(&str) -> String,
    /// Approves a unit and passes it on to the next place (`None`: the city).
    pub finish_pass: fn(&str, Option<&str>) -> String,
    /// Sends back to the place before.
    pub send_back: fn(&str) -> String,
    /// What the place before does then.
    pub send_back_lead: fn(&str) -> String,
    /// Label of the reason.
    pub send_back_reason: &'static str,
    /// The reason is missing.
    pub need_send_reason: &'static str,
    /// Name of the list of places that review it.
    pub levels: &'static str,
    /// Who approved it there, time and day.
    pub level_approved: fn(&str, &str, &str) -> String,
    /// It lies there now.
    pub level_here: &'static str,
    /// It waits there for what was returned to the unit.
    pub level_waiting: &'static str,
    /// It has not come there.
    pub level_ahead: &'static str,
    /// Heading of the reason for which it was sent back, by whom.
    pub was_sent_back: fn(&str) -> String,
    /// To reviewers of another level: where it lies now (`None`: the city).
    pub lies_with: fn(Option<&str>) -> String,
    /// Points the place before gave, and why.
    pub given_before: fn(&str, &str) -> String,
    /// Name of the bar.
    pub bar: &'static str,
    /// Beside the buttons while answers are not judged.
    pub still: fn(usize) -> String,
}
