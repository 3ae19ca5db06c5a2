//! Words of addresses that are not understood.

use domain::address::Sort;

use crate::words::address::Address;

pub const ADDRESS: Address = Address {
    heading: "Parts of this link are not understood",
    none: |sort, word| match sort {
        Sort::Cycle | Sort::AnyCycle | Sort::Against => format!("There is no cycle “{word}”."),
        Sort::Unit | Sort::Within => format!("There is no unit “{word}” in this cycle."),
        Sort::Measure => format!("There is no indicator or focus area “{word}” in this cycle."),
        Sort::Indicator => format!("There is no indicator “{word}” in this cycle."),
        Sort::FocusArea => format!("There is no focus area “{word}” in this cycle."),
        Sort::Kind => format!("There is no kind of unit “{word}”."),
        Sort::Shown => format!("Figures cannot be filtered by “{word}”."),
        Sort::Choice => format!("This page has no choice “{word}”."),
    },
    several: |sort, word| match sort {
        Sort::Cycle | Sort::AnyCycle | Sort::Against => format!("“{word}” may be one of these cycles:"),
        Sort::Unit | Sort::Within => format!("“{word}” may be one of these units:"),
        Sort::Choice => format!("“{word}” may be:"),
        _ => format!("“{word}” may be one of these indicators and focus areas:"),
    },
    unfit: |sort, word| match sort {
        Sort::Against => {
            format!("Changes since “{word}” cannot be shown: it must be another cycle with the same map of units.")
        }
        Sort::Kind => {
            "This cycle has no figures of this kind of unit that you may see, so that part is not shown.".to_owned()
        }
        Sort::Within => {
            format!("Within “{word}” this cycle has no unit whose figures you may see, so that part is not shown.")
        }
        _ => format!("“{word}” cannot be shown on this page."),
    },
    rest: "The rest of the link is shown below.",
    missing_help: |sort| match sort {
        Sort::AnyCycle | Sort::Cycle => {
            "The address may be incomplete. Please open the first page and choose a cycle at the top."
        }
        Sort::Unit => {
            "The code may be incomplete, or the unit is not on the map of this cycle. Please search by name or code."
        }
        _ => {
            "The code may be incomplete, or the set of this cycle has no such indicator. Please search by name, code or owner."
        }
    },
    no_page: |path| {
        format!(
            "There is no page at “{path}”. The address may be incomplete, or the page has moved. Please go on from one of the pages below."
        )
    },
    to_units: "List of units",
    to_indicators: "All indicators",
    other_cycle: "See another cycle",
    seek: "Find an indicator",
    seek_hint: "Name, code, owner",
    seek_none: "No indicator matches.",
    unit_hint: "Type a unit’s name or code",
};
