//! Keeping units.

use domain::unit::UnitKind;
use store::import::Reason;

use crate::words::units::{Facts, FileWords, Moving, Units};

pub const UNITS: Units = Units {
    title: "Units",
    headline: |found| format!("{found} units"),
    lead: "Add, correct and close units. A closed unit stays in the cycles it took part in.",
    nothing: "No unit was found. Use fewer words, or choose another kind or part.",
    find: "Find by name or code",
    kind: "Kind of unit",
    all_kinds: "All kinds",
    within: "Below",
    everywhere: "The whole city",
    map: "Map",
    apply: "Filter",
    add: "Add a unit",
    import: "Import a list from a file",
    heads: ["Unit", "Kind", "Below", "Code", "Active"],
    closed: |day| format!("until {}", day.dmy()),
    open: "active",
    new: "Add a unit",
    facts: Facts {
        above: "Below",
        reviewer: "Reviewed by",
        city: "The city",
        asked: "Form of the newest cycle",
        questions: |count| {
            if count == 1 {
                "1 question".to_owned()
            } else {
                format!("{count} questions")
            }
        },
        below: "Units below it",
        accounts: "Accounts in use",
        code: "Code",
        page: "See the unit's page",
    },
    label,
    hint,
    problem,
    trouble: |count| {
        if count == 1 {
            "Not saved: one field needs attention.".to_owned()
        } else {
            format!("Not saved: {count} fields need attention.")
        }
    },
    choose: "Choose",
    save: "Save",
    cancel: "Cancel",
    saved: "Saved.",
    closing_saved: "The last day has been saved.",
    close: "Close the unit",
    close_lead: "A closed unit is not due in cycles whose figures speak of a later time. What it has handed in stays. Leave the day empty if the unit is active again.",
    close_do: "Save the last day",
    model: |model| {
        let since = format!("model centre since {} by {}", model.since.dmy(), model.decision);
        match model.until {
            Some(day) => format!("{since}, until {}", day.dmy()),
            None => since,
        }
    },
    model_title: "Model community learning centre",
    model_lead: "The page of grades marks model centres and compares them with the others. Leave all three fields empty if this centre is not a model.",
    model_do: "Save",
    model_saved: "Whether this is a model centre has been saved.",
    moving: Moving {
        open: "Move it elsewhere",
        lead: "What was entered, records, difficulties, tasks and accounts go with the unit. The sums of both places change at once; the old place no longer sees it.",
        below: |count| match count {
            1 => "One unit below it goes along.".to_owned(),
            count => format!("{count} units below it go along."),
        },
        under_way: |count| match count {
            1 => "One self-assessment under way keeps its state; the new place goes on reviewing.".to_owned(),
            count => format!("{count} self-assessments under way keep their states; the new place goes on reviewing."),
        },
        published: |cycles| {
            format!(
                "It cannot be moved: it or a unit below it took part in a published cycle ({cycles}), and published sums stay as they are. When the area is reorganised, import the list of units into a new map for the cycles to come."
            )
        },
        act: "Move the unit",
        saved: "The unit has been moved.",
    },
    history: "What was done",
    action: |action| match action {
        "add" => "Added",
        "correct" => "Corrected",
        "move" => "Moved",
        "close" => "Closed",
        "model" => "Entered whether it is a model centre",
        "reopen" => "Opened again",
        _ => "",
    },
    file: FileWords {
        title: "Import a list of units",
        lead: "An Excel (.xlsx) or CSV file, one unit a line. New codes are added, known ones corrected. The whole file is checked and shown first; nothing is written yet.",
        template: "Download a template",
        template_name: "units-template.csv",
        label: "File",
        hint: "Excel (.xlsx, its first sheet with anything in it) or CSV UTF-8, at most 10 MB.",
        look: "Check the file",
        columns: [
            ("Code", "Plain letters, digits, points, hyphens. Needed."),
            (
                "Kind",
                "Nursery school, Primary school, Lower secondary school, Upper secondary school, Continuing education centre, Community learning centre, Ward or commune, district, department. Needed.",
            ),
            ("Name", "Full name in Vietnamese. Needed."),
            ("Below", "Code of the unit above. Needed."),
            ("Short name", "Used on charts. Left empty, the full name is taken."),
            ("English name", "Left empty, the full name is taken."),
            ("Area (km²)", "Such as 4,92 or 4.92."),
            ("Population", "Such as 12345."),
            ("Population as of", "Needed with a population."),
            ("First day", "When the unit began."),
            ("Last day", "If it has been closed."),
            (
                "Source",
                "Document or office. Left empty, the name of the file is taken.",
            ),
        ],
        columns_title: "Columns",
        column,
        examples: [
            [
                "770-MN-99",
                "Nursery school",
                "Trường mầm non Ví Dụ",
                "770",
                "MN Ví Dụ",
                "Vi Du Nursery School",
                "",
                "",
                "",
                "2024-09-01",
                "",
                "Illustrative list",
            ],
            [
                "770-TH-99",
                "Primary school",
                "Trường tiểu học Ví Dụ",
                "770",
                "TH Ví Dụ",
                "Vi Du Primary School",
                "",
                "",
                "",
                "",
                "",
                "Illustrative list",
            ],
        ],
        good: |new, changed| format!("The file is good: {new} to add, {changed} to correct"),
        changes_lead: "Units that change, and which columns:",
        change: |name, columns| {
            format!(
                "{name}: {}",
                columns.iter().map(|code| column(code)).collect::<Vec<_>>().join(", ")
            )
        },
        nothing: "The file is good, but every line is as the list has it",
        new: |count, kind| format!("{count} {}", kind_in_text(kind)),
        changed: |count| format!("{count} corrected by the file"),
        same: |count| format!("{count} stay as they are"),
        examples_lead: "New units, such as:",
        map: |map| format!("Lines that name no map go to map {map}."),
        take_in: "Import the whole file",
        whole: "The file is written as a whole; if anything fails, no line is written.",
        again: "Choose another file",
        done: |lines| format!("{lines} units have been imported."),
        bad: |count| {
            if count == 1 {
                "Not imported: the file has one problem".to_owned()
            } else {
                format!("Not imported: the file has {count} problems")
            }
        },
        more: |count| format!("And {count} more. Mend those above, then check again."),
        heads: ["Line", "Column", "What to do"],
        whole_file: "whole file",
        reason,
        missing: "Choose an Excel or CSV file.",
        workbook: "This Excel file cannot be read. Open it in Excel, save it as .xlsx or CSV UTF-8, and send it again.",
        too_large: "The file is larger than 10 MB. Split it.",
        foreign: "The file has units outside your care. Take those lines out.",
        gone: "This file is not waiting any more: it may have been imported. See the list, or choose the file again.",
    },
};

