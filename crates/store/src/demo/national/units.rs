//! Units of the invented country.

use domain::demo::national::{Place, Size, places};
use domain::unit::{Unit, UnitKind, UnitPath};

use super::MAP;
use crate::unit::import::NewUnit;

/// Code of the country.
pub(super) const ROOT: &str = "gl";
const SOURCE: &str = "Đơn vị giả lập để đo hiệu năng; không phải đơn vị hành chính có thật";

/// A unit with what its figures are made from.
pub(super) struct Home {
    pub(super) unit: Unit,
    /// Number as names say it.
    pub(super) number: String,
    /// Number of its province.
    pub(super) province: String,
    pub(super) density: f64,
    pub(super) population: f64,
}

/// Provinces and communes, each province before its communes.
pub(super) fn homes(size: Size) -> Vec<Home> {
    places(size).iter().map(home).collect()
}

fn home(place: &Place) -> Home {
    let number = place.number();
    let province = format!("{:02}", place.province);
    let above = UnitPath::root(ROOT);
    let (kind, path, vi, en) = match place.commune {
        None => (UnitKind::District, above, "Tỉnh", "Province"),
        Some(_) => (
            UnitKind::Ward,
            above.child(&format!("{ROOT}{province}")),
            "Xã",
            "Commune",
        ),
    };
    let code = format!("{ROOT}{number}");
    Home {
        unit: Unit {
            path: path.child(&code),
            code,
            kind,
            name_vi: format!("{vi} giả lập {number}"),
            name_en: format!("Synthetic {en} {number}"),
            short_vi: format!("{vi} {number}"),
            area_km2: Some(place.area_km2),
            population: population(place.population),
            ..root(0.0, 0.0)
        },
        number,
        province,
        density: place.density(),
        population: place.population,
    }
}

fn root(area: f64, people: f64) -> Unit {
    Unit {
        map_version: MAP.to_owned(),
        code: ROOT.to_owned(),
        kind: UnitKind::City,
        name_vi: "Cả nước giả lập".to_owned(),
        name_en: "Synthetic Country".to_owned(),
        short_vi: "Cả nước".to_owned(),
        path: UnitPath::root(ROOT),
        area_km2: Some(area),
        population: population(people),
        population_as_of: None,
        valid_from: None,
        valid_to: None,
        model: None,
        illustrative: true,
    }
}

/// Units as a file would say them, the country first.
pub(super) fn new_units(homes: &[Home]) -> Vec<NewUnit> {
    let provinces = || homes.iter().filter(|home| home.unit.kind == UnitKind::District);
    let area = provinces().filter_map(|home| home.unit.area_km2).sum();
    let people = provinces().map(|home| home.population).sum();
    let units = std::iter::once(root(area, people)).chain(homes.iter().map(|home| home.unit.clone()));
    units
        .map(|unit| NewUnit {
            unit,
            source: SOURCE.to_owned(),
        })
        .collect()
}

/// Whole inhabitants.
fn population(people: f64) -> Option<u32> {
    // Through text: the number is whole and far below the range's end.
    format!("{people:.0}").parse().ok()
}
