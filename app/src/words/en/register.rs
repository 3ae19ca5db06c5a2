//! Registers of units.

use domain::indicator::Lang;
use domain::register::{ActivityKind, KindCount, Proposed, Register};
use domain::time::Day;
use domain::unit::UnitKind;

use crate::format;
use crate::words::en::form::FORM;
use crate::words::en::terms::TERMS;
use crate::words::register::RegisterWords;

pub const REGISTER: RegisterWords = RegisterWords {
    title: "Registers",
    name,
    headline,
    nobody: "No unit is in your care yet",
    as_of: |day| format!("as of {}", (TERMS.day)(day)),
    units,
    lead: "Counted from what units keep themselves: decisions and plans in force on the day shown, and activities.",
    choose_register: "Register",
    choose_kind: "Kind of unit",
    all_kinds: "All kinds of unit",
    choose_day: "As of",
    day_hint: "Day/month/year; empty means today",
    bad_day: "This day could not be read, so the page speaks of today. Please write it like 30/10/2024.",
    apply: "Show",
    which: "Which units",
    which_all: |count| format!("All ({count})"),
    which_without: |count| format!("None yet ({count})"),
    which_with: |count| format!("Have one ({count})"),
    csv: "Download CSV",
    empty: "There is no such unit.",
    unit: "Unit",
    activities: "Activities, 12 months",
    caption: |day| {
        format!(
            "Steering committees and plans in force, and activities, as of {}",
            (TERMS.day)(day)
        )
    },
    none: "None yet",
    count: |count| match count {
        1 => "1 activity".to_owned(),
        count => format!("{count} activities"),
    },
    published: "Published figures to compare with",
    published_lead: "The press gave totals without naming units.",
    fact: |fact| match (fact.numerator, fact.denominator, fact.value) {
        (Some(part), Some(whole), _) => format!("{}: {part}/{whole}", fact.name.en),
        (_, _, Some(value)) => format!("{}: {value} {}", fact.name.en, fact.unit.en),
        _ => fact.name.en.clone(),
    },
    illustrative: "Which units have one is illustrative; the total of 16 of 22 on 30 October 2024 is real.",
    say,
    unit_title: |unit| format!("Registers of {unit}"),
    add: |register| match register {
        Register::Committee => "Add a steering committee",
        Register::Plan => "Add a plan",
        Register::Activity => "Add an activity",
        Register::Policy => "Add a policy",
    },
    nothing: |register| match register {
        Register::Committee => "No steering committee is recorded.",
        Register::Plan => "No plan is recorded.",
        Register::Activity => "No activity is recorded.",
        Register::Policy => "No policy is recorded.",
    },
    cited: |number, day| format!("No. {number} of {}", (TERMS.day)(day)),
    period: |from, until| match (from, until) {
        (Some(from), Some(until)) => format!("from {} to {}", (TERMS.day)(from), (TERMS.day)(until)),
        (Some(from), None) => format!("from {}", (TERMS.day)(from)),
        (None, Some(until)) => format!("until {}", (TERMS.day)(until)),
        (None, None) => String::new(),
    },
    over: "expired",
    members: |count| match count {
        1 => "1 member".to_owned(),
        count => format!("{count} members"),
    },
    goals: |count| match count {
        1 => "1 target".to_owned(),
        count => format!("{count} targets"),
    },
    people: |count| match count {
        1 => "1 participant".to_owned(),
        count => format!("{} participants", format::count(count, Lang::En)),
    },
    correct: "Correct",
    correct_of: |title| format!("Correct: {title}"),
    open: "Open",
    withdrawn: |count| format!("Taken out: {count}"),
    withdrawn_why: |reason| format!("Taken out: {reason}"),
    kind,
    saved: "Saved in the register.",
    taken_out: "Taken out of the register; the history keeps it.",
    to_overview: "Registers of all units",
    new: |register| match register {
        Register::Committee => "Add a steering committee",
        Register::Plan => "Add a plan",
        Register::Activity => "Add an activity",
        Register::Policy => "Add a policy",
    },
    edit: |register| match register {
        Register::Committee => "Steering committee",
        Register::Plan => "Plan",
        Register::Activity => "Activity",
        Register::Policy => "Policy",
    },
    label,
    hint,
    problem,
    trouble: |count| match count {
        1 => "Not saved yet: one field needs attention. What you typed is still here.".to_owned(),
        count => format!("Not saved yet: {count} fields need attention. What you typed is still here."),
    },
    file_again: "If you had chosen a file, please choose it again: browsers do not keep it.",
    documents: "Documents",
    choose: "Choose a kind",
    save: "Save in the register",
    cancel: "Leave it",
    take_out: "Take out of the register",
    take_out_lead: "It will not be counted any more; the history keeps what it said, and why it was taken out.",
    reason: "Reason",
    take_out_do: "Take out",
    history: |count| match count {
        1 => "History: 1 version".to_owned(),
        count => format!("History: {count} versions"),
    },
    version: |version, by, at| format!("Version {version}, {by}, {at}"),
    proposed: "From the register",
    says,
    source,
    says_nothing: |register| match register {
        Register::Committee => "The unit's register has no steering committee in force.",
        Register::Plan => "The unit's register has no plan in force.",
        Register::Activity => "The unit's register has no learning event of the last 12 months.",
        Register::Policy => "",
    },
    take_over: "Fill in from the register",
    take_over_help: "Fills in figure, day and source and attaches the document; your note stays.",
    agrees: "The answer agrees with the register.",
    taken_over: "Filled in from the register and saved. You can still change it.",
    not_taken_over: "Not filled in, because the answer has just changed. Please try again.",
    to_register: "Open the register",
    size: |bytes| (FORM.evidence.size)(bytes),
};