fn label(name: &str) -> &'static str {
    match name {
        "code" => "Code",
        "kind" => "Kind of unit",
        "parent" => "Below",
        "name_vi" => "Full name in Vietnamese",
        "short_vi" => "Short name in Vietnamese",
        "name_en" => "English name",
        "area" => "Area (km²)",
        "population" => "Population",
        "population_as_of" => "Population as of",
        "valid_from" => "First day",
        "source" => "Source",
        "valid_to" => "Last day",
        "model_since" => "Model centre since",
        "model_decision" => "Number of the decision",
        "model_until" => "Until",
        "reason" => "Reason",
        _ => "",
    }
}

fn hint(name: &str) -> &'static str {
    match name {
        "code" => "Plain letters, digits, points and hyphens. It cannot be changed later.",
        "parent" => "The unit can be moved later, unless it took part in a published cycle.",
        "short_vi" => "Used on charts and in narrow lists. Left empty, the full name is taken.",
        "name_en" => "Left empty, the full name is taken.",
        "population_as_of" | "valid_from" | "valid_to" | "model_since" => "Such as 30/06/2025",
        "model_decision" => "Such as 1250/QĐ-SGDĐT",
        "model_until" => "Leave empty while it is a model centre",
        "source" => "Number of a document, or the office that says so.",
        "reason" => "Such as: merged by resolution no. …",
        _ => "",
    }
}

