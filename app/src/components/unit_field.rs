//! The choice of a unit: a list while it can be looked over, a field for names and codes where units are many.

use domain::explore::UnitLabel;
use leptos::prelude::*;

use crate::components::unclear::named;
use crate::context::use_lang;
use crate::words::use_words;
use domain::address::Sort;

/// The most units of a list to choose from.
pub const LISTED: usize = 30;
/// The most units that a field suggests: of more the page would be heavy, and the server finds them all.
const SUGGESTED: usize = 300;

/// A field of a form of choices. The server reads a code, a name or the beginning of one, without accents, and says which
/// units are meant where several are.
#[component]
pub fn UnitField(
    /// Its name in the address, and its id.
    name: &'static str,
    /// Units to choose from, with what each is called in the list.
    units: Vec<(UnitLabel, String)>,
    /// Code of the unit that is chosen; empty for none.
    chosen: String,
    /// Choosing none.
    none: &'static str,
) -> impl IntoView {
    let lang = use_lang();
    if units.len() <= LISTED {
        let options: Vec<_> = units
            .into_iter()
            .map(|(unit, called)| {
                let selected = unit.code == chosen;
                view! {
                    <option value=unit.code selected=selected>
                        {called}
                    </option>
                }
            })
            .collect();
        return view! {
            <select class="in" id=name name=name>
                <option value="">{none}</option>
                {options}
            </select>
        }
        .into_any();
    }
    let whole = |unit: &UnitLabel| named(&unit.code, unit.name.get(lang), Sort::Unit);
    let own = units
        .iter()
        .find(|(unit, _)| unit.code == chosen)
        .map(|(unit, _)| whole(unit));
    let suggested: Vec<_> = units
        .iter()
        .filter(|_| units.len() <= SUGGESTED)
        .map(|(unit, _)| view! { <option value=whole(unit)></option> })
        .collect();
    let list = format!("ds-{name}");
    view! {
        <input
            class="in"
            id=name
            name=name
            type="search"
            autocomplete="off"
            placeholder=use_words().address.unit_hint
            value=own
            list=list.clone()
        />
        <datalist id=list>{suggested}</datalist>
    }
    .into_any()
}
