//! Where an indicator's series breaks: from a cycle on its figures are no longer counted as before, or no longer of the
//! same units. Figures on both sides of a break are each true and not to be compared without a word.

use serde::{Deserialize, Serialize};

use crate::cycle::Cycle;
use crate::indicator::{Indicator, IndicatorSet, Words};

/// What is no longer as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// What counts and what does not.
    Definition,
    /// How the figure is computed.
    Formula,
    /// What it is measured in, or what sort of figure it is.
    Unit,
    /// The units themselves: another map.
    Map,
}

/// A break before a cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Break {
    /// Code of the first cycle counted anew.
    pub cycle: String,
    /// Its name.
    pub name: Words,
    /// What changed, as far as the sets and maps tell.
    pub changes: Vec<Change>,
    /// What the city announced about it.
    pub words: Vec<Words>,
}

/// The breaks of an indicator over `cycles`, oldest first, each with the set it pins.
///
/// Compared are each cycle that asks the indicator and the one before it that did. Texts count by their Vietnamese words,
/// the first language, without regard to spaces: a better translation breaks nothing. An announced break counts in
/// whichever of the sets it stands.
pub fn breaks(indicator: &str, cycles: &[(&Cycle, &IndicatorSet)]) -> Vec<Break> {
    let mut found = Vec::new();
    let mut before: Option<(&Cycle, &Indicator)> = None;
    for (cycle, set) in cycles {
        let Some(now) = set.indicator(indicator) else { continue };
        let Some((earlier, then)) = before.replace((cycle, now)) else {
            continue;
        };
        let mut changes = changed(then, now);
        if earlier.map_version != cycle.map_version {
            changes.push(Change::Map);
        }
        let words = announced(indicator, cycle, cycles);
        if !changes.is_empty() || !words.is_empty() {
            found.push(Break {
                cycle: cycle.code.clone(),
                name: cycle.name.clone(),
                changes,
                words,
            });
        }
    }
    found
}

/// What differs between two versions of an indicator in a way that its figures can no longer be compared.
pub fn changed(then: &Indicator, now: &Indicator) -> Vec<Change> {
    let same = |then: &Words, now: &Words| then.vi.split_whitespace().eq(now.vi.split_whitespace());
    let is_exactly = |then: f64, now: f64| then.total_cmp(&now).is_eq();
    let checks = [
        (Change::Definition, same(&then.definition, &now.definition)),
        (
            Change::Formula,
            same(&then.formula, &now.formula) && is_exactly(then.per, now.per),
        ),
        (Change::Unit, same(&then.unit, &now.unit) && then.kind == now.kind),
    ];
    checks
        .into_iter()
        .filter(|(_, holds)| !holds)
        .map(|(change, _)| change)
        .collect()
}

/// What is announced of an indicator from a cycle on, each text once.
fn announced(indicator: &str, cycle: &Cycle, cycles: &[(&Cycle, &IndicatorSet)]) -> Vec<Words> {
    let mut words: Vec<Words> = Vec::new();
    for known in cycles.iter().flat_map(|(_, set)| &set.breaks) {
        if known.indicator == indicator && known.cycle == cycle.code && !words.contains(&known.words) {
            words.push(known.words.clone());
        }
    }
    words
}

