//! What a page says once about all of its charts.

use domain::cycle::Cycle;
use leptos::prelude::use_context;

use super::address::Address;
use crate::context::{today, use_lang};
use crate::words::use_words;

/// What is said below every chart of a page that is taken along. A page puts it into the context; charts find it there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartFacts {
    /// Code of the cycle shown.
    pub cycle: String,
    cycle_name: String,
    filters: Vec<String>,
    is_illustrative: bool,
}

impl ChartFacts {
    /// For charts of `cycle`; what was chosen besides is said in words, such as whose figures are shown.
    pub fn new(cycle: &Cycle, is_illustrative: bool, filters: impl IntoIterator<Item = String>) -> Self {
        Self {
            cycle: cycle.code.clone(),
            cycle_name: cycle.name.get(use_lang()).to_owned(),
            filters: filters.into_iter().filter(|filter| !filter.is_empty()).collect(),
            is_illustrative,
        }
    }

    /// Name of the cycle that the charts of the page being rendered show; empty where a page shows none.
    pub fn of_cycle() -> String {
        use_context::<Self>().unwrap_or_default().cycle_name
    }

    /// What stands in a box above the picture.
    pub(super) fn note(&self) -> String {
        if self.is_illustrative {
            use_words().terms.illustrative.to_owned()
        } else {
            String::new()
        }
    }

    /// What stands below it.
    pub(super) fn lines(&self, source: &str, address: &Address) -> Vec<(String, String)> {
        let words = use_words();
        let sources = [words.chart.units, source];
        let sources: Vec<&str> = sources.into_iter().filter(|source| !source.is_empty()).collect();
        let day = today().map(words.terms.day).unwrap_or_default();
        let lines = [
            (words.chart.cycle, self.cycle_name.clone()),
            (words.chart.filters, self.filters.join(" \u{b7} ")),
            (words.chart.source, sources.join("; ")),
            (
                words.chart.taken,
                format!("{day} \u{b7} {}, {}", words.shell.name, words.shell.owner),
            ),
            (words.chart.address, address.page()),
        ];
        let lines = lines.into_iter().filter(|(_, said)| !said.is_empty());
        lines.map(|(name, said)| (name.to_owned(), said)).collect()
    }
}

/// Names of a workbook's pages.
pub(super) fn tabs() -> [String; 2] {
    let words = &use_words().chart;
    [words.tab_figures.to_owned(), words.tab_about.to_owned()]
}
