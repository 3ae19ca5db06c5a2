//! `/ho-so?loai=chinh-sach`: mechanisms and policies.

use domain::register::{Matter, Stage};
use domain::time::Day;

/// Words of the register of policies.
pub struct PolicyWords {
    /// The sentence at the top: how many are proposed and not yet issued, how many in force.
    pub headline: fn(usize, usize) -> String,
    /// What the list shows.
    pub lead: &'static str,
    /// The way there from the overview: how many are proposed and not yet issued.
    pub waiting: fn(usize) -> String,
    /// What a policy is for.
    pub matter: fn(Matter) -> &'static str,
    /// Nothing chosen yet.
    pub choose: &'static str,
    /// Where it stands.
    pub stage: fn(Stage) -> &'static str,
    /// Since when.
    pub since: fn(Day) -> String,
    /// Name of the choice between stages.
    pub which: &'static str,
    /// All of them.
    pub which_all: fn(usize) -> String,
    /// Those at a stage.
    pub which_at: fn(Stage, usize) -> String,
    /// Nothing in the list.
    pub empty: &'static str,
    /// Caption of the list.
    pub caption: fn(Day) -> String,
    /// Head of a column: the policy.
    pub policy: &'static str,
    /// Head of a column: where it stands.
    pub stands: &'static str,
    /// Head of a column: proposed to, or issued by.
    pub whom: &'static str,
    /// Proposed to whom and when.
    pub proposed: fn(&str, Day) -> String,
    /// Looked into since.
    pub reviewed: fn(Day) -> String,
    /// Not agreed to, when.
    pub declined: fn(Day) -> String,
    /// Before the numbers of the difficulties that it answers.
    pub answers: &'static str,
    /// Part of a unit's sentence: how many wait to be issued, how many are in force.
    pub say: fn(usize, usize) -> String,
    /// Above the form: the days say where the policy stands.
    pub form_lead: &'static str,
    /// Whose, in a file.
    pub whose: &'static str,
    /// Its title, in a file.
    pub title: &'static str,
    /// The numbers of the difficulties, in a file.
    pub cases: &'static str,
    /// Since when, in a file.
    pub since_head: &'static str,
}
