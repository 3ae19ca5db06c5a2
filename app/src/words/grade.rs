//! `/xep-loai`: assessments in points and in levels.

use domain::grade::Models;
use domain::indicator::Mode;

/// Words of grades.
pub struct GradeWords {
    /// Column of a file: share, in per cent.
    pub share_percent: &'static str,
    /// Where level 1 begins, in per cent.
    pub first_percent: &'static str,
    /// Where level 2 begins, in per cent.
    pub second_percent: &'static str,
    /// How many approved units are in it.
    pub counted_units: &'static str,
    /// Link: the counts as a file.
    pub totals_csv: &'static str,
    /// Name of the list, in menus and titles.
    pub title: &'static str,
    /// The sentence at the top: units approved, units asked, the best grade's name and how many have it.
    pub headline: fn(usize, u32, &str, usize) -> String,
    /// Nobody has been approved yet; how many take part.
    pub none_yet: fn(u32) -> String,
    /// Name of the choice of cycles.
    pub cycles: &'static str,
    /// Heading of what has to be known first.
    pub note: &'static str,
    /// What the grades are: name and the total from which each is given.
    pub scale: fn(Mode, &str, &str) -> String,
    /// Caption of the list.
    pub caption: fn(&str) -> String,
    /// Heading over the shares of so many approved units together.
    pub together: fn(u32) -> String,
    /// Before the units that are not approved and for which those below them stand.
    pub stand_ins: &'static str,
    /// One of those: its name, approved units below it, asked ones.
    pub stand_in: fn(&str, u32, u32) -> String,
    /// Name of the choice between all units, models and others.
    pub models_label: &'static str,
    /// One of them, with how many there are.
    pub models: fn(Models, usize) -> String,
    /// Mark of a model centre.
    pub model_mark: &'static str,
    /// Heading over the grades of models and others.
    pub beside: &'static str,
    /// Column of models.
    pub model_centres: &'static str,
    /// Column of the others.
    pub other_centres: &'static str,
    /// Row of the result in the middle.
    pub middle: &'static str,
    /// Link: the list as a file.
    pub csv: &'static str,
    /// How many, of how many.
    pub counted: &'static str,
    /// Per cent of it.
    pub share: &'static str,
    /// From which share level 1 is met.
    pub first: &'static str,
    /// The same of level 2.
    pub second: &'static str,
    /// Column of units.
    pub unit: &'static str,
    /// Column of the file: the unit above.
    pub unit_above: &'static str,
    /// Column of what the unit gave itself.
    pub own: fn(Mode) -> &'static str,
    /// Column of what the reviewer confirmed.
    pub verified: fn(Mode) -> &'static str,
    /// Column of grades.
    pub grade: &'static str,
    /// Column of states.
    pub state: &'static str,
    /// Points of points: `78,5/100`.
    pub of: fn(&str, &str) -> String,
    /// Lines still open: how many.
    pub open_lines: fn(u32) -> String,
    /// No grade yet.
    pub no_grade: &'static str,
    /// A grade the unit gave itself, before the review.
    pub by_itself: fn(&str) -> String,
    /// Level 0, 1, 2 of a line.
    pub level: fn(u8) -> &'static str,
    /// Title of a unit's sheet.
    pub sheet: fn(&str) -> String,
    /// The sentence at the top of a sheet: unit, points, grade. Of levels the grade says all.
    pub finding: fn(Mode, &str, &str, &str) -> String,
    /// The same before there is a grade.
    pub finding_open: fn(&str, u32, u32) -> String,
    /// Column of numbers.
    pub place: &'static str,
    /// Column of lines.
    pub line: fn(Mode) -> &'static str,
    /// Column of maxima.
    pub most: &'static str,
    /// Column of figures lines are measured by.
    pub result: &'static str,
    /// Column of documents.
    pub evidence: &'static str,
    /// Column of remarks.
    pub remark: &'static str,
    /// How many documents.
    pub papers: fn(u32) -> String,
    /// The line does not apply.
    pub not_applicable: &'static str,
    /// The line is not answered.
    pub not_answered: &'static str,
    /// Sum of a group, or its lowest level.
    pub group_sum: fn(Mode, &str) -> String,
    /// The same of all.
    pub sum: fn(Mode) -> &'static str,
    /// Way to the form.
    pub open_form: &'static str,
    /// Way from the form and the review to the sheet.
    pub to_sheet: &'static str,
    /// Heading of the reviewer's own points.
    pub give: &'static str,
    /// Label of the field: what the unit gave, the most there is.
    pub points: fn(&str, &str) -> String,
    /// Label of the reason.
    pub why: &'static str,
    /// Hint under it.
    pub why_hint: &'static str,
    /// The button.
    pub save: &'static str,
    /// Points that cannot be read.
    pub bad_points: &'static str,
    /// More than there is.
    pub above: &'static str,
    /// A reason is needed.
    pub need_why: &'static str,
    /// What the reviewer gave, and why.
    pub is_verified: fn(&str, &str) -> String,
}
