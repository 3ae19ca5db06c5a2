//! Each state at its bounds, and what holds for every series.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn target(value: f64, year: u16) -> Target {
    Target {
        indicator: "1.1.1-a".to_owned(),
        year,
        value,
        source: Words::default(),
        illustrative: false,
    }
}

/// Figures at the ends of years from 2020 on.
fn series(figures: &[Option<f64>]) -> Vec<Point> {
    let ends = (2020..).map(|year| Day::new(year, 12, 31).unwrap());
    ends.zip(figures.iter().copied()).collect()
}

/// Judges three figures, of 2020, 2021 and 2022, on their way to a target of 2030.
fn judged(figures: [f64; 3], goal: f64, direction: Direction) -> Judged {
    judge(&series(&figures.map(Some)), Some(&target(goal, 2030)), direction)
}

#[test]
fn the_ratio_of_the_rates_decides() {
    // 2 % a year for two of ten years, where 2 % a year leads to the target.
    let on_time = 50.0 * 1.02f64.powi(10);
    let pace = |yearly: f64| judged([50.0, 50.0, 50.0 * (1.0 + yearly).powi(2)], on_time, Direction::Higher);
    let near = |judged: &Judged, ratio: f64| (judged.ratio.unwrap().0 - ratio).abs() < 1e-3;
    assert!(near(&pace(0.02), 1.0));
    for (yearly, state) in [
        (0.0191, Pace::OnTrack),
        (0.0189, Pace::Moderate),
        (0.0121, Pace::Moderate),
        (0.0119, Pace::Slow),
        (0.0, Pace::Slow),
        (-0.0001, Pace::Away),
    ] {
        assert_eq!(pace(yearly).pace, state, "{yearly}");
        assert_eq!(pace(yearly).ratio.unwrap().1, Measured::Growth);
    }
}

#[test]
fn lower_is_better_the_other_way_round() {
    let on_time = 50.0 * 0.98f64.powi(10);
    let pace = |yearly: f64| judged([50.0, 50.0, 50.0 * (1.0 + yearly).powi(2)], on_time, Direction::Lower).pace;
    assert_eq!(pace(-0.02), Pace::OnTrack);
    assert_eq!(pace(-0.015), Pace::Moderate);
    assert_eq!(pace(-0.005), Pace::Slow);
    assert_eq!(pace(0.001), Pace::Away);
    assert_eq!(pace(-0.3), Pace::Met);
}

#[test]
fn parity_is_a_distance_that_falls() {
    let pace = |from: f64, to: f64| judged([from, from, to], 50.0, Direction::Parity).pace;
    assert_eq!(pace(20.0, 46.0), Pace::Met);
    assert_eq!(pace(20.0, 35.0), Pace::OnTrack);
    assert_eq!(pace(20.0, 19.0), Pace::Away);
    // From one side past the middle to the other, as far away: nothing is won.
    assert_eq!(pace(30.0, 70.0), Pace::Slow);
    // The same on both sides.
    for (from, to) in [(20.0, 22.0), (20.0, 27.0), (20.0, 15.0)] {
        assert_eq!(pace(from, to), pace(100.0 - from, 100.0 - to), "{from} {to}");
    }
    // Nearest figure that counts as parity: 45, in eight years.
    let needed = judged([20.0, 21.0, 22.0], 50.0, Direction::Parity).needed.unwrap();
    assert!((needed - 23.0 / 8.0).abs() < 0.01, "{needed}");
}

#[test]
fn without_a_rate_of_growth_the_change_per_year_counts() {
    let measured = |figures, goal, direction| {
        let judged = judged(figures, goal, direction);
        (judged.pace, judged.ratio.unwrap().1)
    };
    // Two of ten years, a fifth of the way; a level may begin at nothing.
    assert_eq!(
        measured([0.0, 0.2, 0.6], 3.0, Direction::Higher),
        (Pace::OnTrack, Measured::Change)
    );
    assert_eq!(
        measured([0.0, 0.2, 0.4], 3.0, Direction::Higher),
        (Pace::Moderate, Measured::Change)
    );
    assert_eq!(
        measured([0.0, 0.0, 0.0], 1.0, Direction::Higher),
        (Pace::Slow, Measured::Change)
    );
    assert_eq!(
        measured([-4.0, -4.0, -5.0], 3.0, Direction::Higher),
        (Pace::Away, Measured::Change)
    );
    assert_eq!(
        measured([10.0, 9.0, 8.0], 0.0, Direction::Lower),
        (Pace::OnTrack, Measured::Change)
    );
}

#[test]
fn what_was_met_and_is_lost_moves_away() {
    let lost = judged([80.0, 75.0, 69.0], 70.0, Direction::Higher);
    assert_eq!((lost.pace, lost.ratio), (Pace::Away, None));
    assert_eq!(judged([70.0, 75.0, 69.0], 70.0, Direction::Higher).pace, Pace::Away);
    assert_eq!(judged([2.0, 3.0, 4.0], 3.0, Direction::Lower).pace, Pace::Away);
    assert_eq!(judged([50.0, 50.0, 60.0], 50.0, Direction::Parity).pace, Pace::Away);
}

