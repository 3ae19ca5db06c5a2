//! A drawing out of its page: no links, no names of marks for scripts, classes only where a rule is left.

use std::collections::BTreeSet;

use charts::escape;
use roxmltree::{Document, Node};

use super::Error;

/// A drawing that was read.
pub struct Sized {
    /// Width and height of its `viewBox`.
    pub size: (f64, f64),
    text: String,
}

impl Sized {
    /// Reads a drawing and notes the classes it uses.
    pub fn read(svg: &str, classes: &mut BTreeSet<String>) -> Result<Self, Error> {
        let document = Document::parse(svg).map_err(|error| Error::Drawing(error.to_string()))?;
        let root = document.root_element();
        let numbers = root.attribute("viewBox").unwrap_or_default().split_whitespace();
        let numbers: Vec<f64> = numbers.filter_map(|number| number.parse().ok()).collect();
        let strip = root.attribute("height").and_then(|height| height.parse().ok());
        let (w, h) = match (numbers.as_slice(), strip) {
            (&[_, _, w, h], _) => (w, h),
            // A strip is as wide as its place, like a bar.
            (_, Some(height)) => (100.0, height),
            _ => return Err(Error::Drawing("it has no size".to_owned())),
        };
        for node in document.descendants() {
            let of_node = node.attribute("class").unwrap_or_default();
            classes.extend(of_node.split_whitespace().map(str::to_owned));
        }
        Ok(Self {
            size: (w, h),
            text: svg.to_owned(),
        })
    }

    /// Writes it at a place with a size, with those of its classes that are `used`.
    pub fn place(&self, out: &mut String, [x, y, w, h]: [f64; 4], used: &BTreeSet<String>) -> Result<(), Error> {
        let document = Document::parse(&self.text).map_err(|error| Error::Drawing(error.to_string()))?;
        let root = document.root_element();
        out.push_str("<svg");
        for (name, value) in [("x", x), ("y", y), ("width", w), ("height", h)] {
            super::paper::number(out, name, value);
        }
        out.push_str(" overflow=\"visible\"");
        attributes(out, root, used, &["width", "height"]);
        out.push('>');
        for child in root.children() {
            node(out, child, used);
        }
        out.push_str("</svg>");
        Ok(())
    }
}

/// What has no meaning outside the page.
const DROPPED: [&str; 8] = [
    "href",
    "data-id",
    "tabindex",
    "role",
    "aria-hidden",
    "aria-label",
    "style",
    "xmlns",
];

fn attributes(out: &mut String, node: Node<'_, '_>, used: &BTreeSet<String>, given: &[&str]) {
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if DROPPED.contains(&name) || given.contains(&name) {
            continue;
        }
        let value = if name == "class" {
            let kept: Vec<&str> = value.split_whitespace().filter(|class| used.contains(*class)).collect();
            kept.join(" ")
        } else {
            value.to_owned()
        };
        if !value.is_empty() {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            out.push_str(&escape(&value));
            out.push('"');
        }
    }
}

fn node(out: &mut String, it: Node<'_, '_>, used: &BTreeSet<String>) {
    if let Some(text) = it.text().filter(|_| it.is_text()) {
        out.push_str(&escape(text));
        return;
    }
    if !it.is_element() {
        return;
    }
    let name = match it.tag_name().name() {
        "a" => "g",
        name => name,
    };
    out.push('<');
    out.push_str(name);
    attributes(out, it, used, &[]);
    if !it.has_children() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    for child in it.children() {
        node(out, child, used);
    }
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}
