//! The figures of an invented country.

use crate::answer::Value;
use crate::demo::noise::Noise;
use crate::demo::shape::{figure, profile};
use crate::demo::{level, quotient, shares, whole};
use crate::indicator::{Indicator, Kind};

use super::count;

/// Classes of its scale by which a usual indicator gets better from the first cycle to the last, for each step of growth.
const WAY: f64 = 4.0;
/// One answer in so many does not apply, or is a survey of too few people to be shown.
const RARE: f64 = 0.012;

/// What a figure is made from.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Words that tell the unit from others.
    pub unit: &'a str,
    /// Words that its whole province shares.
    pub province: &'a str,
    /// 0 for the emptiest, 1 for the densest.
    pub density: f64,
    /// Inhabitants.
    pub population: f64,
}

/// What a unit says to an indicator in the cycle `at` of `cycles`, counted from 0; `None` where it does not apply.
pub fn value(indicator: &Indicator, subject: &Subject<'_>, at: usize, cycles: usize) -> Option<Value> {
    let code = indicator.code.as_str();
    let mut own = Noise::of(&[subject.unit, code]);
    let kept = own.bell();
    if own.uniform() < RARE {
        return None;
    }
    let few = own.uniform() < RARE;
    let place = place(indicator, subject, kept, at, cycles);
    let base = profile(code).base;
    let asked = || {
        if few {
            return 8.0;
        }
        whole(12.0 + 28.0 * Noise::of(&[subject.unit, code, "sample"]).uniform()) * 10.0
    };
    Some(match indicator.kind {
        Kind::Count => Value::Count(whole(figure(indicator, place))),
        Kind::Survey => Value::Survey {
            share: (figure(indicator, place) * 10.0).round() / 10.0,
            sample: asked(),
        },
        Kind::Level => Value::Level(level(figure(indicator, place))),
        Kind::YesNo => Value::YesNo(place > 2.2),
        Kind::Distribution => Value::Distribution(shares(indicator)),
        Kind::Average if base < 0.01 => quotient(indicator, place, asked()),
        _ => quotient(indicator, place, whole(subject.population * base)),
    })
}

/// Where a unit stands on an indicator's scale: 0–5, a class each, the higher the better.
fn place(indicator: &Indicator, subject: &Subject<'_>, kept: f64, at: usize, cycles: usize) -> f64 {
    let profile = profile(&indicator.code);
    let last = count(cycles.saturating_sub(1)).max(1.0);
    let (moved, moving) = if profile.growth == 0.0 {
        (0.0, 0.0)
    } else {
        let moving = Noise::of(&[subject.unit, &indicator.code, &at.to_string()]).bell();
        (WAY * profile.growth * (count(at) / last - 0.8), 0.2 * moving)
    };
    let whole = Noise::of(&[subject.unit]).uniform() + 0.8 * Noise::of(&[subject.province]).uniform() - 0.9;
    2.5 + profile.lift + profile.urban * (subject.density - 0.4) + moved + moving + 1.4 * kept + 1.1 * whole
}
