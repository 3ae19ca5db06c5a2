//! Names of the domain's words.

use domain::cell::NoValue;
use domain::explore::{Measure, Shown};
use domain::indicator::{Direction, Kind, SourceKind};
use domain::permission::Role;
use domain::time::Day;
use domain::unit::UnitKind;
use domain::workflow::{Action, State};

use crate::words::terms::Terms;

pub const TERMS: Terms = Terms {
    state,
    no_value,
    no_value_short,
    role,
    unit_kind,
    done,
    direction,
    yes_is_goal: "“Yes” is the goal",
    kind,
    source,
    shown,
    measure,
    assigned_to: |measure, department| format!("{measure}, assigned to {department}"),
    day,
    weekday,
    illustrative: "Illustrative figures",
    of_hundred: "/100",
    points: "points",
    target_of: |year| format!("{year} target"),
    median: "median",
    yes: "Yes",
    no: "Not yet",
    say_yes: |yes, of| format!("{yes} of {of} units say yes"),
    say_yes_short: |yes, of| format!("{yes}/{of} yes"),
    illustrative_unit: "Illustrative unit",
};

const fn state(state: State) -> &'static str {
    match state {
        State::NotOpen => "Not started",
        State::Drafting => "Being filled in",
        State::AwaitingSignOff => "Awaiting sign-off",
        State::Submitted => "Submitted",
        State::UnderReview => "Under review",
        State::PassedOn => "Approved, at the next level",
        State::SentBack => "Sent back by the next level",
        State::PartlyReturned => "Partly returned",
        State::Resubmitted => "Submitted again",
        State::Approved => "Approved",
        State::Published => "Published",
        State::Locked => "Locked",
    }
}

const fn no_value(kind: NoValue) -> &'static str {
    match kind {
        NoValue::NotDue => "Not due yet",
        NoValue::NotStarted => "Not started",
        NoValue::InProgress => "Being filled in",
        NoValue::Submitted => "Submitted, not yet approved",
        NoValue::Returned => "Returned for completion",
        NoValue::NotApplicable => "Not applicable",
        NoValue::Withheld => "Withheld: too few people",
        NoValue::NotPublished => "Not published",
    }
}

const fn no_value_short(kind: NoValue) -> &'static str {
    match kind {
        NoValue::NotDue => "Not due",
        NoValue::NotStarted => "Not started",
        NoValue::InProgress => "Filling in",
        NoValue::Submitted => "Not approved",
        NoValue::Returned => "Returned",
        NoValue::NotApplicable => "Not applicable",
        NoValue::Withheld => "Withheld",
        NoValue::NotPublished => "Not published",
    }
}

const fn role(role: Role) -> &'static str {
    match role {
        Role::Officer => "Unit officer",
        Role::Head => "Head of unit",
        Role::Reviewer => "Reviewer",
        Role::Leader => "City leader",
        Role::Department => "Department",
        Role::Administrator => "Administrator",
    }
}

const fn unit_kind(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::City => "City",
        UnitKind::District => "District",
        UnitKind::Ward => "Ward or commune",
        UnitKind::Department => "Department",
        UnitKind::Nursery => "Nursery school",
        UnitKind::PrimarySchool => "Primary school",
        UnitKind::LowerSecondarySchool => "Lower secondary school",
        UnitKind::UpperSecondarySchool => "Upper secondary school",
        UnitKind::ContinuingEducationCentre => "Continuing education centre",
        UnitKind::CommunityLearningCentre => "Community learning centre",
    }
}

const fn done(action: Action) -> &'static str {
    match action {
        Action::Begin => "Begun",
        Action::RequestSignOff => "Sent for sign-off",
        Action::Withdraw => "Taken back for more work",
        Action::Submit => "Submitted",
        Action::StartReview => "Review begun",
        Action::ReturnPart => "Returned for completion",
        Action::PassOn => "Approve and pass on",
        Action::SendBack => "Send back to look again",
        Action::Approve => "Approved",
        Action::Publish => "Published",
        Action::Lock => "Locked",
    }
}

const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "higher is better",
        Direction::Lower => "lower is better",
        Direction::Parity => "the nearer to 50 the better",
        Direction::None => "not ranked",
    }
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Percent => "Percentage",
        Kind::Rate => "Rate",
        Kind::Ratio => "Ratio",
        Kind::Average => "Average",
        Kind::Count => "Count",
        Kind::Points => "Points",
        Kind::Survey => "Survey result",
        Kind::Level => "Assessed level",
        Kind::YesNo => "Yes or not yet, with a document",
        Kind::Distribution => "Distribution that adds up to 100 %",
    }
}

const fn source(source: SourceKind) -> &'static str {
    match source {
        SourceKind::Official => "Records of an authority",
        SourceKind::Survey => "Survey",
        SourceKind::Expert => "Experts’ judgement of evidence",
    }
}

const fn shown(shown: Shown) -> &'static str {
    match shown {
        Shown::Approved => "Approved",
        Shown::Submitted => "Also submitted",
        Shown::All => "Also in progress",
    }
}

const fn measure(measure: &Measure) -> &'static str {
    match measure {
        Measure::Score => "Progress score",
        Measure::Coverage => "Coverage",
        Measure::Cases => "Open difficulties and proposals",
        Measure::Indicator(_) | Measure::FocusArea(_) => "",
    }
}

fn day(day: Day) -> String {
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
    let (year, month, date) = day.parts();
    let month = MONTHS
        .get(usize::from(month).saturating_sub(1))
        .copied()
        .unwrap_or_default();
    format!("{date} {month} {year}")
}

fn weekday(day: Day) -> String {
    const NAMES: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let name = NAMES.get(usize::from(day.weekday())).copied().unwrap_or_default();
    format!("{name} {}", self::day(day))
}
