//! The review.

use crate::words::en::work::day_month;
use crate::words::review::Review;

pub const REVIEW: Review = Review {
    title: "Review",
    headline: |waiting, late| match (waiting, late) {
        (0, 0) => "No unit is waiting for review".to_owned(),
        (0, late) => format!("{late} units are late"),
        (waiting, 0) => format!("{waiting} units are waiting for review"),
        (waiting, late) => format!("{waiting} units are waiting for review, {late} are late"),
    },
    cycles: "Choose a cycle",
    waiting: "Waiting for review",
    late: "Late, not handed in",
    with_unit: "With the unit",
    elsewhere: "With another reviewing level",
    at_place: |place| format!("with {}", place.unwrap_or("the city")),
    finished: "Approved",
    pending: |count| format!("{count} not judged"),
    returned: |count| format!("{count} returned"),
    late_by: |days| {
        if days == 1 {
            "1 day late".to_owned()
        } else {
            format!("{days} days late")
        }
    },
    empty: "No unit takes part in this cycle yet.",
    local: "Reviewed by the districts",
    local_lead: "Nurseries, primary and lower secondary schools, wards and community learning centres hand in to their district. What a district approves of lower secondary schools and community learning centres goes on to the city.",
    local_line: |waiting, approved, units| match waiting {
        0 => format!("{approved} of {units} approved"),
        waiting => format!("{waiting} waiting, {approved} of {units} approved"),
    },
    to_city: "The city's queue",
    reviewed_by: |by| {
        format!(
            "This self-assessment is reviewed by {}. You can read it, not judge it.",
            by.unwrap_or("the city")
        )
    },
    dates: |due, review_due| format!("To hand in by {}, to review by {}", due.dmy(), review_due.dmy()),
    publish_title: |cycle| format!("Publish {cycle}"),
    publish_covers: |count| format!("{count} approved self-assessments will be published."),
    publish_none: "No approved self-assessment is waiting to be published.",
    publish: "Publish the cycle",
    publish_lead: "Afterwards everyone can see the results, and what is published cannot be changed any more.",
    publish_without: |count| {
        if count == 1 {
            "One unit is not approved: its results stay out of this publication and can follow once approved."
                .to_owned()
        } else {
            format!(
                "{count} units are not approved: their results stay out of this publication and can follow once approved."
            )
        }
    },
    publish_confirm: |cycle, count| format!("Publish {cycle}, {count} units"),
    published: |count| format!("{count} self-assessments have been published."),
    review_title: |unit, cycle| format!("Review of {unit}, {cycle}"),
    say: |unit, count| match count {
        0 => format!("{unit}: nothing unusual"),
        1 => format!("{unit}: one answer to look at closely"),
        count => format!("{unit}: {count} answers to look at closely"),
    },
    say_done: |unit| format!("{unit}: every answer has been judged"),
    say_again: |unit, count| {
        if count == 1 {
            format!("{unit}: one answer changed")
        } else {
            format!("{unit}: {count} answers changed")
        }
    },
    say_sent_back: |unit| format!("{unit}: to be looked at again"),
    say_passed: |unit, by, place| format!("{unit}: reviewed by {by}, now with {place}"),
    say_back: |unit, count| format!("{unit}: completing {count} returned"),
    queue: "Queue",
    to_queue: |count| format!("Queue, {count} units"),
    queue_pending: |count| format!("{count} to judge"),
    since_day: |day| format!("since {}", day_month(day)),
    accepted: |count| format!("{count} accepted"),
    returned_count: |count| format!("{count} returned"),
    to_see: |count| format!("{count} to look at"),
    plain: |count| format!("{count} plain"),
    changed: "Changed since the return",
    back: "Returned, with the unit",
    not_begun: |count| format!("Not begun: {count}"),
    odd: "To look at closely",
    plain_title: |count| format!("{count} answers with nothing unusual"),
    plain_lead: "Little change, close to similar units, with evidence.",
    show_plain: "Show one by one",
    judged: |count| format!("Judged: {count}"),
    gaps: |count| {
        if count == 1 {
            "1 question without an answer".to_owned()
        } else {
            format!("{count} questions without an answer")
        }
    },
    gaps_lead: "Empty, or not readable. Return them to be completed, or leave them open: what is left open has no figure in the results.",
    owed: |count| match count {
        1 => "1 question that a department has not answered".to_owned(),
        count => format!("{count} questions that departments have not answered"),
    },
    owed_lead: "The unit cannot answer these. Please wait for the departments, or leave them open.",
    owed_help: "What is left open can no longer be given by a department in this cycle.",
    accept_gaps: |count| {
        if count == 1 {
            "Leave it open".to_owned()
        } else {
            format!("Leave these {count} open")
        }
    },
    accept_gap: "Leave it open",
    accept_rest: |count| format!("Accept the remaining {count}"),
    accept_rest_help: "Accepts every answer given and not judged yet; gaps and returned ones stay as they are.",
    from: |value| format!("from {value}"),
    no_evidence: "none",
    evidence: |count| {
        if count == 1 {
            "1 document".to_owned()
        } else {
            format!("{count} documents")
        }
    },
    unchanged: "As last cycle",
    not_applicable: "Not applicable",
    no_answer: "Not answered",
    unreadable: "No result",
    place: |place, of| format!("answer {place} of {of}"),
    change: "Change",
    before: "Before the return",
    median: "Median of similar units",
    target: |year| format!("Target {year}"),
    trend: "Over the cycles",
    dots: |count| format!("Among {count} units with a figure"),
    asked_for: "Asked for last time:",
    explained: "The unit explains:",
    note: "Note of the unit:",
    source: "Source:",
    as_of: "As of:",
    reason_na: "Why it does not apply:",
    typed: "The unit typed:",
    verdict: "Judge this answer",
    accept: "Accept",
    give_back: "Return for completion",
    reason: "Reason",
    choose_reason: "Choose a reason",
    text: "What the unit should do",
    text_hint: "The unit reads this line as it stands.",
    save_return: "Return this answer",
    only_this: "Only this answer is opened for the unit again.",
    choose_verdict: "Choose to accept or to return.",
    need_reason: "Choose a reason for the return.",
    need_text: "Say what the unit should do.",
    stale: "This answer has just been changed, or judged by somebody else. Please look at it again first.",
    failed: "The verdict was not saved. Please try again.",
    is_accepted: "Accepted",
    is_left_open: "Left open",
    is_returned: |reason| format!("Returned: {reason}"),
    read_only: "This self-assessment is not under review now.",
    saved: "The verdict has been saved.",
    seen: "judged",
    keys: "keys J, K move; A accepts; T returns",
    finish_return: |unit, count| {
        if count == 1 {
            format!("Return 1 answer to {unit}")
        } else {
            format!("Return {count} answers to {unit}")
        }
    },
    finish_approve: |unit| format!("Approve {unit}"),
    finish_pass: |unit, to| format!("Approve {unit}, pass on to {}", to.unwrap_or("the city")),
    send_back: |to| format!("Send back to {to}"),
    send_back_lead: |to| {
        format!("{to} looks at it again and approves once more, or returns it to the unit. Answers keep their marks.")
    },
    send_back_reason: "What to look at again",
    need_send_reason: "Say what to look at again.",
    levels: "Reviewing levels",
    level_approved: |by, time, day| format!("approved by {by}, {time} {day}"),
    level_here: "now here",
    level_waiting: "waiting for the unit",
    level_ahead: "not yet",
    was_sent_back: |by| format!("{by} asks to look again"),
    lies_with: |by| {
        format!(
            "This self-assessment is with {} now. You can read it, not judge it.",
            by.unwrap_or("the city")
        )
    },
    given_before: |points, why| format!("Points given before: {points}, because {why}"),
    bar: "Action bar",
    still: |count| format!("{count} not judged yet"),
};
