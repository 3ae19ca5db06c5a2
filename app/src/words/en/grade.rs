//! Points, grades and levels.

use domain::grade::Models;
use domain::indicator::Mode;

use crate::words::grade::GradeWords;

pub const GRADE: GradeWords = GradeWords {
    share_percent: "Share (%)",
    first_percent: "Level 1 from (%)",
    second_percent: "Level 2 from (%)",
    counted_units: "Approved units",
    totals_csv: "Download the counts (CSV)",
    title: "Grades",
    headline: |approved, asked, best, many| {
        format!("{approved} of {asked} units are approved, {many} of them “{best}”")
    },
    none_yet: |asked| format!("None of {asked} units is approved yet"),
    cycles: "Choose the cycle",
    note: "To be known before use",
    scale: |mode, name, from| match mode {
        Mode::Levels if from == "0" => format!("{name}: a line is not met"),
        Mode::Levels => format!("{name}: every line at level {from} or higher"),
        _ if from == "0" => format!("{name}: below"),
        _ => format!("{name}: from {from}%"),
    },
    caption: |cycle| format!("Results of {cycle}, by what the review confirmed"),
    together: |units| format!("The {units} approved units together"),
    stand_ins: "These are not approved yet; the approved units below them stand for them:",
    stand_in: |unit, approved, asked| format!("{unit}: {approved} of {asked} units"),
    models_label: "Choose centres",
    models: |which, count| match which {
        Models::All => format!("All ({count})"),
        Models::Only => format!("Model centres ({count})"),
        Models::Others => format!("Others ({count})"),
    },
    model_mark: "Model centre",
    beside: "Model centres and the others, of those approved",
    model_centres: "Model centres",
    other_centres: "Other centres",
    middle: "Verified points in the middle (median)",
    csv: "Download CSV",
    counted: "Counted of all",
    share: "Share",
    first: "Level 1 from",
    second: "Level 2 from",
    unit: "Unit",
    unit_above: "Below",
    own: |mode| match mode {
        Mode::Levels => "Own judgement",
        _ => "Own points",
    },
    verified: |mode| match mode {
        Mode::Levels => "Confirmed",
        _ => "Verified points",
    },
    grade: "Grade",
    state: "State",
    of: |got, most| format!("{got}/{most}"),
    open_lines: |lines| match lines {
        1 => "1 line open".to_owned(),
        lines => format!("{lines} lines open"),
    },
    no_grade: "No grade yet",
    by_itself: |grade| format!("{grade} (own)"),
    level: |level| match level {
        0 => "Not met",
        1 => "Level 1",
        _ => "Level 2",
    },
    sheet: |unit| format!("Assessment sheet: {unit}"),
    finding: |mode, unit, points, grade| match mode {
        Mode::Levels => format!("{unit}: {}", grade.to_lowercase()),
        _ => format!("{unit}: {points}, grade {}", grade.to_lowercase()),
    },
    finding_open: |unit, part, whole| format!("{unit} has answered {part} of {whole} lines"),
    place: "No.",
    line: |_| "Line",
    most: "Maximum",
    result: "Figure",
    evidence: "Evidence",
    remark: "Remarks",
    papers: |count| match count {
        1 => "1 document".to_owned(),
        count => format!("{count} documents"),
    },
    not_applicable: "Does not apply",
    not_answered: "Not answered",
    group_sum: |mode, group| match mode {
        Mode::Levels => format!("Level of the group: {group}"),
        _ => format!("Sum: {group}"),
    },
    sum: |mode| match mode {
        Mode::Levels => "Level of the unit",
        _ => "Total",
    },
    open_form: "Open the self-assessment",
    to_sheet: "See the sheet and the grade",
    give: "Give other points",
    points: |own, most| format!("Verified points (the unit gave {own}, at most {most})"),
    why: "Why other points",
    why_hint: "Say which evidence is missing or what it rests on, so that the unit understands the change.",
    save: "Save the verified points",
    bad_points: "Enter a number of points from 0, for example 7.5.",
    above: "More than this line’s maximum. Please correct it.",
    need_why: "Say why the points differ from the unit’s own.",
    is_verified: |points, why| format!("Verified points {points}: {why}"),
};
