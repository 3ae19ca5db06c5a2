//! `/ban-do`, and what maps elsewhere share with it.

/// Words of the page.
pub struct Map {
    /// Title of the page.
    pub title: &'static str,
    /// Names a map for those who cannot see it.
    pub label: fn(&str) -> String,
    /// The code of an indicator, in words.
    pub indicator: fn(&str) -> String,
    /// Opens the picker.
    pub choose: &'static str,
    /// Label of the picker.
    pub measure: &'static str,
    /// Group of score and coverage.
    pub whole: &'static str,
    /// Score of a focus area, by its code.
    pub focus_area: fn(&str) -> String,
    /// Label of the choice of whose figures.
    pub shown: &'static str,
    /// An address asks for more (first) than its reader may see (second).
    pub narrowed: fn(&str, &str) -> String,
    /// Applies the choice without JavaScript.
    pub apply: &'static str,
    /// Label of the two ways to draw.
    pub view: &'static str,
    /// By boundaries.
    pub boundaries: &'static str,
    /// By equal tiles.
    pub tiles: &'static str,
    /// So many of so many with a figure meet the target; furthest unit and its figure.
    pub say_target: fn(&str, &str, &str, &str, &str) -> String,
    /// All with a figure meet the target: how many, target.
    pub say_all_meet: fn(&str, &str) -> String,
    /// Of a yes-or-no indicator: how many say yes of how many.
    pub say_yes: fn(&str, &str) -> String,
    /// All of them say yes.
    pub say_all_yes: fn(&str) -> String,
    /// Open difficulties: all, the unit with most, its number.
    pub say_cases: fn(&str, &str, &str) -> String,
    /// No target: how many have a figure, lowest and highest unit with figures.
    pub say_range: fn(&str, &str, &str, &str, &str) -> String,
    /// One unit has a figure.
    pub say_one: fn(&str, &str) -> String,
    /// Nobody has one.
    pub say_none: &'static str,
    /// Label of the choice between figures and changes.
    pub change: &'static str,
    /// Figures themselves.
    pub change_off: &'static str,
    /// Changes since a cycle.
    pub change_since: fn(&str) -> String,
    /// Unit, change, figure then, figure now.
    pub change_title: fn(&str, &str, &str, &str) -> String,
    /// A unit that has no figure in the cycle compared with.
    pub change_missing: fn(&str, &str) -> String,
    /// The same in the legend.
    pub change_alone: fn(&str) -> String,
    /// The same in a list.
    pub change_none: &'static str,
    /// Names of the five classes, worst first; from how much on a change is one, and a clear one.
    pub change_steps: fn(&[String; 2]) -> [String; 5],
    /// The same where no way is better.
    pub change_steps_plain: fn(&[String; 2]) -> [String; 5],
    /// Since a cycle so many got better, got worse, stayed.
    pub say_change: fn(&str, [&str; 3]) -> String,
    /// The same where no way is better: rose, fell, stayed.
    pub say_change_plain: fn(&str, [&str; 3]) -> String,
    /// Heading of the list: how many have a figure, how many have none.
    pub list: fn(&str, &str) -> String,
    /// The city's own figure.
    pub city: fn(&str) -> String,
    /// The median.
    pub median: fn(&str) -> String,
    /// The target line of the list.
    pub line: fn(&str) -> String,
    /// The same where it is not drawn.
    pub target: fn(&str) -> String,
    /// The ends of a ranking's scale that does not begin at zero.
    pub scale: fn(&str, &str) -> String,
    /// Label of the search.
    pub search: &'static str,
    /// What can be typed.
    pub search_hint: &'static str,
    /// Starts the search without JavaScript.
    pub search_go: &'static str,
    /// No unit matches.
    pub no_match: &'static str,
    /// Over the chosen unit.
    pub chosen: &'static str,
    /// Closes it.
    pub unchoose: fn(&str) -> String,
    /// Begins to choose several units.
    pub choose_more: &'static str,
    /// Heading of several chosen units: how many.
    pub group: fn(&str) -> String,
    /// How more are chosen, and how many at most.
    pub group_say: fn(&str) -> String,
    /// As many as fit are chosen.
    pub group_full: fn(&str) -> String,
    /// Takes a unit out.
    pub group_drop: fn(&str) -> String,
    /// Back to a single unit.
    pub group_end: &'static str,
    /// Leads to the comparison of so many.
    pub group_compare: fn(&str) -> String,
    /// Leads to its page.
    pub see: fn(&str) -> String,
    /// Rank among those with a figure.
    pub rank: fn(&str, &str) -> String,
    /// Above the target by.
    pub above: fn(&str) -> String,
    /// Below the target by.
    pub below: fn(&str) -> String,
    /// Just at the target.
    pub at_target: &'static str,
    /// The target is yes, the answer is no.
    pub not_at_target: &'static str,
    /// Why there is no figure, as a sentence.
    pub no_figure: fn(&str) -> String,
    /// Numerator.
    pub numerator: &'static str,
    /// Denominator.
    pub denominator: &'static str,
    /// As-of date.
    pub as_of: &'static str,
    /// Source.
    pub source: &'static str,
    /// Evidence.
    pub evidence: &'static str,
    /// Where the self-assessment stands.
    pub state: &'static str,
    /// Caption of the small trend: the unit and the median.
    pub trend: fn(&str) -> String,
    /// Heading of the legend.
    pub legend: &'static str,
    /// Kinds without a unit.
    pub other_kinds: &'static str,
    /// Table twin.
    pub table: &'static str,
    /// Download.
    pub csv: &'static str,
    /// Column of units.
    pub unit: &'static str,
    /// Column of ranks.
    pub rank_column: &'static str,
    /// Column of figures.
    pub value: &'static str,
    /// Column of the cycle before.
    pub previous: &'static str,
    /// How to use the map with the keyboard.
    pub keys: &'static str,
    /// Leads to the indicator's page.
    pub about: &'static str,
}
