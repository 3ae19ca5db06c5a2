//! Difficulties and proposals.

use domain::case::{CaseAction, CaseKind, CaseState, Topic, Turn};

use crate::words::case::{Case, Columns};

pub const CASE: Case = Case {
    title: "Difficulties and proposals",
    short: "Difficulties",
    waiting: |count| format!("{count} waiting for you"),
    kind,
    topic,
    state,
    turn: |turn, department| match turn {
        Turn::Unit => "the unit".to_owned(),
        Turn::City => "the City".to_owned(),
        Turn::Department if department.is_empty() => "a department".to_owned(),
        Turn::Department => department.to_owned(),
        Turn::Nobody => String::new(),
    },
    number: |number| format!("No. {number}"),
    headline: |open, mine, overdue| match (open, mine, overdue) {
        (0, ..) => "No difficulty or proposal is open".to_owned(),
        (open, 0, 0) => format!("{open} difficulties and proposals are open"),
        (open, 0, overdue) => format!("{open} difficulties and proposals are open, {overdue} overdue"),
        (open, mine, 0) => format!("{open} difficulties and proposals are open, {mine} waiting for you"),
        (open, mine, overdue) => {
            format!("{open} difficulties and proposals are open: {mine} waiting for you, {overdue} overdue")
        }
    },
    lead: "Units raise them; the City receives them and assigns departments; each is followed until the unit agrees.",
    empty: "Nothing fits these choices.",
    raise: "Raise a difficulty or proposal",
    views: "View",
    as_list: "List",
    as_board: "Board",
    board_empty: "None",
    board_more: |count| format!("See {count} more"),
    which: "Which ones",
    open: "Open",
    mine: "Waiting for me",
    overdue: "Overdue",
    ended: "Finished",
    all: "All",
    unit: "Unit",
    every_unit: "Every unit",
    about: "Indicator or topic",
    every_about: "Every indicator and topic",
    department: "Department",
    every_department: "Every department",
    cycle: "Cycle",
    every_cycle: "Every cycle",
    search: "Search titles, units, numbers",
    apply: "Show",
    clear: "Clear the choices",
    download: "Download the list (CSV)",
    age: |days| match days {
        0 => "raised today".to_owned(),
        1 => "1 day old".to_owned(),
        days => format!("{days} days old"),
    },
    took: |days| match days {
        0 => "finished the same day".to_owned(),
        1 => "finished after 1 day".to_owned(),
        days => format!("finished after {days} days"),
    },
    due: |day| format!("answer due {}", day.dmy()),
    late: |days| match days {
        1 => "1 day overdue".to_owned(),
        days => format!("{days} days overdue"),
    },
    same_said: |times| format!("said {times} times"),
    left: "What you wrote, not sent",
    raised_before: "Raised about this question:",
    to_list: "Difficulties and proposals",
    raised_in: |day, cycle| format!("raised {}, {cycle}", day.dmy()),
    thread: "Thread",
    done,
    asked: |department, day| format!("{department} to answer by {day}"),
    asked_until: |day| format!("Answer due {day}"),
    actions: "Your turn",
    may_do: "You can",
    action,
    action_help,
    text_of,
    optional: "(may stay empty)",
    due_label: "Answer due",
    due_hint: "For example: 25/07/2025",
    choose_department: "Choose a department",
    owner: |name| format!("{name} (keeps this indicator’s figures)"),
    into: "Merge into number",
    into_hint: "For example: 2025-17. The unit that raised this one still gets the other’s answer.",
    said,
    problem,
    facts: "Where it stands",
    state_label: "State",
    turn_label: "Waiting for",
    since: |day| format!("since {}", day.dmy()),
    raised_by: "Raised by",
    raised_label: "Raised on",
    due_short: "Answer due",
    similar: "Similar ones",
    similar_say: "About the same indicator or topic, or with many words in common.",
    merge_into: |number| format!("Merge into {number}"),
    merged: |count| format!("{count} merged into this one"),
    went_into: |number| format!("Merged into number {number}"),
    went_into_lead: "The other’s answer is the answer to this one too.",
    no_answer_yet: "The other has no answer yet.",
    answers: "Answers",
    raise_title: "Raise a difficulty or proposal",
    raise_lead: |unit, cycle| format!("For {unit}, {cycle}. The City receives it and answers here."),
    kind_label: "You want to raise",
    about_label: "About which indicator or topic",
    about_hint: "Choose an indicator if it concerns one, a topic otherwise.",
    choose: "Choose",
    topics: "Topics",
    title_label: "In one sentence",
    title_hint: "For example: No budget line for the learner survey",
    text_label: "Details",
    text_hint: "What stands in the way, what was tried, who should help with what.",
    send: "Send to the City",
    cancel: "Back without sending",
    file_label: "File to go with it (optional)",
    file_hint: "A photo or a document: PDF, DOCX, XLSX, JPG or PNG, up to 10 MB",
    problems: |count| match count {
        1 => "1 field needs attention".to_owned(),
        count => format!("{count} fields need attention"),
    },
    same_subject: "Already raised by the unit and open",
    same_subject_say: "If it is the same matter, please add to it.",
    from_form: "Raise a difficulty about this question",
    home: |count| format!("Open difficulties and proposals: {count}"),
    home_none: "No difficulty or proposal is open.",
    home_say: |overdue, mine| match (overdue, mine) {
        (0, 0) => "None is overdue.".to_owned(),
        (0, mine) => format!("{mine} waiting for you; none is overdue."),
        (overdue, 0) => format!("{overdue} overdue."),
        (overdue, mine) => format!("{mine} waiting for you; {overdue} overdue."),
    },
    home_all: |count| format!("All {count} open ones"),
    waits: |whom| format!("waiting for {whom}"),
    of_unit: |count| match count {
        0 => "Difficulties and proposals".to_owned(),
        count => format!("Open difficulties and proposals: {count}"),
    },
    on_map: "What is open today of each unit and those below it, as far as you may see.",
    in_panel: |count| match count {
        1 => "1 open difficulty or proposal".to_owned(),
        count => format!("{count} open difficulties and proposals"),
    },
    in_review: |count| format!("The unit’s difficulties and proposals this cycle: {count}"),
    files: |count| match count {
        1 => "1 file".to_owned(),
        count => format!("{count} files"),
    },
    columns: Columns {
        number: "Number",
        kind: "Kind",
        about_code: "Indicator or topic code",
        about: "Indicator or topic",
        title: "Title",
        raised: "Raised on",
        state: "State",
        since: "Since",
        turn: "Waiting for",
        department: "Department",
        due: "Answer due",
        overdue: "Overdue",
        ended: "Finished on",
        age: "Days",
        merged: "Merged into it",
        files: "Files",
    },
};