#[test]
fn what_cannot_be_judged_says_why() {
    let three = series(&[Some(50.0), Some(51.0), Some(52.0)]);
    let goal = target(60.0, 2030);
    let why = |series: &[Point], target: Option<&Target>, direction| judge(series, target, direction).why;
    let higher = Direction::Higher;
    assert_eq!(why(&three, Some(&goal), Direction::None), Some(Why::NoDirection));
    assert_eq!(why(&three, None, higher), Some(Why::NoTarget));
    assert_eq!(why(&[], Some(&goal), higher), Some(Why::NoFigure));
    let gone = series(&[Some(50.0), Some(51.0), None]);
    assert_eq!(why(&gone, Some(&goal), higher), Some(Why::NoFigure));
    let gone = judge(&gone, Some(&goal), higher);
    assert_eq!((gone.first, gone.travelled, gone.needed), (Some(0), None, None));
    assert_eq!(why(&three, Some(&target(60.0, 2022)), higher), Some(Why::TargetPast));
    assert_eq!(why(&three, Some(&goal), higher), None);
    // A year without a figure is no figure; a figure that is no number neither.
    let gap = series(&[Some(50.0), None, Some(f64::NAN), Some(52.0)]);
    assert_eq!(why(&gap, Some(&goal), higher), Some(Why::TooFew(2)));
    let late = series(&[None, Some(50.0), None, Some(51.0), Some(52.0)]);
    let late = judge(&late, Some(&goal), higher);
    assert_eq!((late.first, late.why), (Some(1), None));
    assert!((late.travelled.unwrap() - 2.0).abs() < 1e-9);
}

#[test]
fn two_points_say_what_is_left_but_not_how_it_goes() {
    let two = [(day("2024-06-14"), Some(61.0)), (day("2024-12-14"), Some(62.0))];
    let judged = judge(&two, Some(&target(70.0, 2025)), Direction::Higher);
    assert_eq!((judged.pace, judged.why), (Pace::Unmeasured, Some(Why::TooFew(2))));
    assert_eq!((judged.first, judged.ratio), (Some(0), None));
    assert!((judged.travelled.unwrap() - 1.0).abs() < 1e-9);
    // Eight points in a year and seventeen days.
    assert!((judged.needed.unwrap() - 8.0 / (382.0 / 365.25)).abs() < 1e-9);
    // One point has travelled nowhere.
    let one = judge(&two[1..], Some(&target(70.0, 2025)), Direction::Higher);
    assert_eq!(
        (one.first, one.travelled, one.why),
        (Some(0), None, Some(Why::TooFew(1)))
    );
}

#[test]
fn a_filter_leaves_one_state() {
    assert!(Pace::ALL.iter().all(|pace| Pace::from_code(pace.code()) == Some(*pace)));
    assert_eq!(Pace::from_code(""), None);
}

fn directions() -> impl Strategy<Value = Direction> {
    prop_oneof![
        Just(Direction::Higher),
        Just(Direction::Lower),
        Just(Direction::Parity),
        Just(Direction::None)
    ]
}

proptest! {
    #[test]
    fn met_always_wins(figures in prop::collection::vec(prop::option::of(-10f64..110.0), 0..6), now in -10f64..110.0,
                       goal in -10f64..110.0, year in 2000u16..2040, direction in directions()) {
        let all: Vec<Option<f64>> = figures.into_iter().chain([Some(now)]).collect();
        let judged = judge(&series(&all), Some(&target(goal, year)), direction);
        let met = meets(now, goal, direction) == Some(true);
        prop_assert_eq!(judged.pace == Pace::Met, met);
        prop_assert!(!met || (judged.needed, judged.why) == (None, None));
    }

    #[test]
    fn fewer_than_three_figures_are_never_judged(figures in prop::collection::vec(prop::option::of(-10f64..110.0), 0..6),
                                                 goal in -10f64..110.0, direction in directions()) {
        let judged = judge(&series(&figures), Some(&target(goal, 2030)), direction);
        let few = figures.iter().flatten().count() < FEWEST_POINTS;
        prop_assert!(!few || matches!(judged.pace, Pace::Met | Pace::Unmeasured));
        prop_assert_eq!(judged.why.is_some(), judged.pace == Pace::Unmeasured);
        prop_assert!(judged.ratio.is_none() || !matches!(judged.pace, Pace::Met | Pace::Unmeasured));
        prop_assert!(judged.ratio.is_none_or(|(ratio, _)| !ratio.is_nan()));
    }

    #[test]
    fn higher_and_lower_are_mirrors(start in -50f64..0.0, middle in -50f64..50.0, now in -50f64..50.0,
                                    goal in -50f64..50.0) {
        // Growth has no mirror in subtraction; from zero or below the change per year counts, and often on both sides.
        let (up, down) = (
            judged([start, middle, now], goal, Direction::Higher),
            judged([start, middle, now].map(|figure| -figure), -goal, Direction::Lower),
        );
        prop_assume!(down.ratio.is_none_or(|(_, measured)| measured == Measured::Change));
        prop_assert_eq!(up.pace, down.pace);
        prop_assert_eq!(up.needed.map(|needed| -needed), down.needed);
    }

    #[test]
    fn both_measures_agree_on_the_way(start in 1f64..100.0, now in 1f64..100.0, goal in 1f64..100.0,
                                      direction in prop_oneof![Just(Direction::Higher), Just(Direction::Lower)]) {
        // Whatever the measure: nearer than at first is never moving away, further always.
        let judged = judged([start, start, now], goal, direction);
        if let Some((ratio, _)) = judged.ratio {
            let better = crate::scale::improvement(start, now, direction).unwrap();
            prop_assert_eq!(ratio < 0.0, better < 0.0, "{}", ratio);
        }
    }

    #[test]
    fn faster_is_never_worse(start in 1f64..100.0, a in 1f64..100.0, b in 1f64..100.0, goal in 1f64..100.0) {
        let (low, high) = (a.min(b), a.max(b));
        let pace = |now: f64, direction| judged([start, start, now], goal, direction).pace;
        prop_assert!(pace(high, Direction::Higher) <= pace(low, Direction::Higher));
        prop_assert!(pace(low, Direction::Lower) <= pace(high, Direction::Lower));
    }
}
