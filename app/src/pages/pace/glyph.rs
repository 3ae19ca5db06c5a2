//! The figure of a state: a tick, one to three bars, an arrow away from a line, a dashed square.

use domain::pace::Pace;
use leptos::prelude::*;

/// Class that carries the colour of `pace`.
pub const fn class(pace: Pace) -> &'static str {
    match pace {
        Pace::Met => "p-met",
        Pace::OnTrack => "p-on",
        Pace::Moderate => "p-mod",
        Pace::Slow => "p-slow",
        Pace::Away => "p-away",
        Pace::Unmeasured => "p-none",
    }
}

/// The little figure of a state. A word stands beside it.
#[component]
pub fn PaceGlyph(
    /// Whose figure.
    pace: Pace,
) -> impl IntoView {
    let (full, hollow) = match pace {
        Pace::Met => (
            "M1 1h14v14H1zM6.700 12.200l6.600-6.600-1.500-1.500-5.100 5.100-2-2-1.500 1.500z",
            "",
        ),
        Pace::OnTrack => ("M1 10h4v5H1zM6 6h4v9H6zM11 1h4v14h-4z", ""),
        Pace::Moderate => ("M1 10h4v5H1zM6 6h4v9H6z", "M11.600 1.600h2.800v12.800h-2.800z"),
        Pace::Slow => (
            "M1 10h4v5H1z",
            "M6.600 6.600h2.800v7.800H6.600zM11.600 1.600h2.800v12.800h-2.800z",
        ),
        Pace::Away => ("M13 1h2v14h-2zM6 3.500V7h5v2H6v3.500L1 8z", ""),
        Pace::Unmeasured => ("", "M1.750 1.750h12.500v12.500H1.750z"),
    };
    let dashes = if pace == Pace::Unmeasured { "2.5 2" } else { "none" };
    view! {
        <svg class="pg" viewBox="0 0 16 16" aria-hidden="true">
            <path d=full fill="currentColor" fill-rule="evenodd" />
            <path d=hollow fill="none" stroke="currentColor" stroke-width="1.2" stroke-dasharray=dashes />
        </svg>
    }
}
