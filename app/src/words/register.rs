//! `/ho-so`: registers.

use domain::explore::Fact;
use domain::register::{ActivityKind, KindCount, Proposed, Register};
use domain::time::Day;
use domain::unit::UnitKind;

/// Words of registers.
pub struct RegisterWords {
    /// Title of the overview, name in menus.
    pub title: &'static str,
    /// Name of a register.
    pub name: fn(Register) -> &'static str,
    /// The sentence at the top: how many units of each kind have something, as of a day.
    pub headline: fn(Register, &[KindCount]) -> String,
    /// The sentence of a list without units.
    pub nobody: &'static str,
    /// As of which day the page speaks.
    pub as_of: fn(Day) -> String,
    /// Units of a kind, many of them, within a sentence.
    pub units: fn(UnitKind) -> &'static str,
    /// What the overview shows.
    pub lead: &'static str,

    /// Label: which register.
    pub choose_register: &'static str,
    /// Label: which kind of unit.
    pub choose_kind: &'static str,
    /// Every kind.
    pub all_kinds: &'static str,
    /// Label: as of which day.
    pub choose_day: &'static str,
    /// How to write a day.
    pub day_hint: &'static str,
    /// A day that could not be read.
    pub bad_day: &'static str,
    /// Button: apply.
    pub apply: &'static str,
    /// Name of the choice between all, those without, those with.
    pub which: &'static str,
    /// All of them.
    pub which_all: fn(usize) -> String,
    /// Those that have none.
    pub which_without: fn(usize) -> String,
    /// Those that have one.
    pub which_with: fn(usize) -> String,
    /// Download the table.
    pub csv: &'static str,
    /// Nobody in the list.
    pub empty: &'static str,
    /// Head of a column: unit.
    pub unit: &'static str,
    /// Head of a column: activities of twelve months.
    pub activities: &'static str,
    /// Caption of the table.
    pub caption: fn(Day) -> String,
    /// Nothing in this register.
    pub none: &'static str,
    /// How many activities.
    pub count: fn(u32) -> String,
    /// Heading of the published facts.
    pub published: &'static str,
    /// What the published facts are for.
    pub published_lead: &'static str,
    /// A published fact.
    pub fact: fn(&Fact) -> String,
    /// Behind an illustrative entry: which units is invented.
    pub illustrative: &'static str,

    /// The sentence at the top of a unit: committee since, whether a plan, until when, activities.
    pub say: fn(Option<Day>, bool, Option<Day>, usize) -> String,
    /// Title of a unit's page.
    pub unit_title: fn(&str) -> String,
    /// Way to add to a register.
    pub add: fn(Register) -> &'static str,
    /// An empty register.
    pub nothing: fn(Register) -> &'static str,
    /// Số và ngày of a decision or plan.
    pub cited: fn(&str, Day) -> String,
    /// From when to when it is in force.
    pub period: fn(Option<Day>, Option<Day>) -> String,
    /// It is over.
    pub over: &'static str,
    /// How many members.
    pub members: fn(usize) -> String,
    /// How many targets.
    pub goals: fn(usize) -> String,
    /// How many took part.
    pub people: fn(u32) -> String,
    /// Way to an entry's form.
    pub correct: &'static str,
    /// The same, naming it.
    pub correct_of: fn(&str) -> String,
    /// Way to an entry that one may only read.
    pub open: &'static str,
    /// Unfolds what was taken out.
    pub withdrawn: fn(usize) -> String,
    /// Why it was taken out.
    pub withdrawn_why: fn(&str) -> String,
    /// Kind of an activity.
    pub kind: fn(ActivityKind) -> &'static str,
    /// Saved.
    pub saved: &'static str,
    /// Taken out.
    pub taken_out: &'static str,
    /// Way back to the overview.
    pub to_overview: &'static str,

    /// Heading of the form for a new entry.
    pub new: fn(Register) -> &'static str,
    /// Heading of the form of an entry.
    pub edit: fn(Register) -> &'static str,
    /// Label of a field, by its name.
    pub label: fn(&str, Register) -> &'static str,
    /// Hint of a field; may be empty.
    pub hint: fn(&str, Register) -> &'static str,
    /// What is wrong with a field, by stable code.
    pub problem: fn(&str) -> &'static str,
    /// Above a form that could not be taken.
    pub trouble: fn(usize) -> String,
    /// A chosen file has to be chosen again.
    pub file_again: &'static str,
    /// Heading of the documents of an entry.
    pub documents: &'static str,
    /// Nothing chosen yet.
    pub choose: &'static str,
    /// Button: save.
    pub save: &'static str,
    /// Way back without saving.
    pub cancel: &'static str,
    /// Unfolds taking out.
    pub take_out: &'static str,
    /// What taking out means.
    pub take_out_lead: &'static str,
    /// Label: why.
    pub reason: &'static str,
    /// Button: take out.
    pub take_out_do: &'static str,
    /// Unfolds the versions.
    pub history: fn(usize) -> String,
    /// A version, who made it and when.
    pub version: fn(i64, &str, &str) -> String,

    /// Before a proposed answer.
    pub proposed: &'static str,
    /// What the registers say, as a sentence.
    pub says: fn(&Proposed) -> String,
    /// What they say goes into the field "source".
    pub source: fn(&Proposed) -> String,
    /// The registers have nothing to say.
    pub says_nothing: fn(Register) -> &'static str,
    /// Button: take it over.
    pub take_over: &'static str,
    /// What taking over does.
    pub take_over_help: &'static str,
    /// The answer agrees already.
    pub agrees: &'static str,
    /// It was taken over.
    pub taken_over: &'static str,
    /// It was not: the answer had changed.
    pub not_taken_over: &'static str,
    /// Way to the register.
    pub to_register: &'static str,
    /// Name of a stored file with its size.
    pub size: fn(u64) -> String,
}