const fn kind(kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::Difficulty => "Difficulty",
        CaseKind::Proposal => "Proposal",
    }
}

const fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Funding => "Funding",
        Topic::Facilities => "Facilities",
        Topic::Staff => "Staff and training",
        Topic::Coordination => "Coordination between departments",
        Topic::Data => "Data and statistics",
        Topic::Guidance => "Professional guidance",
        Topic::Policy => "Mechanisms and policies",
        Topic::Digital => "Digital transformation",
        Topic::Other => "Something else",
    }
}

const fn state(state: CaseState) -> &'static str {
    match state {
        CaseState::Raised => "Just raised",
        CaseState::Received => "Received",
        CaseState::Assigned => "With a department",
        CaseState::Answered => "Answered",
        CaseState::AskedAgain => "Asked again",
        CaseState::Closed => "Closed",
        CaseState::Merged => "Merged",
        CaseState::Withdrawn => "Taken back",
    }
}

const fn done(action: Option<CaseAction>) -> &'static str {
    match action {
        None => "Raised",
        Some(CaseAction::Add) => "Added",
        Some(CaseAction::Withdraw) => "Taken back",
        Some(CaseAction::Receive) => "Received",
        Some(CaseAction::Assign) => "Assigned to a department",
        Some(CaseAction::Answer) => "Answered",
        Some(CaseAction::Agree) => "Agreed and closed",
        Some(CaseAction::AskAgain) => "Asked again",
        Some(CaseAction::Merge) => "Merged into another",
        Some(CaseAction::Close) => "Closed",
    }
}

const fn action(action: CaseAction) -> &'static str {
    match action {
        CaseAction::Add => "Add information",
        CaseAction::Withdraw => "Take back",
        CaseAction::Receive => "Receive",
        CaseAction::Assign => "Assign to a department",
        CaseAction::Answer => "Answer",
        CaseAction::Agree => "Agree and close",
        CaseAction::AskAgain => "Ask again",
        CaseAction::Merge => "Merge into another",
        CaseAction::Close => "Close",
    }
}

const fn action_help(action: CaseAction) -> &'static str {
    match action {
        CaseAction::Add | CaseAction::AskAgain => "",
        CaseAction::Withdraw => "Only possible until the City has received it.",
        CaseAction::Receive => "Tells the unit that the City has it and is looking at it.",
        CaseAction::Assign => "The department will see it and answer here.",
        CaseAction::Answer => "The unit reads it, then agrees or asks again.",
        CaseAction::Agree => "It is closed and stays readable.",
        CaseAction::Merge => "For when another one says the same.",
        CaseAction::Close => "For when nothing more is to be done. The unit reads the reason.",
    }
}

const fn text_of(action: CaseAction) -> &'static str {
    match action {
        CaseAction::Answer => "Answer",
        CaseAction::AskAgain => "What is still unclear",
        CaseAction::Close | CaseAction::Withdraw => "Reason",
        CaseAction::Add => "What you add",
        CaseAction::Receive | CaseAction::Assign | CaseAction::Agree | CaseAction::Merge => "Message",
    }
}

const fn said(action: Option<CaseAction>) -> &'static str {
    match action {
        None => "Sent to the City. You can follow it here.",
        Some(CaseAction::Add) => "Added.",
        Some(CaseAction::Withdraw) => "Taken back.",
        Some(CaseAction::Receive) => "Received.",
        Some(CaseAction::Assign) => "Assigned to the department.",
        Some(CaseAction::Answer) => "The answer was sent.",
        Some(CaseAction::Agree) => "Closed. Thank you!",
        Some(CaseAction::AskAgain) => "The question was sent.",
        Some(CaseAction::Merge) => "Merged.",
        Some(CaseAction::Close) => "Closed.",
    }
}

fn problem(code: &str) -> &'static str {
    match code {
        "kind" => "Choose difficulty or proposal.",
        "about" => "Choose an indicator or a topic.",
        "no-title" => "Write one sentence.",
        "long-title" => "The sentence is longer than 200 characters. Please shorten it.",
        "no-text" => "Write some text.",
        "long-text" => "The text is longer than 4,000 characters. Please shorten it.",
        "department" => "Choose a department from the list.",
        "due" => "This cannot be read as a day. Write it like 25/07/2025, within a year.",
        "due-past" => "This day has passed. Choose today or a later day.",
        "into" => "There is no such number, or nothing can be merged into it. Please check.",
        "no-file" => "No file goes with this step. Please send it with a further word; what you wrote is kept below.",
        "stale" => {
            "Somebody else has just updated this. Please read the thread and send again; what you wrote is kept below."
        }
        "forbidden" => "You may not take this step.",
        _ => "This step was not taken. Please try again; what you wrote is kept below.",
    }
}
