//! The only `<textarea>` of the site.
//!
//! leptos 0.8 writes the children of a textarea to the page as they are, so a text with `</textarea>` in it could leave
//! the field (fixed in 0.9). Here the server escapes it; the browser, where children are never parsed, takes it plainly.

use leptos::prelude::*;

/// A field for several lines. Uncontrolled: what is typed stays, also what is typed before the module arrives.
#[component]
pub fn TextArea(
    /// Name it is posted under, and its id.
    name: &'static str,
    /// Its id, where it differs from the name.
    #[prop(optional)]
    id: &'static str,
    /// Text it starts with.
    text: String,
    /// Lines shown.
    #[prop(default = 3)]
    rows: u32,
    /// Ids of what describes it, separated by spaces.
    #[prop(into, optional)]
    described_by: String,
    /// Whether its text needs attention.
    #[prop(into, optional)]
    invalid: Signal<bool>,
    /// Longest text taken.
    #[prop(default = 4000)]
    longest: u32,
) -> impl IntoView {
    let id = if id.is_empty() { name } else { id };
    view! {
        <textarea
            class="in"
            lang="vi"
            id=id
            name=name
            rows=rows.to_string()
            maxlength=longest.to_string()
            aria-describedby=(!described_by.is_empty()).then_some(described_by)
            aria-invalid=move || invalid.get().then_some("true")
        >
            {content(&text)}
        </textarea>
    }
}

/// The child of the element. A first line break is doubled, because HTML drops one right after the opening tag.
fn content(text: &str) -> String {
    #[cfg(feature = "ssr")]
    {
        let text = html_escape::encode_text(text);
        if text.starts_with(['\n', '\r']) {
            format!("\n{text}")
        } else {
            text.into_owned()
        }
    }
    #[cfg(not(feature = "ssr"))]
    text.to_owned()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        let text = text.to_owned();
        Owner::new().with(|| view! { <TextArea name="note" text /> }.to_html())
    }

    #[test]
    fn no_text_leaves_the_field() {
        let page = html("</textarea><script>alert(1)</script>");
        assert!(
            page.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
            "{page}"
        );
        assert_eq!(page.matches("</textarea").count(), 1, "{page}");
        assert!(!page.contains("<script"), "{page}");
    }

    #[test]
    fn an_ampersand_is_written_once() {
        assert!(html("A &amp; B").contains("A &amp;amp; B"));
    }

    #[test]
    fn a_first_empty_line_survives() {
        assert!(html("\nhai").contains(">\n\nhai<"), "{}", html("\nhai"));
        assert!(html("một").contains(">một<"), "{}", html("một"));
    }
}
