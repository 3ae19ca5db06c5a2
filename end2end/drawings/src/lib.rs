//! A set of every chart from one row of numbers, the same wherever it is drawn. `end2end/tests/drawings.desktop.spec.ts`
//! compares what a browser draws with what the machine does.

mod numbers;
mod set;

use wasm_bindgen::prelude::wasm_bindgen;

/// Every drawing, one a line.
#[wasm_bindgen]
pub fn drawings() -> String {
    set::all().join("\n")
}
