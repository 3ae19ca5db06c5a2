//! English words of one question's form.

use domain::answer::Problem;
use domain::check::Finding;
use domain::indicator::Lang;
use domain::workflow::ReturnReason;

use crate::format;
use crate::words::form::{ConflictWords, EvidenceWords, FindingFigures, Form, Save};

/// The form in English.
pub const FORM: Form = Form {
    title: |indicator, unit| format!("{indicator}, {unit}"),
    place: |place, of| format!("question {place} of {of}"),
    read_only: "This question is not open for changes now.",
    method: "How it is counted",
    formula: "Formula",
    owner: "Held by",
    earlier: "Earlier cycles",
    cycle: "Cycle",
    numerator: "Numerator",
    denominator: "Denominator",
    result: "Result",
    this_cycle: "This cycle",
    last_cycle: "Last cycle",
    last: |value| format!("last cycle {value}"),
    no_last: "no figure of last cycle",
    target: |year, value| format!("target {year}: {value}"),
    target_short: "target",
    median: |value| format!("median {value}"),
    scale: |parts| format!("In comparison: {}.", parts.join("; ")),
    returned: |reason| format!("Returned for completion: {reason}"),
    mended: "Changed since it was returned; it can be changed until you hand in again.",
    reason,
    accepted: "This answer has been accepted.",
    count: |unit| format!("Number ({unit})"),
    points: |most| format!("Own points, from 0 to {most}"),
    share: "Share (%)",
    sample: "People asked",
    levels: "Which level describes the unit?",
    level: |level| format!("Level {level}"),
    yes_no: "Answer",
    parts: "Share of each part (%)",
    number_hint: "Written the Vietnamese way: 1.234,5.",
    parts_hint: "The parts add up to 100.",
    understood_quotient: |numerator, denominator| format!("Understood as {numerator} of {denominator} ="),
    understood: "Understood as",
    among: |sample| format!("of {sample} people asked"),
    sum: "Sum of the parts:",
    sum_rest: |over, by| {
        if over {
            format!("{by} too much")
        } else {
            format!("{by} missing")
        }
    },
    not_yet: "No answer yet.",
    unreadable: "Kept as a draft; there is no result yet.",
    says_not_applicable: "Not applicable",
    says_unchanged: "As last cycle:",
    last_cycle_same: "As last cycle",
    steps: "levels",
    same: "same as last cycle",
    since_last: "since last cycle",
    problem,
    ask,
    finding,
    explanation: "Explanation",
    explanation_hint: "A figure that is right may stand; one sentence saves a question later.",
    as_of: "Figure as of",
    as_of_hint: "day/month/year, such as 30/11/2024",
    source: "Source",
    source_hint: "Database, report or agency",
    note: "Note to the reviewer",
    note_hint: "Optional",
    stance: "How to answer",
    with_figure: "Answer with a figure",
    unchanged: |value| format!("As last cycle: {value}"),
    unchanged_none: "“As last cycle” cannot be chosen: there is no figure of last cycle.",
    not_applicable: "Not applicable, with a reason",
    reason_label: "Why it does not apply",
    reason_hint: "For instance: there is no university in the area.",
    save: Save {
        save: "Save",
        save_next: "Save and go on",
        save_check: "Save and check",
        previous: "Previous question",
        next: |code| format!("Next: {code}"),
        to_check: "Check",
        nothing: "nothing entered",
        waiting: "not saved yet",
        saving: "saving",
        saved: |time| format!("saved {time}"),
        failed: "could not be saved; the text is kept on this device",
        retry: "Try again",
        signed_out: "not saved: please sign in again",
        refused: "not saved: the question is closed or not yours to change; the text is kept on this device",
        conflict: "not saved: somebody else changed it, please choose",
        restored: "Unsaved text of an earlier visit on this device has been put back.",
        returned: "The last save did not go through. What you typed is still below; please press Save again.",
        before_evidence: "Press Save before you add evidence, so that nothing typed is lost.",
        kept: "This device still holds unsaved text of these answers. Open each to save it:",
        orphan: "This device holds unsaved text of this answer, typed while it was open:",
        discard: "Discard this text",
        bar: "Action bar",
    },
    conflict: ConflictWords {
        title: |by| {
            if by.is_empty() {
                "Somebody has just changed this answer".to_owned()
            } else {
                format!("{by} has just changed this answer")
            }
        },
        lead: "Nothing has been overwritten. Choose which one stands.",
        field: "Field",
        mine: "Mine",
        theirs: |by, time| {
            if by.is_empty() {
                format!("Saved at {time}")
            } else {
                format!("{by}, {time}")
            }
        },
        keep_mine: "Keep mine",
        take_theirs: "Take the saved one",
        empty: "(empty)",
        value: "Result",
        stance: "How to answer",
    },
    evidence: EvidenceWords {
        title: "Evidence",
        none: "No evidence yet.",
        number: |number| format!("No. {number}"),
        open: "Download",
        visit: "Open link",
        link_mark: "WEB",
        shared: |count| format!("used for {count} answers"),
        detach: "Remove from this answer",
        detach_of: |title| format!("Remove from this answer: {title}"),
        add_file: "Take a picture, choose a file",
        add_link: "Paste a link",
        add_known: "Use known evidence again",
        file: "File",
        file_hint: "PDF, DOCX, XLSX, JPG or PNG, at most 10 MB",
        url: "Address of the link",
        url_hint: "The full address, beginning with https:// or http://",
        known: "Evidence of the unit in this cycle",
        document: "Name of the document",
        number_label: "Number",
        issued_on: "Date of issue",
        number_hint: "Such as 112/BC-PGDĐT; may be left empty",
        issued_on_hint: "Day/month/year; may be left empty",
        issuer: "Issued by",
        upload: "Upload",
        add: "Add the link",
        attach: "Use for this answer",
        uploading: |percent| format!("uploading, {percent}%"),
        added: "The evidence has been added.",
        removed: "The evidence has been removed from this answer.",
        problem: evidence_problem,
        size,
    },
};

