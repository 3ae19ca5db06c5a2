//! A browser as a value: cookies, headers, forms.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use http::{Method, Request, header};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tower::ServiceExt as _;

use super::answer::Answer;

/// Where requests are sent to.
const HOST: &str = "densach.test";
/// Ends a part of a multipart form.
const BOUNDARY: &str = "----densach-test-boundary";

/// A browser with its cookies.
#[derive(Clone)]
pub struct Client {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    /// The network address it comes from.
    pub from: SocketAddr,
}

/// A part of a multipart form.
#[derive(Clone, Copy)]
pub enum Part<'a> {
    Text(&'a str, &'a str),
    File { name: &'a str, bytes: &'a [u8] },
}

impl Client {
    pub fn new(router: Router) -> Self {
        Self {
            router,
            cookies: BTreeMap::new(),
            from: SocketAddr::from(([203, 0, 113, 9], 40_000)),
        }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self
            .request(Method::GET, path)
            .header(header::ACCEPT, "text/html,*/*;q=0.8");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Asks for JSON.
    pub async fn get_json(&mut self, path: &str) -> Answer {
        let request = self
            .request(Method::GET, path)
            .header(header::ACCEPT, "application/json");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form of this site.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_as(path, fields, "text/html").await
    }

    /// Sends a form as our script does.
    pub async fn post_json(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_as(path, fields, "application/json").await
    }

    async fn post_as(&mut self, path: &str, fields: &[(&str, &str)], accept: &str) -> Answer {
        let request = self
            .request(Method::POST, path)
            .header(header::ACCEPT, accept)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(encoded(fields))).unwrap()).await
    }

    /// Sends a multipart form of this site.
    pub async fn upload(&mut self, path: &str, parts: &[Part<'_>], accept: &str) -> Answer {
        let request = self
            .request(Method::POST, path)
            .header(header::ACCEPT, accept)
            .header("sec-fetch-site", "same-origin")
            .header(
                header::CONTENT_TYPE,
                format!("multipart/form-data; boundary={BOUNDARY}"),
            );
        self.send(request.body(Body::from(multipart(parts))).unwrap()).await
    }

    /// The beginning of a request with this browser's cookies.
    pub fn request(&self, method: Method, path: &str) -> http::request::Builder {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, HOST);
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        request
    }

    /// Sends any request and keeps the cookies of its answer.
    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        request.extensions_mut().insert(ConnectInfo(self.from));
        let response = self.router.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() || cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        Answer::read(response).await
    }
}

/// `a=1&b=2`.
pub fn encoded(fields: &[(&str, &str)]) -> String {
    let encode = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
    let pairs: Vec<String> = fields
        .iter()
        .map(|(key, value)| format!("{}={}", encode(key), encode(value)))
        .collect();
    pairs.join("&")
}

fn multipart(parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for part in parts {
        body.extend(format!("--{BOUNDARY}\r\ncontent-disposition: form-data; ").bytes());
        match part {
            Part::Text(name, value) => body.extend(format!("name=\"{name}\"\r\n\r\n{value}").bytes()),
            Part::File { name, bytes } => {
                let quoted = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
                let head =
                    format!("name=\"file\"; filename=\"{quoted}\"\r\ncontent-type: application/octet-stream\r\n\r\n");
                body.extend(head.bytes());
                body.extend_from_slice(bytes);
            }
        }
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}
