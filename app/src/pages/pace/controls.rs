//! Whose figures are shown, and the way to take them along.

use domain::explore::UnitLabel;
use domain::pace::PaceView;
use domain::unit::UnitKind;
use leptos::prelude::*;

use super::state::PaceState;
use crate::components::icon::{Glyph, Icon};
use crate::components::kept::Kept;
use crate::components::peers::PeersFields;
use crate::components::unit_field::UnitField;
use crate::components::whose::Whose;
use crate::context::use_lang;
use crate::words::use_words;

/// The choices. A plain form; with JavaScript a choice applies at once.
#[component]
pub fn Controls(view: PaceView, state: PaceState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let called = |unit: &UnitLabel| match unit.kind {
        UnitKind::City => (words.pace.own)(unit.name.get(lang)),
        _ => unit.name.get(lang).to_owned(),
    };
    let mut units: Vec<&UnitLabel> = view.units.iter().collect();
    // A unit reached from its own page, such as a school.
    let own = view.unit.as_ref().filter(|own| !view.units.contains(own));
    units.extend(own);
    let units: Vec<_> = units.into_iter().map(|unit| (unit.clone(), called(unit))).collect();
    let keep = [("ky", state.cycle.clone()), ("tt", state.pace.clone())];
    view! {
        <div class="tools">
            <form class="choose" method="get" action="/tien-do" data-at-once="">
                <div>
                    <label class="sm" for="don-vi">
                        {words.pace.whose}
                    </label>
                    <UnitField name="don-vi" units chosen=state.unit.clone() none=words.pace.all_units />
                </div>
                <PeersFields peers=view.peers.clone() />
                <Whose shown=view.shown may_show=view.may_show.clone() />
                <Kept words=keep />
                <button class="btn btn-2 no-js">{words.map.apply}</button>
            </form>
            <a class="btn btn-2" rel="external" href=state.csv().href() download="">
                <Icon glyph=Glyph::Download small=true />
                {words.pace.csv}
            </a>
        </div>
    }
}
