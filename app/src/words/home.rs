//! `/`.

use domain::indicator::Lang;
use domain::wait::Party;

/// Words of the page.
pub struct Home {
    /// Title of the page.
    pub title: &'static str,
    /// So many of so many handed in; days left.
    pub open: fn(&str, &str, i64) -> String,
    /// The same after the last day; days past.
    pub late: fn(&str, &str, i64) -> String,
    /// A published cycle: its name, how many of how many are approved.
    pub published: fn(&str, &str, &str) -> String,
    /// A cycle that is not published, to a visitor.
    pub unpublished: fn(&str) -> String,
    /// When there will be something to see.
    pub unpublished_lead: &'static str,
    /// The cycle and its last day.
    pub due: fn(&str, &str) -> String,
    /// The cycle and the day it was published.
    pub published_on: fn(&str, &str) -> String,
    /// Heading of the three figures.
    pub figures: &'static str,
    /// Figures are of an earlier cycle than the work.
    pub figures_of: fn(&str) -> String,
    /// Heading of the units by state.
    pub steps: &'static str,
    /// How to read them.
    pub steps_say: &'static str,
    /// A unit and its state, for those who hover.
    pub unit_state: fn(&str, &str) -> String,
    /// Leads to the map.
    pub open_map: &'static str,
    /// Heading of the widest gaps.
    pub gaps: &'static str,
    /// How to read them.
    pub gaps_say: &'static str,
    /// Where there are none.
    pub gaps_none: &'static str,
    /// How many units are below, and which is furthest.
    pub gap_detail: fn(&str, &str) -> String,
    /// All units meet it.
    pub gap_met: &'static str,
    /// How far it is, for those who cannot see the bar.
    pub gap_label: fn(&str) -> String,
    /// Heading of the largest moves.
    pub moves: &'static str,
    /// Since which cycle.
    pub moves_say: fn(&str) -> String,
    /// Where there are none.
    pub moves_none: &'static str,
    /// Heading of what waits for whom.
    pub waits: &'static str,
    /// Of which cycle, and how to read it.
    pub waits_say: fn(&str) -> String,
    /// Nothing waits.
    pub waits_none: &'static str,
    /// Whose turn it is.
    pub wait_for: fn(&Party, Lang) -> String,
    /// So many self-assessments, for so many days.
    pub wait_units: fn(&str, i64) -> String,
    /// So many self-assessments, so many days late.
    pub wait_late: fn(&str, i64) -> String,
    /// So many figures, for so many days.
    pub wait_figures: fn(&str, i64) -> String,
    /// What anybody sees.
    pub public_open: &'static str,
    /// What visitors do not see yet.
    pub public_closed: &'static str,
    /// So many units.
    pub public_units: fn(&str) -> String,
    /// The work is of one cycle, the figures are of an earlier one.
    pub parted: fn(&str, &str) -> String,
    /// Everything is of a cycle at work, of which so many of so many units are approved.
    pub early: fn(&str, &str, &str) -> String,
    /// Everything is of one cycle.
    pub whole: fn(&str) -> String,
    /// Leads to the page of one cycle alone.
    pub only: fn(&str) -> String,
    /// Leads back to the page without a cycle.
    pub to_today: &'static str,
    /// How far it is to the target.
    pub gap_far: fn(&str) -> String,
    /// So many steps of levels.
    pub gap_steps: fn(&str) -> String,
    /// A level, with its scale.
    pub gap_level: fn(&str) -> String,
    /// Median, target, and its year.
    pub gap_from_to: fn(&str, &str, u16) -> String,
    /// Heading of published facts.
    pub facts: &'static str,
    /// How to read them.
    pub facts_say: &'static str,
    /// As-of date of a fact.
    pub as_of: fn(&str) -> String,
    /// So many of so many.
    pub of: fn(&str, &str) -> String,
    /// Leads to all facts.
    pub all_facts: &'static str,
    /// All indicators.
    pub all_indicators: &'static str,
}
