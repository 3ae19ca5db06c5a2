//! Figures put together from the units below.

use domain::rise::Rise;

use crate::words::rise::RiseWords;

pub const RISE: RiseWords = RiseWords {
    title: "From the units below",
    reported: |risen| format!("from {} of {} units", risen.counted, risen.of),
    nobody: |of| format!("None of {of} units has handed in a figure for this question yet."),
    fraction: |numerator, denominator| format!("{numerator} of {denominator}"),
    among: |sample| format!("{sample} respondents"),
    say_yes: |yes, of| format!("{yes} of {of} units say yes"),
    mean: |mean| format!("mean {mean}"),
    how: |how| match how {
        Rise::None => "",
        Rise::Ratio => "Numerators and denominators of the units are added up, then divided.",
        Rise::Sum => "The units’ figures are added up.",
        Rise::CountYes => "Units that say yes are counted.",
        Rise::Mean => "The mean of the units.",
        Rise::WeightedByRespondents => "A mean in which units that asked more people weigh more.",
        Rise::WeightedByPopulation => "A mean in which units with more inhabitants weigh more.",
    },
    beside: "For orientation; this question is about your own unit.",
    counted: |count| format!("{count} {} counted", units(count)),
    apart: |count| format!("{count} {} handed in, not added", units(count)),
    waiting: |count| format!("{count} {} without a figure yet", units(count)),
    one_sided: "Numerator, denominator or population is missing",
    counts: "A figure counts once its unit has handed in; one that was sent back waits to be handed in again.",
    take_over: "Use this figure",
    take_over_help: "Fills in this figure, its date and source; other fields stay as they are.",
    taken_over: "The figure from the units is filled in. Look through the fields below before you hand in.",
    not_taken_over: "It could not be filled in: the answer has just changed or is no longer open. Look at it and try again.",
    agrees: "The answer saved when this page was opened agrees with this figure.",
    departs: "The answer is another figure and says why. Both are kept for the reviewer.",
    wants_reason: "The answer is another figure and does not say why, so it does not count yet. Give the reason in the explanation, or use this figure.",
    to_reason: "Give the reason",
    lacks_reason: "The figure differs from what the units below give: a reason is needed",
    source: |counted, of| format!("Put together from {counted} of {of} units below"),
    then: "From the units, when saved",
    now: "From the units, now",
    gave: |figure, units| format!("When it was entered, the units below gave {figure}, {units}."),
    reason: "Why it differs:",
};

fn units(count: u32) -> &'static str {
    if count == 1 { "unit" } else { "units" }
}
