//! Where a chart is found again: on its page in the state it is in, and as a file.

use domain::indicator::Lang;

use crate::context::{info, use_lang};

/// Where files of charts begin; the page's own path follows.
pub const FILES: &str = "/hinh";

/// A chart in its state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    origin: String,
    path: String,
    query: String,
    id: &'static str,
    cycle: String,
}

impl Address {
    /// Of the chart `id` on the page being rendered, which shows `cycle`.
    pub fn of(id: &'static str, cycle: &str) -> Self {
        let (origin, asked) = info(|info| (info.origin.clone(), info.path.clone()));
        Self::from(&origin, &asked, id, cycle, use_lang())
    }

    fn from(origin: &str, asked: &str, id: &'static str, cycle: &str, lang: Lang) -> Self {
        let (path, query) = asked.split_once('?').unwrap_or((asked, ""));
        let named = |name: &'static str| move |pair: &&str| pair.split('=').next() == Some(name);
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let mut pairs: Vec<&str> = pairs.filter(|pair| !named("lang")(pair)).collect();
        // The newest cycle is another one next year; a chart that was taken along stays what it was.
        let kept = format!("ky={cycle}");
        if !cycle.is_empty() && !pairs.iter().any(named("ky")) {
            pairs.push(&kept);
        }
        let language = format!("lang={}", lang.code());
        if lang != Lang::Vi {
            pairs.push(&language);
        }
        Self {
            origin: origin.to_owned(),
            path: path.to_owned(),
            query: pairs.join("&"),
            id,
            cycle: cycle.to_owned(),
        }
    }

    fn query(&self) -> String {
        if self.query.is_empty() {
            String::new()
        } else {
            format!("?{}", self.query)
        }
    }

    /// The chart on its page, with scheme and host.
    pub fn page(&self) -> String {
        format!("{}{}{}#{}", self.origin, self.path, self.query(), self.id)
    }

    /// The chart as a file of this kind, from the root of the site.
    pub fn href(&self, ending: &str) -> String {
        let path = self.path.trim_end_matches('/');
        format!("{FILES}{path}/{}.{ending}{}", self.id, self.query())
    }

    /// The same with scheme and host.
    pub fn url(&self, ending: &str) -> String {
        format!("{}{}", self.origin, self.href(ending))
    }

    /// Name of something that belongs to the chart, the only one of its kind on the page.
    pub fn name(&self, what: &str) -> String {
        format!("{}-{what}", self.id)
    }

    /// Name for files, without an ending: product, cycle, page, chart.
    pub fn file(&self) -> String {
        let parts = ["densach", self.cycle.as_str()];
        let parts = parts.into_iter().chain(self.path.split('/')).chain([self.id]);
        let mut parts: Vec<String> = parts.map(tame).filter(|part| !part.is_empty()).collect();
        parts.dedup();
        parts.join("-")
    }
}

/// What is safe in the name of a file everywhere.
fn tame(part: &str) -> String {
    let is_tame = |letter: &char| letter.is_ascii_alphanumeric() || "-_.".contains(*letter);
    part.chars().filter(is_tame).take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(asked: &str, lang: Lang) -> Address {
        Address::from("https://densach.vn", asked, "xu-huong", "2024-H2", lang)
    }

    #[test]
    fn a_chart_is_found_again_in_its_state() {
        let chart = address("/don-vi/770?lang=en&cs=2.2.2-b", Lang::Vi);
        assert_eq!(
            chart.page(),
            "https://densach.vn/don-vi/770?cs=2.2.2-b&ky=2024-H2#xu-huong"
        );
        assert_eq!(chart.href("png"), "/hinh/don-vi/770/xu-huong.png?cs=2.2.2-b&ky=2024-H2");
        assert_eq!(chart.file(), "densach-2024-H2-don-vi-770-xu-huong");
        let home = address("/?ky=2023-H1", Lang::En);
        assert_eq!(
            home.url("svg"),
            "https://densach.vn/hinh/xu-huong.svg?ky=2023-H1&lang=en"
        );
        assert_eq!(home.file(), "densach-2024-H2-xu-huong");
        let odd = address("/chi-so/..%2f\"x", Lang::Vi);
        assert_eq!(odd.file(), "densach-2024-H2-chi-so-..2fx-xu-huong");
    }
}
