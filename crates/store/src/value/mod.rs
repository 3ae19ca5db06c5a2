//! Figures of units as files bring them: published by somebody, or kept elsewhere before this program.

mod check;
mod put;

use domain::answer::{Draft, Value};
use domain::indicator::Lang;
use domain::number::format_trimmed;

use crate::Store;
use crate::cube::Patch;
use crate::import::{ImportError, Imported};

pub(crate) use check::{Asked, AskedIn, check};
pub(crate) use put::put;

/// Imports `values.csv`. What it brings counts as approved by the city, and as published where the cycle is; every step
/// on the way there is an event. A unit that is filling in the form itself is not written over.
pub async fn import(store: &Store, file: &[u8]) -> Result<Imported, ImportError> {
    let asked = Asked::of_store(store).await?;
    let values = check(file, &asked)?;
    let mut write = store.begin().await?;
    put(&mut write, &asked, &values).await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(Imported { lines: values.len() })
}

/// Whether a published figure is what was computed, to the last digit that was published.
pub(crate) fn agrees(published: &str, computed: f64) -> bool {
    let decimals = published.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let half = 0.5 * 0.1f64.powi(i32::try_from(decimals).unwrap_or(0));
    published
        .parse::<f64>()
        .is_ok_and(|value| (value - computed).abs() <= half + 1e-9)
}

/// The draft an officer would have typed for this value.
pub(crate) fn typed(value: &Value) -> Draft {
    let number = |number: f64| format_trimmed(number, 6, Lang::Vi.numbers());
    let mut draft = Draft::default();
    match value {
        Value::Quotient { numerator, denominator } => {
            draft.numerator = number(*numerator);
            draft.denominator = number(*denominator);
        }
        Value::Published(figure) | Value::Count(figure) => draft.value = number(*figure),
        Value::Survey { share, sample } => {
            draft.value = number(*share);
            draft.sample = number(*sample);
        }
        Value::Level(level) => draft.value = level.to_string(),
        Value::YesNo(yes) => (if *yes { "yes" } else { "no" }).clone_into(&mut draft.value),
        Value::Distribution(shares) => draft.parts = shares.iter().map(|share| number(*share)).collect(),
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_figures_agree_to_the_last_digit() {
        assert!(agrees("91.6", 687.0 / 750.0 * 100.0));
        assert!(agrees("76.81", 3729.0 / 4855.0 * 100.0));
        assert!(agrees("77", 3729.0 / 4855.0 * 100.0));
        assert!(!agrees("71.28", 1_505_684.0 / 2_112_000.0 * 100.0));
        assert!(!agrees("", 1.0));
    }
}
