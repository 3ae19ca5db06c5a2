//! Words of `/tham-dinh/hau-kiem`: samples of answers, and what is found about them.

use domain::inspection::{Outcome, Risk, Way};
use domain::time::Timestamp;

/// Words of inspection.
pub struct Inspection {
    /// Title of the page, name of the way there.
    pub title: &'static str,
    /// The sentence while nothing has been drawn: how many answers could be.
    pub none_yet: fn(&str) -> String,
    /// The sentence while nothing has been looked at: answers drawn.
    pub not_begun: fn(u32) -> String,
    /// The sentence once some have been looked at: looked at, drawn, confirmed, per cent of those.
    pub headline: fn(u32, u32, u32, &str) -> String,
    /// What it says about all answers: lower and upper end in per cent, how many answers there are.
    pub range: fn(&str, &str, &str) -> String,
    /// That a sample by risk says nothing about the others.
    pub no_range: &'static str,
    /// Name of the choice of cycles.
    pub cycles: &'static str,
    /// Unfolds the form that draws.
    pub draw: &'static str,
    /// What drawing does: answers it is drawn from.
    pub draw_lead: fn(&str) -> String,
    /// Name of the choice of ways.
    pub way: &'static str,
    /// A way.
    pub way_name: fn(Way) -> &'static str,
    /// Which answers a way takes.
    pub way_hint: fn(Way) -> &'static str,
    /// How many answers to draw; the most.
    pub size: fn(u32) -> String,
    /// Draws.
    pub draw_now: &'static str,
    /// Heading over the samples.
    pub samples: &'static str,
    /// A sample: way, time, by whom.
    pub sample: fn(Way, Timestamp, &str) -> String,
    /// How far it is: looked at, drawn, confirmed.
    pub progress: fn(u32, u32, u32) -> String,
    /// Heading over the answers of a sample.
    pub items: &'static str,
    /// Column heads.
    pub unit: &'static str,
    /// What was asked.
    pub question: &'static str,
    /// The figure when it was drawn.
    pub figure: &'static str,
    /// Signs of a mistake.
    pub risks: &'static str,
    /// A sign.
    pub risk: fn(Risk) -> &'static str,
    /// What was found.
    pub found: &'static str,
    /// A finding.
    pub outcome: fn(Outcome) -> &'static str,
    /// When it was found and by whom.
    pub found_by: fn(Timestamp, &str) -> String,
    /// Not looked at yet.
    pub open: &'static str,
    /// The unit has saved the answer anew since.
    pub changed: &'static str,
    /// Leads to the form of one answer.
    pub record: &'static str,
    /// The same where something is recorded already.
    pub record_again: &'static str,
    /// Heading over that form: unit, question.
    pub record_head: fn(&str, &str) -> String,
    /// Field of the note.
    pub note: &'static str,
    /// When a note is needed.
    pub note_hint: &'static str,
    /// Saves the finding.
    pub save: &'static str,
    /// It was saved.
    pub saved: &'static str,
    /// A sample was drawn.
    pub drawn: &'static str,
    /// Way to the documents and the history of the answer.
    pub to_answer: &'static str,
    /// What is wrong with what was typed, by code.
    pub problem: fn(&str) -> &'static str,
}
