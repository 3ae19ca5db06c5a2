//! What changed in a unit since the cycle before, counted over its indicators.

use crate::explore::ProfileLine;
use crate::number;
use crate::scale::{improvement, meets};

/// A unit's indicators since the cycle before. Figures are compared as they are written: what reads the same is no
/// change. Both cycles are held against the target of the cycle shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes<'a> {
    /// How many are better.
    pub better: u32,
    /// How many are worse.
    pub worse: u32,
    /// How many stayed, of those with a direction.
    pub same: u32,
    /// Those that meet their target now and did not before, in reading order.
    pub reached: Vec<&'a ProfileLine>,
    /// Those that met it before and do not any more.
    pub lost: Vec<&'a ProfileLine>,
    /// Those that have a figure now and had none, in reading order.
    pub new: Vec<&'a ProfileLine>,
    /// Those that had one and have none now.
    pub gone: Vec<&'a ProfileLine>,
    /// The one that rose most, by what is much for it.
    pub rise: Option<&'a ProfileLine>,
    /// The one that fell most.
    pub fall: Option<&'a ProfileLine>,
}

impl<'a> Changes<'a> {
    /// Counts. Without any figure of the cycle before there is nothing to compare, and nothing is new.
    pub fn of(lines: impl IntoIterator<Item = &'a ProfileLine>) -> Self {
        let mut changes = Self::default();
        let (mut rise, mut fall) = (0.0, 0.0);
        for line in lines {
            let (before, now) = match (line.previous, line.cell.value()) {
                (Some(before), Some(now)) => (before, now),
                (None, Some(_)) => {
                    changes.new.push(line);
                    continue;
                }
                (Some(_), None) => {
                    changes.gone.push(line);
                    continue;
                }
                (None, None) => continue,
            };
            let [before, now] = [before, now].map(|figure| number::rounded(figure, usize::from(line.decimals)));
            let Some(better) = improvement(before, now, line.direction) else {
                continue;
            };
            match better {
                _ if better > 0.0 => changes.better += 1,
                _ if better < 0.0 => changes.worse += 1,
                _ => changes.same += 1,
            }
            let met = |figure| meets(figure, line.target.as_ref()?.value, line.direction);
            match (met(before), met(now)) {
                (Some(false), Some(true)) => changes.reached.push(line),
                (Some(true), Some(false)) => changes.lost.push(line),
                _ => {}
            }
            let weight = better / line.much.max(f64::MIN_POSITIVE);
            if weight > rise {
                (rise, changes.rise) = (weight, Some(line));
            }
            if weight < fall {
                (fall, changes.fall) = (weight, Some(line));
            }
        }
        if changes.compared() == 0 && changes.gone.is_empty() {
            changes.new.clear();
        }
        changes
    }

    /// How many have figures of both cycles and a direction.
    pub fn compared(&self) -> u32 {
        self.better + self.worse + self.same
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{Cell, Figure, NoValue};
    use crate::indicator::{Direction, Kind, Target, Words};
    use crate::workflow::State;

    fn line(code: &str, direction: Direction, before: Option<f64>, now: Option<f64>) -> ProfileLine {
        let figure = |value| {
            Cell::Figure(Figure {
                value,
                numerator: None,
                denominator: None,
                state: State::Approved,
                as_of: None,
                source: String::new(),
                illustrative: false,
            })
        };
        ProfileLine {
            code: code.to_owned(),
            name: Words::default(),
            kind: Kind::Count,
            unit: Words::default(),
            decimals: 1,
            direction,
            much: 5.0,
            cell: now.map_or(Cell::None(NoValue::NotStarted), figure),
            previous: before,
            median: None,
            similar: None,
            quartiles: None,
            extent: None,
            target: Some(Target {
                indicator: code.to_owned(),
                year: 2025,
                value: 50.0,
                source: Words::default(),
                illustrative: false,
            }),
            trail: None,
        }
    }

    fn codes(lines: &[&ProfileLine]) -> Vec<String> {
        lines.iter().map(|line| line.code.clone()).collect()
    }

    #[test]
    fn each_indicator_is_counted_once() {
        let lines = [
            line("up", Direction::Higher, Some(48.0), Some(51.0)),
            line("down", Direction::Lower, Some(40.0), Some(60.0)),
            line("reads the same", Direction::Higher, Some(48.01), Some(48.04)),
            line("new", Direction::Higher, None, Some(1.0)),
            line("gone", Direction::Higher, Some(1.0), None),
            line("neither", Direction::None, Some(1.0), Some(9.0)),
            line("nothing", Direction::Higher, None, None),
        ];
        let changes = Changes::of(&lines);
        assert_eq!((changes.better, changes.worse, changes.same), (1, 1, 1));
        assert_eq!(codes(&changes.reached), ["up"]);
        assert_eq!(codes(&changes.lost), ["down"]);
        assert_eq!(codes(&changes.new), ["new"]);
        assert_eq!(codes(&changes.gone), ["gone"]);
        assert_eq!(changes.rise.map(|line| line.code.as_str()), Some("up"));
        assert_eq!(changes.fall.map(|line| line.code.as_str()), Some("down"));
    }

    #[test]
    fn the_largest_step_is_measured_by_what_is_much() {
        let mut small = line("small", Direction::Higher, Some(1.0), Some(2.0));
        small.much = 0.5;
        let lines = [line("large", Direction::Higher, Some(10.0), Some(14.0)), small];
        assert_eq!(Changes::of(&lines).rise.map(|line| line.code.as_str()), Some("small"));
    }

    #[test]
    fn in_a_first_cycle_nothing_is_new() {
        let lines = [line("first", Direction::Higher, None, Some(3.0))];
        assert_eq!(Changes::of(&lines), Changes::default());
    }
}
