//! The shape of invented figures: where a district stands on an indicator's scale, and what figure stands there.

use super::noise::Noise;
use super::{District, Round};
use crate::indicator::{Direction, Indicator};

/// How an indicator behaves, in classes of its own scale.
pub(super) struct Profile {
    code: &'static str,
    /// Better or worse than the middle of the scale.
    pub(super) lift: f64,
    /// How much better the densest district is than the most rural one.
    pub(super) urban: f64,
    /// Better with each cycle.
    pub(super) growth: f64,
    /// Denominator of quotients, per inhabitant.
    pub(super) base: f64,
}

const fn row(code: &'static str, lift: f64, urban: f64, growth: f64, base: f64) -> Profile {
    Profile {
        code,
        lift,
        urban,
        growth,
        base,
    }
}

/// What differs from [`USUAL`]. Shares of the population are those of a large Vietnamese city, rounded.
const PROFILES: [Profile; 26] = [
    row("1.1.1-a", 0.2, 0.7, 0.15, 0.8),
    row("1.1.2-a", 0.3, -0.8, 0.0, 0.7),
    row("1.1.3-a", 0.0, 0.3, 0.0, 1.0),
    row("1.1.4-a", 0.2, -1.2, 0.25, 1.0),
    row("1.2.1-b", 0.3, 1.4, 0.25, 1.0),
    row("1.2.4-a", 0.0, 1.0, 0.2, 0.001),
    row("1.3.1-b", 0.0, -0.9, 0.15, 1.0),
    row("1.3.2-a", 0.2, -0.8, 0.2, 1.0),
    row("2.1.1-a", -0.1, 0.9, 0.25, 0.052),
    row("2.1.1-b", 0.1, 1.6, 0.0, 0.62),
    row("2.2.1-a", -0.9, -1.3, 0.2, 1.0),
    row("2.2.2-a", -0.5, -0.4, 0.25, 0.0),
    row("2.2.2-b", 0.0, -0.5, 0.25, 0.25),
    row("2.2.2-l1", 0.0, -0.3, 0.25, 0.0006),
    row("2.3.2-a", 0.3, 0.5, 0.2, 1.0 / 4500.0),
    row("2.3.3-a", -0.2, 0.8, 0.15, 1.6),
    row("2.4.1-a", -0.2, 0.8, 0.25, 0.0085),
    row("2.4.2-a", -0.2, 1.4, 0.25, 0.0),
    row("2.4.2-b", 0.0, 1.4, 0.25, 0.0),
    row("2.4.3-a", -0.5, 1.2, 0.3, 0.0),
    row("2.5.3-a", 0.0, -0.9, 0.1, 0.0095),
    row("3.1.1-a", 0.0, 0.6, 0.0, 0.0),
    row("3.1.2-a", 0.4, 0.4, 0.3, 0.0),
    row("3.1.3-a", -0.3, 0.5, 0.3, 0.0),
    row("3.3.1-a", 0.0, -0.4, 0.1, 5.5),
    row("3.3.3-a", 0.0, -0.5, 0.15, 1.8),
];

/// Everything that is not listed: surveys and levels, which need no denominator.
const USUAL: Profile = row("", 0.0, 0.8, 0.22, 0.5);

/// How the indicator with this code behaves.
pub(super) fn profile(code: &str) -> &'static Profile {
    PROFILES.iter().find(|profile| profile.code == code).unwrap_or(&USUAL)
}

/// Where a district stands on an indicator's scale: 0–5, a class each, the higher the better.
pub(super) fn place(indicator: &Indicator, district: &District, districts: &[District], round: Round) -> f64 {
    let profile = profile(&indicator.code);
    let own = Noise::of(&[&district.code, &indicator.code]).bell();
    let moving = if profile.growth == 0.0 {
        0.0
    } else {
        Noise::of(&[&district.code, &indicator.code, &format!("{round:?}")]).bell()
    };
    2.4 + profile.lift
        + profile.urban * (density(district, districts) - 0.5)
        + profile.growth * round.steps()
        + 1.5 * own
        + 0.2 * moving
        + 1.5 * (whole_district(district) - 0.5)
}

/// How good a district is on the whole, 0–1.
pub(super) fn whole_district(district: &District) -> f64 {
    Noise::of(&[&district.code]).uniform()
}

/// Density on a logarithmic scale: 0 for the most rural district, 1 for the densest.
fn density(district: &District, districts: &[District]) -> f64 {
    let logarithm = |district: &District| (district.population / district.area_km2).ln();
    let low = districts.iter().map(logarithm).fold(f64::INFINITY, f64::min);
    let high = districts.iter().map(logarithm).fold(f64::NEG_INFINITY, f64::max);
    if high > low {
        (logarithm(district) - low) / (high - low)
    } else {
        0.5
    }
}

/// The figure at a place of the scale: straight lines through the breaks, continued at both ends, within the range.
pub(super) fn figure(indicator: &Indicator, place: f64) -> f64 {
    let [b0, b1, b2, b3] = match indicator.breaks.as_slice() {
        &[b0, b1, b2, b3] => [b0, b1, b2, b3],
        _ => [1.0, 2.0, 3.0, 4.0],
    };
    let along = if indicator.direction == Direction::Lower {
        5.0 - place
    } else {
        place
    };
    let line = |from: f64, to: f64, start: f64| from + (to - from) * (along - start);
    let figure = match along {
        low if low < 2.0 => line(b0, b1, 1.0),
        middle if middle < 3.0 => line(b1, b2, 2.0),
        _ => line(b2, b3, 3.0),
    };
    // Never quite at the end of what is plausible: a share of 100 % would look made up.
    let [low, high] = indicator.range;
    figure.clamp(low + (b0 - low) * 0.15, high - (high - b3).min(b3 - b2) * 0.1)
}