#[cfg(feature = "data")]
#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::{Kind, SeriesBreak, UNESCO_2013};
    use crate::time::Day;

    const CODE: &str = "2.2.2-b";

    fn set(version: u32, change: impl FnOnce(&mut Indicator)) -> IndicatorSet {
        let mut set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
        set.version = version;
        let indicator = set.indicators.iter_mut().find(|it| it.code == CODE).unwrap();
        change(indicator);
        set
    }

    fn cycle(code: &str, map: &str) -> Cycle {
        let day = Day::from_epoch_days(20_000);
        Cycle {
            code: code.to_owned(),
            name: Words {
                vi: code.to_owned(),
                en: code.to_owned(),
            },
            data_from: day,
            data_to: day,
            opens: day,
            due: day,
            review_due: day,
            closes: day,
            map_version: map.to_owned(),
            set: "unesco-2013".to_owned(),
            mode: crate::indicator::Mode::Measured,
            published_at: None,
        }
    }

    #[test]
    fn the_same_set_and_map_break_nothing() {
        let (set, cycles) = (set(1, |_| ()), ["2024-H1", "2024-H2"].map(|code| cycle(code, "2024")));
        let over: Vec<_> = cycles.iter().map(|cycle| (cycle, &set)).collect();
        assert_eq!(breaks(CODE, &over), []);
        assert_eq!(breaks(CODE, &[]), []);
        assert_eq!(breaks("9.9.9-z", &over), []);
    }

    #[test]
    fn a_new_version_breaks_only_what_it_changes() {
        let old = set(1, |_| ());
        let words = set(2, |it| {
            it.name.vi.push_str(" mới");
            it.definition.en.push_str(" (better said)");
            it.definition.vi = format!("  {} ", it.definition.vi);
            it.breaks = vec![1.0, 2.0, 3.0, 4.0];
        });
        let counted = set(3, |it| {
            it.definition.vi.push_str(" Không tính hộ tạm trú.");
            it.kind = Kind::Survey;
        });
        let cycles = ["2024-H1", "2024-H2", "2025-H1"].map(|code| cycle(code, "2024"));
        let over = [(&cycles[0], &old), (&cycles[1], &words), (&cycles[2], &counted)];
        let found = breaks(CODE, &over);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].cycle.as_str(), &found[0].changes),
            ("2025-H1", &vec![Change::Definition, Change::Unit])
        );
        // The others go on as they were.
        assert_eq!(breaks("1.1.1-a", &over), []);
    }

    #[test]
    fn another_map_breaks_every_series() {
        let set = set(1, |_| ());
        let cycles = [
            cycle("2025-H1", "2024"),
            cycle("2025-H2", "2025"),
            cycle("2026-H1", "2025"),
        ];
        let over: Vec<_> = cycles.iter().map(|cycle| (cycle, &set)).collect();
        let found = breaks(CODE, &over);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].cycle.as_str(), &found[0].changes),
            ("2025-H2", &vec![Change::Map])
        );
    }

    #[test]
    fn a_cycle_that_does_not_ask_is_passed_over() {
        let (old, new) = (set(1, |_| ()), set(3, |it| it.per = 1000.0));
        let mut silent = set(2, |_| ());
        silent.indicators.retain(|it| it.code != CODE);
        let cycles = ["2024-H1", "2024-H2", "2025-H1"].map(|code| cycle(code, "2024"));
        let found = breaks(CODE, &[(&cycles[0], &old), (&cycles[1], &silent), (&cycles[2], &new)]);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].cycle.as_str(), &found[0].changes),
            ("2025-H1", &vec![Change::Formula])
        );
    }

    #[test]
    fn what_is_announced_is_told_once() {
        let words = Words {
            vi: "Đổi nguồn số".to_owned(),
            en: "Another source".to_owned(),
        };
        let mut set = set(1, |_| ());
        set.breaks = vec![SeriesBreak {
            indicator: CODE.to_owned(),
            cycle: "2024-H2".to_owned(),
            words: words.clone(),
        }];
        // It survives being written and read.
        assert_eq!(IndicatorSet::from_toml(&set.to_toml().unwrap()).unwrap(), set);
        let cycles = ["2024-H1", "2024-H2"].map(|code| cycle(code, "2024"));
        let over: Vec<_> = cycles.iter().map(|cycle| (cycle, &set)).collect();
        let found = breaks(CODE, &over);
        assert_eq!(found.len(), 1);
        assert_eq!((&found[0].changes, &found[0].words), (&vec![], &vec![words]));
        assert_eq!(breaks("1.1.1-a", &over), []);
        set.breaks[0].indicator = "9.9.9-z".to_owned();
        assert!(IndicatorSet::from_toml(&set.to_toml().unwrap()).is_err());
    }
}
