//! `GET /minh-chung/{id}`: a stored file, always as a download and never as a page. Links are followed by the reader.

use std::path::Path as FilePath;

use app::context::Viewer;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use domain::evidence::Support;
use domain::text::fold;
use futures_util::stream;
use http::{HeaderName, HeaderValue, header};
use tokio::fs::File;
use tokio::io::AsyncReadExt as _;

use crate::address;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// Bytes read from disk at a time.
const CHUNK: usize = 64 * 1024;

/// Whatever is inside the file: nothing of it runs, even if a browser shows it.
const HARMLESS: [(HeaderName, HeaderValue); 3] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; sandbox"),
    ),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
];

/// Sends the file to whom the store lets see it.
pub async fn download(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (evidence, path) = store::evidence::open(&state.store, viewer.0.as_ref(), &id).await?;
    send(evidence.support, &path).await
}

/// A stored file as a download.
pub async fn send(support: Support, path: &FilePath) -> Result<Response, Failure> {
    match support {
        Support::File { name, kind, bytes } => {
            let body = read(path).await.map_err(store::Error::Io)?;
            let about = [
                (header::CONTENT_TYPE, kind.media_type().to_owned()),
                (header::CONTENT_LENGTH, bytes.to_string()),
                (header::CONTENT_DISPOSITION, disposition(&name)),
            ];
            Ok((HARMLESS, about, body).into_response())
        }
        Support::Link { .. } => Err(Failure::NotFound),
    }
}

async fn read(path: &FilePath) -> std::io::Result<Body> {
    let file = File::open(path).await?;
    let chunks = stream::try_unfold(file, |mut file| async move {
        let mut chunk = vec![0; CHUNK];
        let read = file.read(&mut chunk).await?;
        chunk.truncate(read);
        Ok::<_, std::io::Error>((read > 0).then_some((chunk, file)))
    });
    Ok(Body::from_stream(chunks))
}

/// The name twice: in plain letters for old browsers, and in full (RFC 5987, RFC 6266).
fn disposition(name: &str) -> String {
    let plain: String = fold(name)
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || "-_. ".contains(c) {
                c
            } else {
                '_'
            }
        })
        .collect();
    format!(
        "attachment; filename=\"{plain}\"; filename*=UTF-8''{}",
        address::encoded(name)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_for_old_and_new_browsers() {
        assert_eq!(
            disposition("Báo cáo 112 (bản ký).pdf"),
            "attachment; filename=\"bao cao 112 _ban ky_.pdf\"; \
             filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20112%20%28b%E1%BA%A3n%20k%C3%BD%29.pdf"
        );
        assert!(!disposition("a\"b\r\nX: y.pdf").contains(['\r', '\n']));
    }
}
