//! One row a figure; a table to read and a file for programs.

use std::{fmt, fs, path::Path};

use anyhow::Result;
use serde::{Deserialize, Serialize};

const FOLDER: &str = "target/bench";

/// What a figure counts. It says how the figure is printed.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Printed as kB or MB, a thousand each.
    Bytes,
    /// Printed as ms or s.
    Seconds,
    /// Printed as it is.
    Number,
}

/// One figure, and the most it may be.
#[derive(Debug, Serialize)]
pub struct Row {
    what: String,
    value: f64,
    unit: Unit,
    budget: Option<f64>,
    /// Whether the budget is the least and not the most.
    is_least: bool,
}

impl Row {
    /// A figure without a budget.
    pub fn new(what: &str, value: f64, unit: Unit) -> Self {
        Self {
            what: what.to_owned(),
            value,
            unit,
            budget: None,
            is_least: false,
        }
    }

    /// The figure with its budget.
    pub fn within(self, budget: f64) -> Self {
        Self {
            budget: Some(budget),
            ..self
        }
    }

    /// The figure with the least it should be.
    pub fn at_least(self, budget: f64) -> Self {
        Self {
            is_least: true,
            ..self.within(budget)
        }
    }

    /// Whether the budget is broken.
    pub fn is_over(&self) -> bool {
        self.budget.is_some_and(|budget| {
            if self.is_least {
                self.value < budget
            } else {
                self.value > budget
            }
        })
    }

    fn sign(&self) -> &'static str {
        if self.is_least { "≥" } else { "≤" }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.what, shown(self.value, self.unit))?;
        self.budget.map_or(Ok(()), |budget| {
            write!(formatter, " (budget {})", shown(budget, self.unit))
        })
    }
}

/// Prints the table and writes `report.md` and `report.json`.
pub fn write(rows: &[Row]) -> Result<()> {
    let table = table(rows);
    println!("\n{table}");
    let folder = Path::new(FOLDER);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("report.md"), table)?;
    fs::write(folder.join("report.json"), serde_json::to_vec_pretty(rows)?)?;
    println!("Written to {FOLDER}/report.md and report.json.");
    Ok(())
}

fn table(rows: &[Row]) -> String {
    let mut lines = vec![
        "| what | measured | budget | |".to_owned(),
        "| --- | ---: | ---: | --- |".to_owned(),
    ];
    lines.extend(rows.iter().map(|row| {
        let budget = row.budget.map_or_else(String::new, |budget| {
            format!("{} {}", row.sign(), shown(budget, row.unit))
        });
        let verdict = match row.budget {
            None => "",
            Some(_) if row.is_over() => "**broken**",
            Some(_) => "held",
        };
        format!(
            "| {} | {} | {budget} | {verdict} |",
            row.what,
            shown(row.value, row.unit)
        )
    }));
    lines.join("\n") + "\n"
}

fn shown(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Bytes if value >= 1e6 => format!("{:.1} MB", value / 1e6),
        Unit::Bytes => format!("{:.1} kB", value / 1e3),
        Unit::Seconds if value >= 1.0 => format!("{value:.2} s"),
        Unit::Seconds => format!("{:.1} ms", value * 1e3),
        Unit::Number if value >= 100.0 => format!("{value:.0}"),
        Unit::Number => format!("{value:.3}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_says_what_holds_and_what_does_not() {
        let rows = [
            Row::new("module", 161_400.0, Unit::Bytes).within(200e3),
            Row::new("start", 1.25, Unit::Seconds).within(1.0),
            Row::new("script", 900.0, Unit::Bytes),
        ];
        let table = table(&rows);
        assert!(table.contains("| module | 161.4 kB | ≤ 200.0 kB | held |"), "{table}");
        assert!(table.contains("| start | 1.25 s | ≤ 1.00 s | **broken** |"), "{table}");
        assert!(table.contains("| script | 0.9 kB |  |  |"), "{table}");
    }
}