const fn name(register: Register) -> &'static str {
    match register {
        Register::Committee => "Steering committee",
        Register::Plan => "Plan",
        Register::Activity => "Activities",
        Register::Policy => "Policies",
    }
}

const fn units(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::City => "the city",
        UnitKind::District => "districts",
        UnitKind::Ward => "wards",
        UnitKind::Department => "departments",
        UnitKind::Nursery => "nursery schools",
        UnitKind::PrimarySchool => "primary schools",
        UnitKind::LowerSecondarySchool => "lower secondary schools",
        UnitKind::UpperSecondarySchool => "upper secondary schools",
        UnitKind::ContinuingEducationCentre => "continuing education centres",
        UnitKind::CommunityLearningCentre => "community learning centres",
    }
}

fn headline(register: Register, counts: &[KindCount]) -> String {
    let speaks = |count: &&KindCount| !matches!(count.kind, UnitKind::City);
    let some = counts.iter().filter(speaks).any(|count| count.have > 0);
    let parts: Vec<String> = counts
        .iter()
        .filter(speaks)
        .filter(|count| count.have > 0 || (!some && count.kind == UnitKind::District) || counts.len() == 1)
        .map(|count| format!("{} of {} {}", count.have, count.of, units(count.kind)))
        .collect();
    let what = match register {
        Register::Committee => "a steering committee",
        Register::Plan => "a plan",
        Register::Activity => "had activities in 12 months",
        Register::Policy => "a policy",
    };
    let verb = if register == Register::Activity { "" } else { "have " };
    if parts.is_empty() {
        return format!("No unit yet: {what}");
    }
    format!("{} {verb}{what}", parts.join("; "))
}

fn say(committee: Option<Day>, has_plan: bool, until: Option<Day>, activities: usize) -> String {
    let committee = committee.map_or_else(
        || "No steering committee yet".to_owned(),
        |day| format!("A steering committee since {}", (TERMS.day)(day)),
    );
    let plan = match (has_plan, until) {
        (false, _) => "no plan yet".to_owned(),
        (true, None) => "a plan".to_owned(),
        (true, Some(until)) => format!("a plan until {}", (TERMS.day)(until)),
    };
    let activities = match activities {
        0 => "no activity recorded in 12 months".to_owned(),
        1 => "1 activity in 12 months".to_owned(),
        count => format!("{count} activities in 12 months"),
    };
    format!("{committee}, {plan}, {activities}")
}

const fn kind(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Conference => "Conference",
        ActivityKind::Training => "Training",
        ActivityKind::Communication => "Communication",
        ActivityKind::LearningWeek => "Lifelong Learning Week",
        ActivityKind::Other => "Other learning event",
    }
}

