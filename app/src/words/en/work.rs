//! A unit's own work.

use domain::answer::Problem;
use domain::time::Day;
use domain::workflow::{Action, Needs};

use crate::words::work::Work;

pub const WORK: Work = Work {
    title: "Self-assessment",
    headline: |open, returned| match (open, returned) {
        (0, _) => "Nothing is waiting for you now".to_owned(),
        (1, 0) => "One self-assessment is open".to_owned(),
        (_, 0) => format!("{open} self-assessments are open"),
        (_, 1) => "One answer came back for completion".to_owned(),
        (_, returned) => format!("{returned} answers came back for completion"),
    },
    open: "Open",
    below: |count| match count {
        1 => "Units in your area: one self-assessment".to_owned(),
        _ => format!("Units in your area: {count} self-assessments"),
    },
    below_lead: "You can read them, and fill in for a unit that needs help.",
    below_none: "No unit matches. Please try fewer letters.",
    earlier: "Earlier cycles",
    none: "There is no cycle for your unit yet.",
    begin: "Begin",
    go_on: "Continue",
    look: "Look",
    days_left,
    due: |day| format!("due {}", weekday(day)),
    answered: |part, whole| format!("{part} of {whole} questions answered"),
    returned: |count| format!("{count} to complete"),
    hub_title: |cycle, unit| format!("Self-assessment {cycle}, {unit}"),
    say_early: |day| format!("Opens on {}; the questions can be read now", weekday(day)),
    say_missing: |count, due| format!("{} left, to hand in by {}", questions(count), weekday(due)),
    say_missing_late: |count, days| format!("{} left, {days} days late", questions(count)),
    say_complete: |count| format!("All {count} questions answered: please check and hand in"),
    say_waiting: "Waiting for the head of the unit",
    say_sign: |due| format!("Waiting for you to sign and hand in by {}", weekday(due)),
    say_submitted: |by| format!("Handed in, waiting for review by {}", by.unwrap_or("the city")),
    say_review: |by| format!("{} is reviewing", by.unwrap_or("The city")),
    say_passed_on: |from, to| format!("Approved by {from}, now with {}", to.unwrap_or("the city")),
    say_sent_back: |from, to| format!("Sent back by {}, {to} is looking again", from.unwrap_or("the city")),
    say_returned: |count, due| match due {
        Some(due) => format!("{} to complete by {}", answers(count), weekday(due)),
        None => format!("{} to complete", answers(count)),
    },
    say_mended: |count| format!("{} completed: please check and hand in again", answers(count)),
    say_resubmitted: |by| format!("Handed in again, waiting for review by {}", by.unwrap_or("the city")),
    say_approved: |by| format!("Approved by {}", by.unwrap_or("the city")),
    say_published: "Published",
    say_locked: "The cycle is locked",
    last_saved: |time, day| format!("Saved on the server at {time} on {day}"),
    returned_title: "Returned for completion",
    returned_lead: |open, rest| {
        if rest == 0 {
            "All answers are open again.".to_owned()
        } else {
            format!("Only these {open} are open again; the other {rest} stay as they are.")
        }
    },
    mend: "Complete",
    mended: "Changed",
    look_again: "Look again",
    areas_title: |areas, answers| format!("{areas} focus areas, {answers} questions"),
    questions: |count| format!("Show {count} questions"),
    blocks: |done, returned, of| {
        if returned == 0 {
            format!("{done} of {of} answered")
        } else {
            format!("{done} of {of} answered, {returned} returned")
        }
    },
    area_empty: "Not started",
    area_some: |done, of| format!("{done}/{of}"),
    area_full: "Complete",
    area_accepted: "Accepted",
    area_returned: |count| format!("{count} returned"),
    empty: "Not answered",
    unfinished: "Draft",
    complete: "Answered",
    returned_one: "Returned",
    accepted: "Accepted",
    steps: "Where it stands",
    step_open: "Cycle opens",
    step_fill: |count| format!("The unit answers {count} questions"),
    step_sign: "Signed and handed in",
    step_review: |by| format!("{} reviews", by.unwrap_or("The city")),
    step_pass: |by| format!("{by} approves and passes on"),
    step_return: |count| format!("{} returned for completion", answers(count)),
    step_again: "Handed in again",
    step_approve: |by| format!("{} approves", by.unwrap_or("The city")),
    step_publish: "Published, locked",
    step_day: day_month,
    step_until: |day| format!("by {}", day_month(day)),
    history: "History",
    program: "The program",
    covered: |covered, returned| match (covered, returned) {
        (0, _) => String::new(),
        (covered, 0) => answers(covered),
        (covered, returned) => format!("{}, {returned} returned", answers(covered)),
    },
    bar_answered: "answered",
    bar_accepted: "accepted",
    bar_mended: "completed",
    bar: "Action bar",
    to_check: "Check and hand in",
    to_check_again: "Check and hand in again",
    to_sign: "Look, sign and hand in",
    to_look: "Show the check list",
    to_hub: "All questions",
    action,
    submit_again: "Hand in again",
    action_help,
    needs,
    done,
    stale: "This step was not taken: somebody has just changed the self-assessment. Please look again and retry.",
    stale_by: |who, action, time, day| {
        let was = was(action);
        format!("{who} was first: it was {was} at {time} on {day}, so this step was not taken. Please look again.")
    },
    forbidden: "You are not allowed to take this step.",
    not_ready: "This step was not taken because some answers are not finished. Please look at them again.",
    failed: "This step was not taken. Please try again.",
    check_title: "Check before handing in",
    check_say: |missing, unexplained| match (missing, unexplained) {
        (0, 0) => "Complete: it can be handed in".to_owned(),
        (0, unexplained) => format!("All answered, {unexplained} could do with an explanation"),
        (missing, 0) => format!("{missing} not answered yet"),
        (missing, unexplained) => format!("{missing} not answered yet, {unexplained} without an explanation"),
    },
    check_past: |missing| match missing {
        0 => "Handed in complete".to_owned(),
        missing => format!("Handed in with {missing} not answered"),
    },
    missing: |count| format!("Not answered: {count}"),
    missing_lead: "It can be handed in all the same; these answers may be returned for completion.",
    missing_returned: "These answers have been returned; please complete them and hand in again.",
    not_answered: "Nothing entered yet.",
    lack,
    unexplained: |count| format!("Changed much, not explained: {count}"),
    unexplained_lead: "One sentence saves a question later.",
    mentioned: |count| format!("Worth a second look: {count}"),
    quiet: |count| format!("Nothing unusual: {count}"),
    fill: "Answer",
    explain: "Explain",
    open_answer: "Open",
    not_applicable: "Not applicable",
    explained: "Explanation:",
    reason: "Reason:",
    incomplete: |count| format!("Handing in with {count} not answered."),
    no_action: "There is no step for you to take here now.",
};

