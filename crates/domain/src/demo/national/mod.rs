//! An invented country for measuring: provinces, communes under them, half-year cycles. Nothing in it stands for a real
//! place; whatever keeps or shows it must mark it as illustrative.

mod figure;
mod way;

pub use figure::{Subject, value};
pub use way::{Way, way};

use super::noise::Noise;
use super::{apportion, whole};

/// How large a country is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Provinces, at most 99.
    pub provinces: usize,
    /// Communes in all; each province has at least one.
    pub communes: usize,
    /// Half-years, the last of which is open.
    pub cycles: usize,
    /// Officers spread over the communes, who have all of the open half-year before them; where there are none, the
    /// communes are on their way in it.
    pub officers: usize,
}

impl Size {
    /// As many provinces and communes as Viet Nam has since 1 July 2025, over six years.
    pub const NATIONAL: Self = Self {
        provinces: 34,
        communes: 3321,
        cycles: 12,
        officers: 0,
    };

    /// As many communes as the old city has since 1 July 2025, under one roof, and three officers for most of them.
    pub const EVENING: Self = Self {
        provinces: 1,
        communes: 168,
        cycles: 2,
        officers: 500,
    };
}

/// A province or commune.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Number of its province, from 1.
    pub province: usize,
    /// Number within the province, from 1; `None` for the province itself.
    pub commune: Option<usize>,
    /// Area in square kilometres.
    pub area_km2: f64,
    /// Inhabitants.
    pub population: f64,
}

impl Place {
    /// Its number as names say it: `01`, `01-023`.
    pub fn number(&self) -> String {
        match self.commune {
            Some(commune) => format!("{:02}-{commune:03}", self.province),
            None => format!("{:02}", self.province),
        }
    }

    /// How dense it is: 0 for the emptiest, 1 for the middle of a large city.
    pub fn density(&self) -> f64 {
        ((self.population / self.area_km2 / 20.0).ln() / 1000_f64.ln()).clamp(0.0, 1.0)
    }
}

/// Every province, each followed by its communes. Sizes are uneven: the largest has several times the communes of the
/// smallest.
pub fn places(size: Size) -> Vec<Place> {
    let provinces = size.provinces.min(99);
    (1..)
        .zip(shares(provinces, size.communes))
        .take(provinces)
        .flat_map(|(province, communes)| {
            let communes: Vec<Place> = (1..=communes).map(|commune| place(province, commune)).collect();
            let sum = |of: fn(&Place) -> f64| communes.iter().map(of).sum();
            let whole = Place {
                province,
                commune: None,
                area_km2: sum(|place| place.area_km2),
                population: sum(|place| place.population),
            };
            std::iter::once(whole).chain(communes)
        })
        .collect()
}

/// How many communes each province has.
fn shares(provinces: usize, communes: usize) -> Vec<usize> {
    let weights: Vec<f64> = (1..=provinces)
        .map(|province| 0.45 + 1.7 * Noise::of(&["province", &province.to_string()]).uniform().powi(2))
        .collect();
    let sum: f64 = weights.iter().sum();
    // One each first, so that none is empty.
    let rest = count(communes.saturating_sub(provinces));
    let parts = apportion(weights.iter().map(|weight| weight / sum * rest), rest);
    parts.into_iter().map(|part| 1 + natural(part)).collect()
}

fn place(province: usize, commune: usize) -> Place {
    let number = format!("{province:02}-{commune:03}");
    let urban = 0.6 * Noise::of(&[&number, "urban"]).uniform().powi(2)
        + 0.4 * Noise::of(&["urban", &province.to_string()]).uniform();
    let population = whole(8_000.0 + 45_000.0 * Noise::of(&[&number, "people"]).uniform() * (0.4 + urban));
    let density = 30.0 * 500_f64.powf(urban);
    Place {
        province,
        commune: Some(commune),
        area_km2: (population / density * 100.0).round() / 100.0,
        population,
    }
}

/// A count as a number.
fn count(many: usize) -> f64 {
    u32::try_from(many).map_or(f64::from(u32::MAX), f64::from)
}

/// A whole number of no great size as a count.
fn natural(number: f64) -> usize {
    (0..10_000).take_while(|many| count(*many) + 0.5 < number).count()
}

#[cfg(test)]
mod tests;
