//! Words of departments' figures: the desk, the sheet, and what districts and reviewers read of them.

use domain::supply::Closed;
use domain::time::Day;

/// Words of `/so-lieu-nganh`, and about supplied figures elsewhere.
pub struct Supply {
    /// Title of the page.
    pub title: &'static str,
    /// The sentence at the top of the desk: figures missing, of how many.
    pub headline: fn(u32, u32) -> String,
    /// Nothing is given to the department.
    pub nothing: &'static str,
    /// What the desk is for.
    pub lead: &'static str,
    /// The last day and how many days are left.
    pub due: fn(Day, i64) -> String,
    /// The cycle takes no figures.
    pub cycle_closed: &'static str,
    /// Heading of what the department enters.
    pub own: &'static str,
    /// Heading of what units enter themselves.
    pub of_units: &'static str,
    /// How many units have a figure.
    pub given: fn(u32, u32) -> String,
    /// How many figures were returned.
    pub returned: fn(u32) -> String,
    /// Way to the sheet.
    pub enter: &'static str,
    /// Way to a full sheet.
    pub look: &'static str,
    /// Way to the rule.
    pub to_rule: &'static str,
    /// Way back to the desk.
    pub to_desk: &'static str,
    /// The sentence at the top of a sheet: given, of how many, returned.
    pub say: fn(usize, usize, usize) -> String,
    /// How the sheet works.
    pub sheet_lead: &'static str,
    /// Caption of the table.
    pub caption: fn(&str, &str) -> String,
    /// Column of units.
    pub unit: &'static str,
    /// Column of last cycle's figures.
    pub last: &'static str,
    /// Column of the figure now.
    pub now: &'static str,
    /// Label of a cell: column, unit.
    pub cell: fn(&str, &str) -> String,
    /// No figure of an earlier cycle.
    pub no_last: &'static str,
    /// Folded field: does not apply.
    pub not_applicable: &'static str,
    /// Label of the reason, naming the unit.
    pub reason_of: fn(&str) -> String,
    /// Label of the explanation, naming the unit.
    pub explain_of: fn(&str) -> String,
    /// Nobody has entered anything.
    pub empty: &'static str,
    /// Who entered it, when.
    pub by: fn(&str, &str) -> String,
    /// How many documents.
    pub documents: fn(u32) -> String,
    /// Why a row is closed.
    pub closed: fn(Closed) -> &'static str,
    /// Somebody else was faster: who, when, what stands there.
    pub conflict: fn(&str, &str, &str) -> String,
    /// Group of what stands once for all rows.
    pub common: &'static str,
    /// What that means.
    pub common_lead: &'static str,
    /// The choice that writes it into every row.
    pub for_all: &'static str,
    /// Group of the document.
    pub document: &'static str,
    /// What the document does.
    pub document_lead: &'static str,
    /// Label of its title.
    pub document_title: &'static str,
    /// Label of the file.
    pub file: &'static str,
    /// Which kinds and how large.
    pub file_hint: &'static str,
    /// What is wrong with the document or the whole, by stable code.
    pub problem: fn(&str) -> &'static str,
    /// Button.
    pub save: &'static str,
    /// Everything stands: how many rows.
    pub saved: fn(usize) -> String,
    /// Nothing had changed.
    pub unchanged: &'static str,
    /// Some rows stand, others need attention.
    pub partly: fn(usize, usize) -> String,
    /// Folded form to paste a table.
    pub paste: &'static str,
    /// How it is read: the columns in their order.
    pub paste_hint: fn(&str) -> String,
    /// Label of the field.
    pub paste_label: &'static str,
    /// Button.
    pub paste_do: &'static str,
    /// What was read: rows, lines left over.
    pub pasted: fn(usize, usize, &[&str]) -> String,
    /// What stands in a row's fields is not saved.
    pub unsaved: &'static str,
    /// Lines that name no unit.
    pub unread: fn(&str) -> String,
    /// In a district's form: who supplies this.
    pub supplied_by: fn(&str) -> String,
    /// It has not been supplied yet.
    pub waiting: &'static str,
    /// Nothing for the district to do.
    pub waiting_help: &'static str,
    /// It has been, by this person.
    pub supplied: fn(&str) -> String,
    /// Whom to ask.
    pub ask: fn(&str, &str) -> String,
    /// On the hub: waits for this department.
    pub waits_for: fn(&str) -> String,
    /// On the hub: how many figures each department still owes; handing in does not wait.
    pub hub_waiting: fn(&str, u32) -> String,
    /// On the hub: everything that came back is a department's to mend.
    pub say_mended_elsewhere: &'static str,
    /// On the check page: heading.
    pub check_waiting: fn(usize) -> String,
    /// On the check page: lead.
    pub check_lead: &'static str,
    /// In the review: who supplied it, who entered it.
    pub review_by: fn(&str, &str) -> String,
    /// In the review: still to come.
    pub review_waiting: fn(&str) -> String,
}