fn label(field: &str, register: Register) -> &'static str {
    match (field, register) {
        ("title", Register::Policy) => "Name of the policy",
        ("url", Register::Policy) => "Or a link to the document or proposal",
        ("file", Register::Policy) => "File of the document or proposal",
        ("matter", _) => "What it is for",
        ("reviewed", _) => "Under review since",
        ("proposed", _) => "Proposed on",
        ("to", _) => "Proposed to",
        ("declined", _) => "Not agreed to on",
        ("note", _) => "Note",
        ("cases", _) => "Difficulties and proposals answered",
        ("title", Register::Activity) => "Name of the activity",
        ("title", _) => "Subject of the document",
        ("number", _) => "Number",
        ("issuer", _) => "Issued by",
        ("day", Register::Activity) => "Day",
        ("day", _) => "Date of issue",
        ("from", _) => "In force from",
        ("until", Register::Activity) => "Last day",
        ("until", _) => "In force until",
        ("members", _) => "Members",
        ("goals", _) => "Targets",
        ("kind", _) => "Kind of activity",
        ("participants", _) => "Participants",
        ("file", _) => "File of the document",
        ("url", Register::Activity) => "Link to a report or pictures",
        ("url", _) => "Or a link to the document",
        _ => "",
    }
}

fn hint(field: &str, register: Register) -> &'static str {
    match (field, register) {
        ("day" | "reviewed" | "proposed" | "declined", Register::Policy) => "Day/month/year; empty until it has come",
        ("to", _) => "For example UBND Thành phố",
        ("cases", _) => "Numbers of what the unit or those below it raised, for example 2025-7, 2025-12; may be empty",
        ("number", Register::Plan) => "For example 215/KH-UBND",
        ("number", _) => "For example 1842/QĐ-UBND",
        ("day", _) => "Day/month/year",
        ("from" | "until", _) => "Day/month/year, may be empty",
        ("members", _) => "One person a line: name; post in the committee; position. You may paste from a table.",
        ("goals", _) => "One target a line. To tie it to an indicator begin with its code, for example 2.2.2-b: 75 %",
        ("participants" | "note", _) => "May be empty",
        ("file", _) => "PDF, DOCX, XLSX, JPG or PNG, up to 10 MB",
        ("url", _) => "Begins with https://, may be empty",
        _ => "",
    }
}

fn problem(code: &str) -> &'static str {
    match code {
        "missing" => "Still empty: please fill in this field.",
        "not-a-day" => "This could not be read as a day. Please write it like 30/10/2024.",
        "far-away" => "The year does not look right. Please check it.",
        "future" => "This day has not come yet. Please enter it once it is done.",
        "before-start" => "The last day comes before the first.",
        "not-a-number" => "Please type digits only.",
        "not-a-choice" => "Please choose one of the options.",
        "before-earlier" => "This day comes before that of the step before.",
        "both" => "Please enter one of the two only: issued, or not agreed to.",
        "not-a-case" => {
            "One of these is not a number of what the unit or those below it raised. Please write it like 2025-7."
        }
        "too-long" => "Longer than can be kept. Please shorten it.",
        "reason" => "Please give a reason.",
        "too-many" => "This number is too large. Please check it.",
        "past" => "This day has gone by. Please choose today or a later day.",
        "not-an-indicator" => {
            "An indicator code is not right. Please write 2.2.2-b: 75 %, or the target in words without a code."
        }
        "stale" => "Not saved: somebody else changed this entry after you opened it. What you typed is still here.",
        other => (FORM.evidence.problem)(other),
    }
}

fn says(proposed: &Proposed) -> String {
    let newest = proposed.entries.first().map(|entry| &entry.body);
    match (proposed.register, newest) {
        (Register::Activity, _) => format!(
            "{} learning events in the 12 months to {}.",
            proposed.value,
            (TERMS.day)(proposed.as_of)
        ),
        (register, Some(body)) => {
            let level = if register == Register::Committee && proposed.value.parse::<u8>().is_ok() {
                format!("; this is level {}", proposed.value)
            } else {
                String::new()
            };
            let what = document(register);
            format!(
                "{what} no. {} of {} by {}{level}.",
                body.number,
                (TERMS.day)(body.day),
                body.issuer
            )
        }
        (_, None) => String::new(),
    }
}

const fn document(register: Register) -> &'static str {
    match register {
        Register::Committee => "Decision",
        Register::Plan | Register::Activity | Register::Policy => "Plan",
    }
}

fn source(proposed: &Proposed) -> String {
    let newest = proposed.entries.first().map(|entry| &entry.body);
    match (proposed.register, newest) {
        (Register::Activity, _) | (_, None) => "The unit's register of activities".to_owned(),
        (register, Some(body)) => {
            format!(
                "{} no. {} of {} by {}",
                document(register),
                body.number,
                (TERMS.day)(body.day),
                body.issuer
            )
        }
    }
}
