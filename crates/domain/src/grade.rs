//! What an assessment in points or in levels amounts to: totals by group and the grade of the whole.
//!
//! In points the lines add up, and the grade looks at the share of what could be reached, in per cent: a line that does
//! not apply takes its maximum with it. In levels a group stands where its lowest line stands, and so does the whole.

mod view;

use serde::{Deserialize, Serialize};

use crate::indicator::{Grade, Indicator, IndicatorSet, Mode};
use crate::score::Share;

pub use view::{Group, Line as SheetLine, List, Models, Row, Sheet, StandIn, Standing, Total};

/// What one line was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<'a> {
    /// The line.
    pub indicator: &'a Indicator,
    /// Its points or figure; `None` while it is not answered.
    pub figure: Option<f64>,
}

/// Lines together: a group, or the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// Points of the answered lines; of levels the lowest, 0 to 2.
    pub got: f64,
    /// Points that all lines could have; of levels 2.
    pub most: f64,
    /// Lines answered, of those that apply.
    pub lines: Share,
}

impl Tally {
    /// Adds up the lines that apply.
    pub fn of<'a>(mode: Mode, lines: impl IntoIterator<Item = Line<'a>>) -> Self {
        let mut tally = Self::default();
        let mut lowest: Option<f64> = None;
        for line in lines {
            let worth = line.figure.map(|figure| worth(line.indicator, mode, figure));
            tally.lines.count(worth.is_some());
            match mode {
                Mode::Levels => {
                    tally.most = HIGHEST;
                    lowest = worth.map_or(lowest, |worth| Some(lowest.map_or(worth, |lowest| lowest.min(worth))));
                }
                Mode::Points | Mode::Measured => {
                    tally.got += worth.unwrap_or_default();
                    tally.most += most(line.indicator, mode);
                }
            }
        }
        if mode == Mode::Levels {
            tally.got = lowest.unwrap_or_default();
        }
        tally
    }

    /// Whether every line that applies is answered, and there is one.
    pub const fn is_whole(&self) -> bool {
        self.lines.whole > 0 && self.lines.part == self.lines.whole
    }

    /// What grades are given by: per cent of the points that could be reached, or the level.
    pub fn rank(&self, mode: Mode) -> f64 {
        match mode {
            Mode::Levels => self.got,
            Mode::Points | Mode::Measured if self.most > 0.0 => self.got / self.most * 100.0,
            Mode::Points | Mode::Measured => 0.0,
        }
    }

    /// The grade, once every line is answered.
    pub fn grade<'a>(&self, set: &'a IndicatorSet) -> Option<&'a Grade> {
        // Sums of tenths: a total of 80 may have come out a hair below.
        let rank = self.rank(set.mode) + 1e-9;
        self.is_whole()
            .then(|| set.grades.iter().find(|grade| grade.from <= rank))
            .flatten()
    }
}

/// The highest level of a line.
const HIGHEST: f64 = 2.0;

/// What a line counts: its points, or the level 0 to 2 that its figure reaches.
pub fn worth(indicator: &Indicator, mode: Mode, figure: f64) -> f64 {
    match (mode, indicator.reaches) {
        (Mode::Levels, Some([_, second])) if figure >= second => HIGHEST,
        (Mode::Levels, Some([first, _])) if figure >= first => 1.0,
        (Mode::Levels, Some(_)) => 0.0,
        _ => figure,
    }
}

/// The most a line can count.
pub fn most(indicator: &Indicator, mode: Mode) -> f64 {
    match mode {
        Mode::Levels => HIGHEST,
        Mode::Points | Mode::Measured => indicator.range[1],
    }
}

