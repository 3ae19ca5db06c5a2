//! Around every page.

use crate::words::shell::Shell;

pub const SHELL: Shell = Shell {
    name: "Đèn Sách",
    skip: "Skip to the main content",
    pages: "Pages",
    today: "Today",
    map: "Map",
    heat: "Heat table",
    scatter: "Scatter",
    indicators: "Indicators",
    method: "Method",
    work: "Self-assessment",
    work_short: "Assess",
    review: "Review",
    units: "Units",
    cases: "Difficulties",
    account: "Account",
    sign_in: "Sign in",
    sign_out: "Sign out",
    sign_out_everywhere: "Sign out everywhere",
    other_language: "Tiếng Việt",
    cycle: "Cycle shown",
    play: "Play the cycles one after the other",
    other_cycles: "Other cycles",
    owner: "Department of Education and Training, Ho Chi Minh City",
    boundaries: "Boundaries: geoBoundaries gbOpen VNM ADM2, CC BY 3.0 IGO, simplified.",
    demo: "Demonstration: figures per unit are illustrative. Unit names, codes, areas and populations are real.",
    invented: "Synthetic demonstration for measuring: every unit, name, code and figure is made by a program; none is real.",
    open_data: "Open data",
    description: "Self-assessment of a learning city by UNESCO’s indicators: results by unit and cycle.",
};