fn reason(reason: ReturnReason) -> &'static str {
    match reason {
        ReturnReason::EvidenceDisagrees => "The figure does not agree with the evidence",
        ReturnReason::EvidenceMissing => "Evidence is missing",
        ReturnReason::DenominatorIncomplete => "The denominator is incomplete",
        ReturnReason::WrongDefinition => "Another definition was used",
        ReturnReason::WrongPeriod => "The figure is of another period",
        ReturnReason::Unexplained => "A large change is not explained",
        ReturnReason::Other => "Another reason",
    }
}

fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::Missing => "Still empty: please fill it in.",
        Problem::NotANumber => "This cannot be read as a number. Type digits only, the Vietnamese way: 1.234,5.",
        Problem::Ambiguous => {
            "Points and commas are unclear here. Write it as 1.234,5: a point between thousands, a comma before decimals."
        }
        Problem::TooLong => "Too many digits. Please check.",
        Problem::Negative => "Negative numbers are not used here. Leave out the minus.",
        Problem::Zero => "More than 0 is needed. If there is nobody to count, choose “Not applicable”.",
        Problem::NotWhole => "A whole number is needed, without decimals.",
        Problem::AboveMaximum => "More than this line’s maximum. Please correct it.",
        Problem::AboveHundred => "More than 100%. Please check.",
        Problem::NotAChoice => "Choose one of the items.",
        Problem::PartsDoNotAddUp => "The parts do not add up to 100. Please check each of them.",
        Problem::NotADay => "This cannot be read as a date. Type day/month/year, such as 30/11/2024.",
        Problem::NothingToRepeat => "There is no answer of last cycle. Answer with a figure.",
    }
}

fn moved(from: f64, to: f64) -> &'static str {
    if to > from { "Up" } else { "Down" }
}

