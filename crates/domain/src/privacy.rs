//! Figures that could tell what a single person said are withheld.

/// Fewest respondents of a survey whose share is shown to everyone, unless the configuration says otherwise. With fewer
/// a share may tell what a single person said: it is withheld from all but the readers of the unit's own work, and no
/// median or score rests on it.
pub const FEWEST_RESPONDENTS: u32 = 10;

/// Which of several units' shares are withheld, by their numbers of respondents (`None` without a share).
///
/// Those of fewer than `fewest` are. Where the unit above tells a share of `total` respondents, a reader may subtract
/// the units shown from it; if that would leave fewer than `fewest`, the smallest unit shown is withheld too.
///
/// A share of nobody stands for nobody and is shown.
pub fn withheld(samples: &[Option<f64>], total: Option<f64>, fewest: f64) -> Vec<bool> {
    let is_few = |sample: f64| sample > 0.0 && sample < fewest;
    let mut withheld: Vec<bool> = samples.iter().map(|sample| sample.is_some_and(is_few)).collect();
    let Some(total) = total.filter(|_| withheld.contains(&true)) else {
        return withheld;
    };
    let shown = || samples.iter().zip(&withheld).enumerate();
    let shown = shown().filter_map(|(place, (sample, hidden))| Some((place, (*sample).filter(|_| !hidden)?)));
    let sum: f64 = shown.clone().map(|(_, sample)| sample).sum();
    let smallest = shown
        .filter(|(_, sample)| *sample > 0.0)
        .min_by(|(_, a), (_, b)| a.total_cmp(b));
    if is_few(total - sum)
        && let Some((place, _)) = smallest
        && let Some(hidden) = withheld.get_mut(place)
    {
        *hidden = true;
    }
    withheld
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(samples: &[f64], total: Option<f64>) -> Vec<bool> {
        let samples: Vec<Option<f64>> = samples.iter().copied().map(Some).collect();
        withheld(&samples, total, 10.0)
    }

    #[test]
    fn few_respondents_are_withheld() {
        assert_eq!(of(&[9.0, 10.0, 0.0], None), [true, false, false]);
    }

    #[test]
    fn a_total_that_gives_one_away_takes_the_smallest_shown_with_it() {
        assert_eq!(of(&[4.0, 40.0, 25.0], Some(69.0)), [true, false, true]);
        // Two together are enough not to be told apart.
        assert_eq!(of(&[4.0, 8.0, 25.0], Some(37.0)), [true, true, false]);
        // The city asked others too, or spoke of something else.
        assert_eq!(of(&[4.0, 40.0, 25.0], Some(500.0)), [true, false, false]);
        assert_eq!(of(&[4.0, 40.0, 25.0], Some(60.0)), [true, false, false]);
        assert_eq!(of(&[4.0], Some(4.0)), [true], "there is nobody to withhold with it");
        assert_eq!(of(&[40.0, 25.0], Some(69.0)), [false, false], "nothing is hidden");
    }

    proptest! {
        #[test]
        fn whatever_is_shown_leaves_nobody_alone(
            samples in prop::collection::vec(prop::option::of(0_u32..60), 0..12),
        ) {
            let samples: Vec<Option<f64>> = samples.into_iter().map(|sample| sample.map(f64::from)).collect();
            let total: f64 = samples.iter().flatten().sum();
            let hidden = withheld(&samples, Some(total), 10.0);
            let shown: f64 = samples.iter().zip(&hidden).filter(|(_, hidden)| !**hidden).filter_map(|(sample, _)| *sample).sum();
            let rest = total - shown;
            let none_is_shown = shown == 0.0;
            prop_assert!(rest == 0.0 || rest >= 10.0 || none_is_shown, "{rest} can be computed");
            for (sample, hidden) in samples.iter().zip(&hidden) {
                prop_assert!(*hidden || !sample.is_some_and(|sample| sample > 0.0 && sample < 10.0));
            }
        }
    }
}