#[cfg(feature = "data")]
#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::indicator::{COMMUNITY_CENTRE, LEARNING_COMMUNITY, LEARNING_UNIT, SETS};

    fn set(text: &str) -> IndicatorSet {
        IndicatorSet::from_toml(text).unwrap()
    }

    /// The tally of a set whose lines are all given this share of their maximum.
    fn given(set: &IndicatorSet, share: f64) -> Tally {
        let line = |indicator| Line {
            indicator,
            figure: Some(share * most(indicator, set.mode)),
        };
        Tally::of(set.mode, set.indicators.iter().map(line))
    }

    fn name(set: &IndicatorSet, tally: Tally) -> Option<&str> {
        tally.grade(set).map(|grade| grade.name.vi.as_str())
    }

    #[test]
    fn the_sets_of_a_new_house_can_be_read() {
        let modes: Vec<Mode> = SETS.iter().map(|text| set(text).mode).collect();
        assert_eq!(
            modes,
            [Mode::Measured, Mode::Points, Mode::Levels, Mode::Levels, Mode::Levels]
        );
        let centre = set(COMMUNITY_CENTRE);
        assert_eq!(centre.focus_areas.len(), 4);
        let whole: f64 = centre.indicators.iter().map(|line| most(line, centre.mode)).sum();
        assert!((whole - 100.0).abs() < 1e-9);
    }

    #[test]
    fn points_add_up_to_a_grade() {
        let centre = set(COMMUNITY_CENTRE);
        for (share, grade) in [
            (1.0, "Tốt"),
            (0.8, "Tốt"),
            (0.79, "Khá"),
            (0.5, "Trung bình"),
            (0.0, "Chưa đạt"),
        ] {
            assert_eq!(name(&centre, given(&centre, share)), Some(grade), "{share}");
        }
    }

    #[test]
    fn a_line_that_does_not_apply_takes_its_points_with_it() {
        let centre = set(COMMUNITY_CENTRE);
        let lines = centre.indicators.iter().skip(1).map(|indicator| Line {
            indicator,
            figure: Some(indicator.range[1]),
        });
        let tally = Tally::of(centre.mode, lines);
        assert_eq!((tally.got, tally.most), (95.0, 95.0));
        assert_eq!(name(&centre, tally), Some("Tốt"));
    }

    #[test]
    fn no_grade_while_a_line_is_open() {
        let centre = set(COMMUNITY_CENTRE);
        let lines = centre.indicators.iter().enumerate().map(|(place, indicator)| Line {
            indicator,
            figure: (place > 0).then_some(indicator.range[1]),
        });
        let tally = Tally::of(centre.mode, lines);
        assert_eq!((tally.got, tally.grade(&centre)), (95.0, None));
        assert_eq!(Tally::of(centre.mode, []).grade(&centre), None);
    }

    #[test]
    fn the_lowest_line_gives_the_level() {
        let unit = set(LEARNING_UNIT);
        let share = |figure: f64| {
            let line = |indicator: &'_ Indicator| match indicator.reaches {
                Some(_) => figure,
                None => 2.0,
            };
            let lines = unit.indicators.iter().map(|indicator| Line {
                indicator,
                figure: Some(line(indicator)),
            });
            Tally::of(unit.mode, lines)
        };
        assert_eq!(name(&unit, share(96.0)), Some("Mức độ 2"));
        // Ninety per cent is enough for staff, not for learners.
        assert_eq!(name(&unit, share(91.0)), Some("Chưa đạt"));
        let community = set(LEARNING_COMMUNITY);
        assert_eq!(name(&community, given(&community, 0.5)), Some("Mức độ 1"));
    }

    proptest! {
        /// More points never give a lower grade, and groups add up to the whole.
        #[test]
        fn better_lines_never_make_a_worse_grade(shares in prop::collection::vec(0.0..=1.0_f64, 18), at in 0_usize..18) {
            let centre = set(COMMUNITY_CENTRE);
            prop_assert_eq!(centre.indicators.len(), shares.len());
            let rank = |shares: &[f64]| {
                let line = |(indicator, share): (&'_ Indicator, &f64)| share * indicator.range[1];
                let lines = centre.indicators.iter().zip(shares);
                let tally = Tally::of(centre.mode, lines.clone().map(|pair| Line { indicator: pair.0, figure: Some(line(pair)) }));
                let groups = centre.focus_areas.iter().map(|group| {
                    let own = lines.clone().filter(|(indicator, _)| indicator.focus_area() == group.code);
                    Tally::of(centre.mode, own.map(|pair| Line { indicator: pair.0, figure: Some(line(pair)) })).got
                });
                let sum: f64 = groups.sum();
                assert!((sum - tally.got).abs() < 1e-6);
                let grade = tally.grade(&centre).unwrap();
                centre.grades.iter().position(|other| other == grade).unwrap()
            };
            let mut better = shares.clone();
            better[at] = 1.0;
            prop_assert!(rank(&better) <= rank(&shares));
        }
    }
}
