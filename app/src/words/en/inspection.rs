//! Inspection by sample.

use domain::inspection::{Outcome, Risk, Way};

use crate::words::inspection::Inspection;

pub const INSPECTION: Inspection = Inspection {
    title: "Inspection",
    none_yet: |frame| format!("No sample yet; {frame} answers handed in could be inspected"),
    not_begun: |drawn| format!("{drawn} answers drawn, none inspected yet"),
    headline: |checked, drawn, confirmed, percent| {
        format!("{checked} of {drawn} answers inspected, {confirmed} confirmed ({percent})")
    },
    range: |low, high, frame| {
        format!("For all {frame} answers this means between {low} and {high} right, at 95% confidence.")
    },
    no_range: "A sample by risk looks where mistakes are likely; it says nothing about the share of the others.",
    cycles: "Choose a cycle",
    draw: "Draw a new sample",
    draw_lead: |frame| format!("The sample is drawn from the {frame} answers with figures that units have handed in."),
    way: "How to draw",
    way_name: |way| match way {
        Way::Random => "At random",
        Way::Risk => "By risk",
    },
    way_hint: |way| match way {
        Way::Random => "Every answer has the same chance; the result speaks for all.",
        Way::Risk => "Big changes, missing evidence and round figures first.",
    },
    size: |most| format!("How many answers (1 to {most})"),
    draw_now: "Draw",
    samples: "Samples drawn",
    sample: |way, at, by| {
        let way = match way {
            Way::Random => "Random sample",
            Way::Risk => "Sample by risk",
        };
        format!("{way}, drawn by {by}, {}", at.day().dmy())
    },
    progress: |checked, drawn, confirmed| format!("{checked} of {drawn} inspected, {confirmed} confirmed"),
    items: "Answers of the sample",
    unit: "Unit",
    question: "Indicator",
    figure: "Figure when drawn",
    risks: "Signs",
    risk: |risk| match risk {
        Risk::ChangedMuch => "big change",
        Risk::NoEvidence => "no evidence",
        Risk::Round => "round figure",
    },
    found: "Finding",
    outcome: |outcome| match outcome {
        Outcome::Confirmed => "Confirmed",
        Outcome::Differs => "Differs",
        Outcome::Unproven => "Cannot be proved",
    },
    found_by: |at, by| format!("{by}, {}", at.day().dmy()),
    open: "Not inspected",
    changed: "Changed by the unit since",
    record: "Record the finding",
    record_again: "Record again",
    record_head: |unit, question| format!("{unit}: {question}"),
    note: "What the inspectors write",
    note_hint: "Needed when the figure differs or cannot be proved: the right figure, the records seen.",
    save: "Save the finding",
    saved: "The finding is saved.",
    drawn: "The sample is drawn.",
    to_answer: "Open the answer and its evidence",
    problem: |code| match code {
        "way" => "Choose how to draw.",
        "size" => "Enter a whole number from 1 to 200, for example 30.",
        "nothing" => "No answer has been handed in in this cycle yet. Draw once a unit has handed in.",
        "outcome" => "Choose a finding.",
        "no-note" => "Write what you saw: the right figure, the records.",
        "too-long" => "Longer than 1,000 characters. Please shorten it.",
        _ => "It could not be saved. What you typed is still here; try again.",
    },
};
