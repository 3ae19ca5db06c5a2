//! Words of the coordination rules.

use domain::coordination::Way;

/// Words of `/phoi-hop`.
pub struct Coordination {
    /// Title of the page, name in links.
    pub title: &'static str,
    /// The sentence at the top: indicators with a rule, all of them, in which cycle.
    pub headline: fn(usize, usize, &str) -> String,
    /// What the page is for.
    pub lead: &'static str,
    /// Name of the choice between rules and indicators without one.
    pub which: &'static str,
    /// The rules.
    pub with: fn(usize) -> String,
    /// The indicators without a rule.
    pub without: fn(usize) -> String,
    /// Everything has a rule.
    pub none_without: &'static str,
    /// Over the list of indicators without a rule.
    pub without_lead: &'static str,
    /// Nothing agreed yet.
    pub empty: &'static str,
    /// Departments without a rule.
    pub departments_without: &'static str,
    /// Way to the form of a new rule.
    pub add: &'static str,
    /// The same, naming the department.
    pub add_of: fn(&str) -> String,
    /// Title of a new rule.
    pub new: &'static str,
    /// Who enters.
    pub way: fn(Way) -> &'static str,
    /// What that means, below the choice.
    pub way_help: fn(Way) -> &'static str,
    /// From which cycle.
    pub from: fn(&str) -> String,
    /// How many indicators.
    pub indicators: fn(usize) -> String,
    /// Heading of whom to ask.
    pub contact: &'static str,
    /// The signed document.
    pub signed: &'static str,
    /// Number and day of the document.
    pub cited: fn(&str, &str) -> String,
    /// Way to the form.
    pub correct: &'static str,
    /// The same, naming the department.
    pub correct_of: fn(&str) -> String,
    /// Way to the page of a rule.
    pub open: &'static str,
    /// The same, naming the department.
    pub open_of: fn(&str) -> String,
    /// Way back to all rules.
    pub to_overview: &'static str,
    /// The rule in force, on an indicator's page.
    pub in_force: fn(&str, Way) -> String,
    /// No rule, on an indicator's page.
    pub no_rule: &'static str,
    /// Label of a field, by its name.
    pub label: fn(&str) -> &'static str,
    /// Hint of a field, by its name; empty where it needs none.
    pub hint: fn(&str) -> &'static str,
    /// What is wrong, by stable code.
    pub problem: fn(&str) -> &'static str,
    /// Over a form that was not taken: how many fields.
    pub trouble: fn(usize) -> String,
    /// A chosen file has to be chosen again.
    pub file_again: &'static str,
    /// The empty choice of a list.
    pub choose: &'static str,
    /// Group of fields: the document.
    pub group_document: &'static str,
    /// Group of fields: what is agreed.
    pub group_agreed: &'static str,
    /// Documents so far.
    pub documents: &'static str,
    /// Button.
    pub save: &'static str,
    /// Way out of the form.
    pub cancel: &'static str,
    /// It stands.
    pub saved: &'static str,
    /// It was taken out.
    pub taken_out: &'static str,
    /// Folded form to take out.
    pub take_out: &'static str,
    /// What taking out means.
    pub take_out_lead: &'static str,
    /// Label of the reason.
    pub reason: &'static str,
    /// Button.
    pub take_out_do: &'static str,
    /// Why it was taken out.
    pub withdrawn_why: fn(&str) -> String,
    /// Folded history: how many versions.
    pub history: fn(usize) -> String,
    /// A version: which, by whom, when.
    pub version: fn(i64, &str, &str) -> String,
    /// Figures of the demonstration.
    pub illustrative: &'static str,
}