fn lack(problem: Problem) -> &'static str {
    match problem {
        Problem::Missing => "still empty",
        Problem::NotANumber => "cannot be read as a number",
        Problem::Ambiguous => "can be read as two different numbers",
        Problem::TooLong => "too many digits",
        Problem::Negative => "is below zero",
        Problem::Zero => "is zero, more is needed",
        Problem::NotWhole => "should be a whole number",
        Problem::AboveMaximum => "is more than the line has",
        Problem::AboveHundred => "is more than 100%",
        Problem::NotAChoice => "is not one of the choices",
        Problem::PartsDoNotAddUp => "the parts do not add up to 100%",
        Problem::NotADay => "cannot be read as a day",
        Problem::NothingToRepeat => "there is no figure of last cycle to keep",
    }
}

fn days_left(days: i64) -> String {
    match days {
        0 => "last day today".to_owned(),
        1 => "1 day left".to_owned(),
        2.. => format!("{days} days left"),
        -1 => "1 day late".to_owned(),
        _ => format!("{} days late", -days),
    }
}

fn questions(count: u32) -> String {
    if count == 1 {
        "1 question".to_owned()
    } else {
        format!("{count} questions")
    }
}

fn answers(count: u32) -> String {
    if count == 1 {
        "1 answer".to_owned()
    } else {
        format!("{count} answers")
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

fn weekday(day: Day) -> String {
    let (year, month, number) = day.parts();
    let name = DAYS.get(usize::from(day.weekday())).copied().unwrap_or_default();
    let month = MONTHS
        .get(usize::from(month).saturating_sub(1))
        .copied()
        .unwrap_or_default();
    format!("{name} {number}\u{a0}{month}\u{a0}{year}")
}

pub fn day_month(day: Day) -> String {
    let (_, month, number) = day.parts();
    let month = MONTHS
        .get(usize::from(month).saturating_sub(1))
        .and_then(|month| month.get(..3))
        .unwrap_or_default();
    format!("{number} {month}")
}

fn action(action: Action) -> &'static str {
    match action {
        Action::Begin => "Begin",
        Action::RequestSignOff => "Send to the head",
        Action::Withdraw => "Take back to change",
        Action::Submit => "Hand in",
        Action::StartReview => "Begin the review",
        Action::ReturnPart => "Return to the unit",
        Action::PassOn => "Approve and pass on",
        Action::SendBack => "Send back to look again",
        Action::Approve => "Approve",
        Action::Publish => "Publish",
        Action::Lock => "Lock the cycle",
    }
}

fn action_help(action: Action) -> &'static str {
    match action {
        Action::RequestSignOff => {
            "The head looks and hands in. Meanwhile the questions are closed; you can take them back."
        }
        Action::Submit => "Hands in for review. Afterwards only answers that are returned can be changed.",
        Action::Withdraw => "Opens the questions again, before handing in.",
        _ => "",
    }
}

fn needs(needs: Needs) -> &'static str {
    match needs {
        Needs::Nothing => "",
        Needs::SomeAnswer => "At least one answer is needed.",
        Needs::ReturnedMended => "Some returned answers have not been completed yet.",
        Needs::SomeReturned => "Every answer must be judged, and at least one returned.",
        Needs::AllAccepted => "Every answer must be accepted.",
        Needs::Reason => "A reason is needed.",
    }
}

fn done(action: Action) -> &'static str {
    match action {
        Action::Begin => "Begun.",
        Action::RequestSignOff => "Sent to the head of the unit.",
        Action::Withdraw => "Taken back.",
        Action::Submit => "Handed in. Thank you!",
        Action::StartReview => "The review has begun.",
        Action::ReturnPart => "Returned to the unit.",
        Action::PassOn => "Approved and passed on.",
        Action::SendBack => "Sent back to be looked at again.",
        Action::Approve => "Approved.",
        Action::Publish => "Published.",
        Action::Lock => "Locked.",
    }
}

/// What somebody did, within a sentence.
const fn was(action: Action) -> &'static str {
    match action {
        Action::Begin => "begun",
        Action::RequestSignOff => "sent to the head",
        Action::Withdraw => "taken back",
        Action::Submit => "handed in",
        Action::StartReview => "taken under review",
        Action::ReturnPart => "returned to the unit",
        Action::PassOn => "approved and passed on",
        Action::SendBack => "sent back",
        Action::Approve => "approved",
        Action::Publish => "published",
        Action::Lock => "locked",
    }
}