fn ask(finding: &Finding, figures: &dyn FindingFigures) -> String {
    match finding {
        Finding::UnlikeUnits => "It differs from what the units below give. Say why, so that it counts.".to_owned(),
        Finding::ChangedMuch { from, to } => match figures.turned(*from, *to) {
            Some(turned) => format!("The answer has changed: {turned}. Why?"),
            None => format!(
                "{} by {}, more than usual. Why?",
                moved(*from, *to),
                figures.distance(*from, *to)
            ),
        },
        Finding::OutsideRange { low, high } => {
            format!(
                "The result usually lies between {} and {}. Why is it different?",
                figures.low(*low),
                figures.high(*high)
            )
        }
        Finding::UnlikePeers { low, high } => {
            format!(
                "Similar units lie between {} and {}.",
                figures.low(*low),
                figures.high(*high)
            )
        }
        Finding::PartExceedsWhole => "The numerator is larger than the denominator. Why?".to_owned(),
        Finding::SmallSample { sample } => {
            format!("A small survey: {} people.", format::number(*sample, 0, Lang::En))
        }
        Finding::NoEvidence => "There is no evidence yet.".to_owned(),
        Finding::OutsidePeriod => "The date of the figure is not in this cycle.".to_owned(),
        Finding::LevelJump { from, to } => format!("Up from level {from} to level {to}. What has changed?"),
    }
}

fn finding(finding: &Finding, figures: &dyn FindingFigures) -> String {
    match finding {
        Finding::UnlikeUnits => "Differs from the units below".to_owned(),
        Finding::ChangedMuch { from, to } => match figures.turned(*from, *to) {
            Some(turned) => format!("Changed: {turned}"),
            None => format!("{} by {}", moved(*from, *to), figures.distance(*from, *to)),
        },
        Finding::OutsideRange { .. } => "Outside the usual range".to_owned(),
        Finding::UnlikePeers { low, high } => {
            format!(
                "Unlike similar units ({} to {})",
                figures.low(*low),
                figures.high(*high)
            )
        }
        Finding::PartExceedsWhole => "The numerator exceeds the denominator".to_owned(),
        Finding::SmallSample { sample } => format!("Small survey ({})", format::number(*sample, 0, Lang::En)),
        Finding::NoEvidence => "No evidence".to_owned(),
        Finding::OutsidePeriod => "Date outside the cycle".to_owned(),
        Finding::LevelJump { from, to } => format!("Raised from level {from} to level {to}"),
    }
}

fn evidence_problem(code: &str) -> &'static str {
    match code {
        "too-large" => "The file is larger than 10 MB. Compress or split it and try again.",
        "wrong-type" => {
            "Only PDF, DOCX, XLSX, JPG or PNG are taken. This file holds something else, whatever its name."
        }
        "empty" => "There is no file or link yet. Choose a file or paste a link.",
        "bad-link" => "This is not a link. Paste the full address, beginning with https:// or http://.",
        "blank-file" => {
            "This file is empty (0 bytes); perhaps it was not copied completely. Please open it to check, then choose it again."
        }
        "already" => "This answer has this very file or link already; there is no need to add it again.",
        "too-many" => {
            "This answer has 20 pieces of evidence, which is the most. Remove some, or join several files into one."
        }
        "bad-day" => "The date of issue cannot be read. Type day/month/year, such as 30/11/2024.",
        "no-title" => "Please name the document.",
        "unauthenticated" => "The session has ended. Sign in again and add it once more.",
        "forbidden" | "stale" => "This question is not open for evidence now.",
        "offline" => "The server cannot be reached. Please try again later.",
        _ => "The evidence could not be added. Please try again.",
    }
}

#[allow(clippy::cast_precision_loss, reason = "a size is shown with two digits")]
fn size(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{}\u{a0}kB", bytes.div_ceil(1000))
    } else {
        format!("{}\u{a0}MB", format::number(bytes as f64 / 1e6, 1, Lang::En))
    }
}
