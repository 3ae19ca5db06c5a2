//! As much HTTP/1.1 as one benchmark needs: one request a connection, no TLS, no redirects.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};

const PATIENCE: Duration = Duration::from_secs(30);

/// Talks to one server, with the cookies it was given.
pub struct Client {
    address: String,
    cookies: Vec<String>,
}

/// A field of a form with files.
pub enum Part<'a> {
    /// Its name and text.
    Text(&'a str, &'a str),
    /// Its name, the file's name and content.
    File(&'a str, &'a str, &'a [u8]),
}

/// What came back. The body is as sent: compressed when the server compressed it.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Header lines in lower-case names.
    pub headers: Vec<(String, String)>,
    /// The body without the framing of chunks.
    pub body: Vec<u8>,
}

impl Client {
    /// A client without cookies.
    pub fn new(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            cookies: Vec::new(),
        }
    }

    /// Fetches a page in the given encoding.
    pub fn get(&self, path: &str, encoding: &str) -> Result<Answer> {
        let head = format!("GET {path} HTTP/1.1\r\naccept: text/html\r\naccept-encoding: {encoding}\r\n");
        self.exchange(&head, b"")
    }

    /// Signs in through the form that people use, and keeps the session's cookie.
    pub fn sign_in(&mut self, name: &str, password: &str) -> Result<()> {
        let head =
            "POST /dang-nhap HTTP/1.1\r\naccept: text/html\r\ncontent-type: application/x-www-form-urlencoded\r\n";
        let answer = self.exchange(head, format!("username={name}&password={password}").as_bytes())?;
        let set = answer.headers.iter().filter(|(name, _)| name == "set-cookie");
        self.cookies = set
            .filter_map(|(_, value)| value.split(';').next())
            .map(str::to_owned)
            .collect();
        ensure!(
            (300..400).contains(&answer.status),
            "signing in answered {}",
            answer.status
        );
        ensure!(!self.cookies.is_empty(), "signing in gave no cookie");
        Ok(())
    }

    /// Posts a form as a page's script does, which is answered in JSON.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let encoded = |text: &str| -> String {
            let bytes = text.bytes().map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
                _ => format!("%{byte:02X}"),
            });
            bytes.collect()
        };
        let pairs = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let head = format!(
            "POST {path} HTTP/1.1\r\naccept: application/json\r\ncontent-type: application/x-www-form-urlencoded\r\n"
        );
        self.exchange(&head, body.as_bytes())
    }

    /// Posts a form with files as a page's script does.
    pub fn upload(&self, path: &str, parts: &[Part<'_>]) -> Result<Answer> {
        const BOUNDARY: &str = "----densach-bench";
        let mut body = Vec::new();
        for part in parts {
            let (about, bytes) = match part {
                Part::Text(name, text) => (format!("name=\"{name}\"\r\n"), text.as_bytes()),
                Part::File(name, file, bytes) => (
                    format!("name=\"{name}\"; filename=\"{file}\"\r\ncontent-type: application/pdf\r\n"),
                    *bytes,
                ),
            };
            body.extend_from_slice(format!("--{BOUNDARY}\r\ncontent-disposition: form-data; {about}\r\n").as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let head = format!(
            "POST {path} HTTP/1.1\r\naccept: application/json\r\n\
             content-type: multipart/form-data; boundary={BOUNDARY}\r\n"
        );
        self.exchange(&head, &body)
    }

    fn exchange(&self, head: &str, body: &[u8]) -> Result<Answer> {
        let Self { address, cookies } = self;
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let cookies = cookies.join("; ");
        // `origin` shows the request to be the site's own, which the server demands of those that change something.
        let request = format!(
            "{head}host: {address}\r\norigin: http://{address}\r\nsec-fetch-site: same-origin\r\n\
             cookie: {cookies}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            body.len()
        );
        stream.write_all(request.as_bytes())?;
        stream.write_all(body)?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        parse(&bytes)
    }
}

fn parse(bytes: &[u8]) -> Result<Answer> {
    let end = find(bytes, b"\r\n\r\n").context("the answer has no end of headers")?;
    let head = std::str::from_utf8(&bytes[..end])?;
    let body = &bytes[end + 4..];
    let mut lines = head.split("\r\n");
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .context("the answer has no status")?
        .parse()?;
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let chunked = headers
        .iter()
        .any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    Ok(Answer {
        status,
        headers,
        body: if chunked { join_chunks(body)? } else { body.to_owned() },
    })
}

fn join_chunks(mut rest: &[u8]) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = find(rest, b"\r\n").context("a chunk has no size")?;
        let size = std::str::from_utf8(&rest[..line])?
            .split(';')
            .next()
            .unwrap_or_default();
        let size = usize::from_str_radix(size.trim(), 16)?;
        rest = &rest[line + 2..];
        if size == 0 {
            return Ok(body);
        }
        let Some((chunk, after)) = rest.split_at_checked(size) else {
            bail!("a chunk is cut off")
        };
        body.extend_from_slice(chunk);
        rest = after.strip_prefix(b"\r\n").context("a chunk has no end")?;
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_answers() {
        let answer = parse(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nSet-Cookie: a=1; Path=/\r\n\r\nabc").unwrap();
        assert_eq!((answer.status, answer.body.as_slice()), (200, b"abc".as_slice()));
        assert_eq!(answer.headers[1], ("set-cookie".to_owned(), "a=1; Path=/".to_owned()));
    }

    #[test]
    fn answers_in_chunks() {
        let bytes =
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n";
        assert_eq!(parse(bytes).unwrap().body, b"abc0123456789");
    }

    #[test]
    fn a_cut_answer_is_an_error() {
        assert!(parse(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\nabc").is_err());
        assert!(parse(b"HTTP/1.1 200 OK\r\n").is_err());
    }
}
