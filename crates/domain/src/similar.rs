//! Which units are like a unit: near it in population and in density, among units of the same kind.
//!
//! Both are compared on a logarithmic scale, since twice as many people is the same step for a small unit and for a
//! large one, and each in steps of its own spread over all these units, so that neither outweighs the other.

/// Units called similar at most.
pub const MOST: usize = 5;

/// Fewest comparable units among which some can be called similar: of fewer, the nearest five would be most of them.
pub const FEWEST: usize = 12;

/// Fewest of the similar units that must have a figure before their median is told.
pub const FEWEST_FIGURES: usize = 3;

/// A unit by what is compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Inhabitants.
    pub population: f64,
    /// Area in square kilometres.
    pub area_km2: f64,
}

impl Size {
    /// Inhabitants a square kilometre.
    pub fn density(self) -> f64 {
        self.population / self.area_km2
    }

    fn logs(self) -> Option<[f64; 2]> {
        let logs = [self.population.ln(), self.density().ln()];
        logs.iter().all(|log| log.is_finite()).then_some(logs)
    }
}

/// Places in `all` of the units most similar to the one at `own`, nearest first; equally near ones in the order given.
/// None where too few are known to compare, see [`FEWEST`], or where the unit's own size is not.
pub fn similar(all: &[Option<Size>], own: usize) -> Vec<usize> {
    let known: Vec<(usize, [f64; 2])> = all
        .iter()
        .enumerate()
        .filter_map(|(place, size)| Some((place, (*size)?.logs()?)))
        .collect();
    let Some((_, here)) = known.iter().find(|(place, _)| *place == own) else {
        return Vec::new();
    };
    if known.len() < FEWEST {
        return Vec::new();
    }
    let spreads = [0, 1].map(|axis| spread(known.iter().map(|(_, logs)| logs[axis])));
    let distance = |logs: &[f64; 2]| -> f64 {
        let step = |axis: usize| (logs[axis] - here[axis]) / spreads[axis];
        [0, 1]
            .into_iter()
            .filter(|axis| spreads[*axis] > 0.0)
            .map(|axis| step(axis).powi(2))
            .sum()
    };
    let mut others: Vec<(usize, f64)> = known
        .iter()
        .filter(|(place, _)| *place != own)
        .map(|(place, logs)| (*place, distance(logs)))
        .collect();
    others.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    others.into_iter().take(MOST).map(|(place, _)| place).collect()
}

/// Standard deviation.
fn spread(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let (count, sum) = values
        .clone()
        .fold((0.0, 0.0), |(count, sum), value| (count + 1.0, sum + value));
    if count == 0.0 {
        return 0.0;
    }
    let mean = sum / count;
    let variance: f64 = values.map(|value| (value - mean).powi(2)).sum();
    (variance / count).sqrt()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn size(population: f64, area_km2: f64) -> Size {
        Size { population, area_km2 }
    }

    /// Six dense units, each larger than the one before, and six thin ones.
    fn town() -> Vec<Option<Size>> {
        let dense = (1..=6).map(|step| size(f64::from(step) * 100_000.0, f64::from(step) * 5.0));
        let thin = (1..=6).map(|step| size(f64::from(step) * 100_000.0, f64::from(step) * 400.0));
        dense.chain(thin).map(Some).collect()
    }

    #[test]
    fn units_of_like_density_come_first() {
        // The fifth is the thinly settled unit of the same population.
        assert_eq!(similar(&town(), 3), [4, 2, 5, 1, 9]);
        assert_eq!(similar(&town(), 9), [10, 8, 11, 7, 3]);
    }

    #[test]
    fn without_enough_to_compare_none_is_similar() {
        assert!(similar(&town()[1..], 3).is_empty(), "eleven are too few");
        let mut unknown = town();
        unknown.push(None);
        assert!(similar(&unknown, 12).is_empty(), "its own size is not known");
        unknown[12] = Some(size(0.0, 3.0));
        assert!(similar(&unknown, 12).is_empty(), "nobody lives there");
        assert_eq!(similar(&unknown, 3).len(), MOST);
    }

    #[test]
    fn units_all_alike_are_taken_in_their_order() {
        let alike = vec![Some(size(1000.0, 10.0)); 14];
        assert_eq!(similar(&alike, 2), [0, 1, 3, 4, 5]);
    }

    proptest! {
        #[test]
        fn a_unit_is_never_similar_to_itself_and_none_comes_twice(
            sizes in prop::collection::vec(prop::option::of((0.0..1e7_f64, 0.0..1e4_f64)), 0..40),
            own in 0_usize..40,
        ) {
            let all: Vec<Option<Size>> = sizes.into_iter().map(|size| size.map(|(population, area_km2)| Size { population, area_km2 })).collect();
            let found = similar(&all, own);
            prop_assert!(found.len() <= MOST);
            prop_assert!(found.iter().all(|place| *place != own && all[*place].is_some()));
            let mut once = found.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), found.len());
        }

        #[test]
        fn measuring_area_in_another_unit_changes_nothing(own in 0_usize..12, factor in 0.01..100.0_f64) {
            let other: Vec<Option<Size>> = town()
                .into_iter()
                .map(|size| size.map(|size| Size { area_km2: size.area_km2 * factor, ..size }))
                .collect();
            let (before, after) = (similar(&town(), own), similar(&other, own));
            prop_assert_eq!(before.first(), after.first());
        }
    }
}
