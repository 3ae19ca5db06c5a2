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
        self.exchange(&format!("GET {path} HTTP/1.1\r\naccept-encoding: {encoding}\r\n"), "")
    }

    /// Signs in through the form that people use, and keeps the session's cookie.
    pub fn sign_in(&mut self, name: &str, password: &str) -> Result<()> {
        let head = "POST /dang-nhap HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded\r\n";
        let answer = self.exchange(head, &format!("username={name}&password={password}"))?;
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

    fn exchange(&self, head: &str, body: &str) -> Result<Answer> {
        let Self { address, cookies } = self;
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let cookies = cookies.join("; ");
        // `origin` shows the request to be the site's own, which the server demands of those that change something.
        let request = format!(
            "{head}host: {address}\r\norigin: http://{address}\r\nsec-fetch-site: same-origin\r\n\
             accept: text/html\r\ncookie: {cookies}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes())?;
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
