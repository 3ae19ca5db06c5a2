//! Writing the files of `docs/data.md`: what [`crate::import`] reads to store the same again. For the operator.

use std::fmt::Display;

use domain::indicator::Mode;
use domain::unit::UnitPath;

use crate::Store;
use crate::db::all;
use crate::error::Error;
use crate::indicator_set;

/// Spreadsheets read Vietnamese wrongly without it; imports skip it.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// `units.csv`, every map.
pub async fn units(store: &Store) -> Result<Vec<u8>, Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        map_version: String,
        code: String,
        kind: String,
        name_vi: String,
        name_en: String,
        short_vi: String,
        path: String,
        area_km2: Option<f64>,
        population: Option<i64>,
        population_as_of: Option<String>,
        valid_from: Option<String>,
        valid_to: Option<String>,
        illustrative: bool,
        source: String,
    }
    let rows = all!(
        store.db(),
        Row,
        "SELECT map_version, code, kind, name_vi, name_en, short_vi, path, area_km2, population, population_as_of,
                valid_from, valid_to, illustrative, source
         FROM unit ORDER BY map_version, path",
    )?;
    let head = "map_version,code,kind,name_vi,name_en,short_vi,parent,area_km2,population,population_as_of,valid_from,\
                valid_to,illustrative,source";
    table(head, rows, |row| {
        let parent = UnitPath(row.path).parent().unwrap_or_default().to_owned();
        vec![
            row.map_version,
            row.code,
            row.kind,
            row.name_vi,
            row.name_en,
            row.short_vi,
            parent,
            shown(row.area_km2),
            shown(row.population),
            shown(row.population_as_of),
            shown(row.valid_from),
            shown(row.valid_to),
            flag(row.illustrative),
            row.source,
        ]
    })
}

/// The current indicator set, TOML.
pub async fn set(store: &Store) -> Result<Vec<u8>, Error> {
    let set = indicator_set::current(store).await?;
    set.to_toml().map(String::into_bytes).map_err(Error::Corrupt)
}

/// `targets.csv` of the current set.
pub async fn targets(store: &Store) -> Result<Vec<u8>, Error> {
    let set = indicator_set::current(store).await?;
    let targets = crate::target::all(store, &set.code).await?;
    table(
        "indicator,year,value,source_vi,source_en,illustrative",
        targets,
        |target| {
            vec![
                target.indicator,
                target.year.to_string(),
                target.value.to_string(),
                target.source.vi,
                target.source.en,
                flag(target.illustrative),
            ]
        },
    )
}

/// `cycles.csv`: the measured cycles, whose set [`set`] gives. Those beside them travel with a backup.
pub async fn cycles(store: &Store) -> Result<Vec<u8>, Error> {
    let head = "code,name_vi,name_en,data_from,data_to,opens,due,review_due,closes,map_version,set";
    let mut cycles = crate::cycle::list(store).await?;
    cycles.retain(|cycle| cycle.mode == Mode::Measured);
    table(head, cycles, |cycle| {
        let days = [
            cycle.data_from,
            cycle.data_to,
            cycle.opens,
            cycle.due,
            cycle.review_due,
            cycle.closes,
        ];
        let [data_from, data_to, opens, due, review_due, closes] = days.map(|day| day.to_string());
        vec![
            cycle.code,
            cycle.name.vi,
            cycle.name.en,
            data_from,
            data_to,
            opens,
            due,
            review_due,
            closes,
            cycle.map_version,
            cycle.set,
        ]
    })
}

/// `values.csv`: approved figures. Where an answer named no day or source, the period's last day and the unit stand in.
pub async fn values(store: &Store) -> Result<Vec<u8>, Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        cycle: String,
        unit: String,
        indicator: String,
        numerator: Option<f64>,
        denominator: Option<f64>,
        figure: f64,
        as_of: String,
        source: String,
        illustrative: bool,
    }
    let rows = all!(
        store.db(),
        Row,
        "SELECT assessment.cycle, assessment.unit, answer.indicator, answer.numerator, answer.denominator,
                answer.figure, COALESCE(answer.as_of, cycle.data_to) AS as_of,
                CASE answer.source WHEN '' THEN unit.name_vi ELSE answer.source END AS source, answer.illustrative
         FROM answer
         JOIN assessment ON assessment.id = answer.assessment_id
         JOIN cycle ON cycle.code = assessment.cycle
         JOIN indicator_set ON indicator_set.code = cycle.set_code AND indicator_set.version = cycle.set_version
         JOIN unit ON unit.map_version = assessment.map_version AND unit.code = assessment.unit
         WHERE indicator_set.mode = 'measured' AND assessment.state IN ('approved', 'published', 'locked') AND answer.figure IS NOT NULL
         ORDER BY assessment.cycle, assessment.path, answer.indicator",
    )?;
    table(
        "cycle,unit,indicator,numerator,denominator,value,as_of,source,illustrative",
        rows,
        |row| {
            // A quotient is computed from its two parts; a survey has its share and its sample.
            let value = if row.numerator.is_some() {
                String::new()
            } else {
                row.figure.to_string()
            };
            vec![
                row.cycle,
                row.unit,
                row.indicator,
                shown(row.numerator),
                shown(row.denominator),
                value,
                row.as_of,
                row.source,
                flag(row.illustrative),
            ]
        },
    )
}

/// `facts.csv`.
pub async fn facts(store: &Store) -> Result<Vec<u8>, Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        code: String,
        name_vi: String,
        name_en: String,
        as_of: String,
        numerator: Option<f64>,
        denominator: Option<f64>,
        value: Option<f64>,
        unit_vi: String,
        unit_en: String,
        source_vi: String,
        source_en: String,
    }
    let rows = all!(
        store.db(),
        Row,
        "SELECT code, name_vi, name_en, as_of, numerator, denominator, value, unit_vi, unit_en, source_vi, source_en
         FROM fact ORDER BY place",
    )?;
    let head = "code,name_vi,name_en,as_of,numerator,denominator,value,unit_vi,unit_en,source_vi,source_en";
    table(head, rows, |row| {
        vec![
            row.code,
            row.name_vi,
            row.name_en,
            row.as_of,
            shown(row.numerator),
            shown(row.denominator),
            shown(row.value),
            row.unit_vi,
            row.unit_en,
            row.source_vi,
            row.source_en,
        ]
    })
}

fn table<T>(head: &str, rows: Vec<T>, line: impl Fn(T) -> Vec<String>) -> Result<Vec<u8>, Error> {
    let unwritten = |error: csv::Error| Error::Corrupt(error.to_string());
    let mut writer = csv::Writer::from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(head.split(',')).map_err(unwritten)?;
    for row in rows {
        writer.write_record(line(row)).map_err(unwritten)?;
    }
    writer.into_inner().map_err(|error| Error::Corrupt(error.to_string()))
}

/// Nothing for what is not known.
fn shown(value: Option<impl Display>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn flag(flag: bool) -> String {
    u8::from(flag).to_string()
}
