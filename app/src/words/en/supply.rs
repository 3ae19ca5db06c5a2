//! Departments' figures.

use domain::supply::Closed;

use crate::words::supply::Supply;

pub const SUPPLY: Supply = Supply {
    title: "Department figures",
    headline: |missing, of| match missing {
        0 => format!("All {of} figures are supplied"),
        missing => format!("{missing} of {of} figures are still to be supplied"),
    },
    nothing: "No indicator is given to your department to enter",
    lead: "The indicators that the coordination rules give to your department. Each is entered once for every unit.",
    due: |day, left| match left {
        left if left < 0 => format!(
            "The units’ last day has passed ({}); the cycle still takes figures",
            day.dmy()
        ),
        0 => format!("Units hand in today at the latest, {}", day.dmy()),
        1 => format!("Units hand in by {}, 1 day left", day.dmy()),
        left => format!("Units hand in by {}, {left} days left", day.dmy()),
    },
    cycle_closed: "This cycle takes no more figures.",
    own: "Your department enters",
    of_units: "Units enter themselves, your department is responsible",
    given: |given, of| format!("{given}/{of} units"),
    returned: |count| format!("{count} returned for completion"),
    enter: "Enter",
    look: "View, change",
    to_rule: "Coordination rule",
    to_desk: "Department figures",
    say: |given, of, returned| match (of - given, returned) {
        (0, 0) => format!("All {of} units have their figure"),
        (missing, 0) => format!("{missing} of {of} units have no figure yet"),
        (0, returned) => format!("{returned} returned for completion"),
        (missing, returned) => format!("{missing} units have no figure yet, {returned} returned for completion"),
    },
    sheet_lead: "Numbers are typed the Vietnamese way (1.234,5). Rows that can be read are saved at once; the others keep what you typed and say why.",
    caption: |indicator, cycle| format!("{indicator}, {cycle}, unit by unit"),
    unit: "Unit",
    last: "Last cycle",
    now: "This cycle",
    cell: |column, unit| format!("{column}, {unit}"),
    no_last: "none",
    not_applicable: "Not applicable",
    reason_of: |unit| format!("Why it does not apply to {unit}"),
    explain_of: |unit| format!("Explanation, {unit}"),
    empty: "No figure yet",
    by: |name, at| format!("{name}, {at}"),
    documents: |count| match count {
        1 => "1 document".to_owned(),
        count => format!("{count} documents"),
    },
    closed: |closed| match closed {
        Closed::Accepted => "The city has accepted this figure.",
        Closed::Approved => "The unit’s self-assessment has been approved.",
        Closed::Cycle => "The cycle is not open.",
        Closed::Unit => "The unit did not exist in this period.",
    },
    conflict: |name, at, stands| {
        format!("{name} saved another figure at {at}: {stands}. Save again if yours is right.")
    },
    common: "For all rows you change",
    common_lead: "Written once; it goes with every row saved this time.",
    for_all: "Write this day, source and note into unchanged rows too",
    document: "Document",
    document_lead: "One document supports every unit that has a figure and is still open.",
    document_title: "Title of the document",
    file: "File",
    file_hint: "PDF, Word, Excel or a picture, 10 MB at most",
    problem: |code| match code {
        "no-title" => "Please give the document a title.",
        "bad-day" => "This day cannot be read. Please write it as 30/10/2024.",
        "too-large" => "The file is larger than 10 MB. Please choose a smaller one.",
        "wrong-type" => "Only PDF, Word, Excel, JPG and PNG are taken.",
        "blank-file" => "This file is empty.",
        "too-long" => "A text is longer than is taken.",
        "cycle-not-open" => "This cycle is not open, so nothing was saved.",
        "stale" => "This page was out of date. What you typed is still here: please save again.",
        _ => "It could not be saved. Please try again.",
    },
    save: "Save the figures",
    saved: |count| match count {
        1 => "The figure of 1 unit is saved.".to_owned(),
        count => format!("The figures of {count} units are saved."),
    },
    unchanged: "No row had changed.",
    partly: |saved, refused| match saved {
        0 => format!("{refused} not saved. Why stands beside each; what you typed is still there."),
        saved => format!("{saved} saved, {refused} not. Why stands beside each; what you typed is still there."),
    },
    paste: "Paste from a spreadsheet",
    paste_hint: |columns| {
        format!(
            "Copy the column of unit names with the columns of numbers ({columns}) and paste them here. Numbers alone need one line for each row, in the order of the table. Nothing is saved yet: look it over, then save."
        )
    },
    paste_label: "The copied table",
    paste_do: "Fill the table in",
    pasted: |rows, unread, locked| {
        let filled = match (rows, unread) {
            (0, 0) => "No row was filled in. Paste the copied table into its field first.".to_owned(),
            (0, unread) => format!(
                "No row was filled in: {unread} lines name no known unit. Paste the column of names or codes too, or numbers alone with one line for every row."
            ),
            (rows, 0) => format!("{rows} rows are filled in. Please look them over and save."),
            (rows, unread) => {
                format!("{rows} rows are filled in; {unread} lines name no known unit. Please look them over and save.")
            }
        };
        if locked.is_empty() {
            filled
        } else {
            format!(
                "{filled} Not filled in, because the row is closed: {}.",
                locked.join(", ")
            )
        }
    },
    unsaved: "not saved",
    unread: |line| format!("No known unit: {line}"),
    supplied_by: |unit| format!("Supplied by {unit}"),
    waiting: "No figure yet",
    waiting_help: "You need not enter it and can hand in all the same; a figure that comes later goes straight to the reviewer.",
    supplied: |name| format!("Entered by {name}"),
    ask: |name, how| format!("Contact: {name}, {how}"),
    waits_for: |unit| format!("Waiting for {unit}"),
    hub_waiting: |unit, count| match count {
        1 => format!("Waiting for {unit} to supply 1 figure. You need not enter it and can hand in all the same."),
        count => format!(
            "Waiting for {unit} to supply {count} figures. You need not enter them and can hand in all the same."
        ),
    },
    say_mended_elsewhere: "What came back is for a department to complete; please check and hand in again",
    check_waiting: |count| match count {
        1 => "1 figure is still to come from a department".to_owned(),
        count => format!("{count} figures are still to come from departments"),
    },
    check_lead: "They do not count as gaps of the unit. You can hand in all the same; figures that come later go straight to the reviewer.",
    review_by: |unit, name| match name {
        "" => format!("Supplied by {unit}"),
        name => format!("Supplied by {unit}, entered by {name}"),
    },
    review_waiting: |unit| format!("Waiting for {unit}"),
};