fn problem(code: &str) -> &'static str {
    match code {
        "missing" => "Fill in this field.",
        "too-long" => "Longer than 300 characters. Shorten it.",
        "bad-code" => "Use plain letters, digits, points and hyphens, at most 40.",
        "taken" => "Another unit has this code. Choose another one.",
        "unknown" => "Choose the city, a district or a ward in your care.",
        "bad-kind" => "Choose a kind of the list.",
        "begun" => "The unit has assessed itself as what it is, so its kind stays. Close it and add a new one.",
        "not-a-number" => "Type a number, such as 4,92 or 12.345.",
        "not-positive" => "The number must be above 0.",
        "not-whole" => "Type a whole number, such as 12.345.",
        "not-a-day" => "Type a day of the calendar, such as 30/06/2025.",
        "too-early" => "This is before the unit's first day.",
        "city" => "The city itself is not closed.",
        "before-first" => "This is before the first day. Please check both.",
        "same" => "The unit lies there already. Choose another place.",
        "below" => "A unit cannot lie below itself. Choose another place.",
        "unfit" => "Units of this kind do not lie there. Choose another place.",
        "ended" => "This place closed before the cycles that are not published. Choose one that is active.",
        "published" => "It or a unit below it took part in a published cycle, so it stays.",
        "stale" => {
            "Somebody has just changed this unit. What you typed is below; open the page again to see the new version before saving."
        }
        _ => "Not saved. Please try again.",
    }
}

fn column(code: &str) -> &'static str {
    match code {
        "code" => "Code",
        "kind" => "Kind",
        "name_vi" => "Name",
        "parent" => "Below",
        "short_vi" => "Short name",
        "name_en" => "English name",
        "area_km2" => "Area (km²)",
        "population" => "Population",
        "population_as_of" => "Population as of",
        "valid_from" => "First day",
        "valid_to" => "Last day",
        "source" => "Source",
        "illustrative" => "Illustrative",
        "map_version" => "Map",
        _ => "",
    }
}

fn kind_in_text(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::City => "city",
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

fn reason(reason: &Reason) -> String {
    let text = match reason {
        Reason::Empty => "The file has no lines. Choose one that has.",
        Reason::Unreadable(_) => "Cannot be read from here on. Look for a quotation mark that is not closed.",
        Reason::Fields { expected, found } => {
            return format!("The line has {found} fields, the header {expected}. Add or take out separators.");
        }
        Reason::Encoding => "The file is not UTF-8. From Excel, save it as .xlsx or CSV UTF-8.",
        Reason::UnknownColumn => "An unknown or repeated column. Take it out, or name it as the template does.",
        Reason::MissingColumn => "This column is missing. Add it as the template has it.",
        Reason::Missing => "Fill in this field.",
        Reason::MustBeEmpty => "Leave this field empty.",
        Reason::NotANumber => "Write a number, such as 4,92.",
        Reason::NotWhole => "Write a whole number, such as 12345.",
        Reason::OutOfBounds { .. } => "The number is too large or below 0. Check it.",
        Reason::NotPositive => "The number must be above 0.",
        Reason::NotADay => "Write a day of the calendar, such as 30/06/2025.",
        Reason::NotAFlag => "Write 1 (illustrative) or 0.",
        Reason::NotAWord(_) => "There is no such kind. Use the words listed under Columns.",
        Reason::TooLong { most } => return format!("Longer than {most} characters. Shorten it."),
        Reason::Unfit => "Units of this kind do not lie below such a unit. Correct where it lies, or its kind.",
        Reason::Begun => {
            "It has assessed itself as the kind it is, so the kind stays. Give the kind it has, or close this unit and add another."
        }
        Reason::BadCode => "A code has plain letters, digits, points and hyphens, at most 40.",
        Reason::Duplicate { line } => return format!("Line {line} has this code already. Take one of them out."),
        Reason::Unknown => "No unit has this code. Write the code of a unit above that is known, or in the file.",
        Reason::Loop => "The unit lies below itself. Mend the column Below.",
        Reason::OneCity => "A map has exactly one city. Take the second one out.",
        Reason::Moved => {
            "This code stands at another place, and files do not move units. Write where it is now, or move it on its page first."
        }
        Reason::DaysOutOfOrder => "The last day comes before the first. Mend them.",
        _ => "This line cannot be imported. Compare it with the template.",
    };
    text.to_owned()
}
