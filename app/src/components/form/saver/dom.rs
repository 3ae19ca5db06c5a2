//! Reading and writing the fields of the form in the page.

use domain::answer::Draft;
use leptos::wasm_bindgen::JsCast as _;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement};

use crate::components::form::fields;

/// What stands in the fields.
pub fn read(form: &HtmlFormElement) -> Option<Draft> {
    let data = FormData::new_with_form(form).ok()?;
    Some(fields::draft(|name| data.get(name).as_string().unwrap_or_default()))
}

/// Puts `draft` into the fields.
pub fn write(form: &HtmlFormElement, draft: &Draft) {
    let mut texts = fields::fields(draft);
    // Parts that are not typed are not listed, but their fields have to be emptied.
    texts.extend(
        fields::PARTS
            .into_iter()
            .skip(draft.parts.len())
            .map(|name| (name, String::new())),
    );
    for (name, text) in texts {
        let Ok(Some(field)) = form.query_selector(&format!("[name={name}]")) else {
            continue;
        };
        if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(&text);
        } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            if input.type_() == "radio" {
                choose(form, name, &text);
            } else {
                input.set_value(&text);
            }
        }
    }
}

/// Checks the radio button of `name` whose value is `text`; none if no button has it.
fn choose(form: &HtmlFormElement, name: &str, text: &str) {
    if let Ok(Some(checked)) = form.query_selector(&format!("[name={name}]:checked"))
        && let Some(checked) = checked.dyn_ref::<HtmlInputElement>()
    {
        checked.set_checked(false);
    }
    let is_word = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_word
        && let Ok(Some(button)) = form.query_selector(&format!("[name={name}][value=\"{text}\"]"))
        && let Some(button) = button.dyn_ref::<HtmlInputElement>()
    {
        button.set_checked(true);
    }
}
