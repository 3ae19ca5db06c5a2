//! What a file is, told by its content. Its name says nothing.

use domain::evidence::FileKind;

/// The kind of file these bytes are, if it is one that is taken.
pub(super) fn kind(bytes: &[u8]) -> Option<FileKind> {
    match infer::get(bytes)?.mime_type() {
        "application/pdf" => Some(FileKind::Pdf),
        "image/jpeg" => Some(FileKind::Jpg),
        "image/png" => Some(FileKind::Png),
        // Office documents are zip containers; `infer` guesses which from the first entries only.
        _ if bytes.starts_with(b"PK\x03\x04") => office_kind(bytes),
        _ => None,
    }
}

/// A zip container whose list of contents is that of a Word document or an Excel workbook without macros.
fn office_kind(bytes: &[u8]) -> Option<FileKind> {
    let names = zip_names(bytes)?;
    let has = |wanted: &dyn Fn(&str) -> bool| names.iter().any(|name| wanted(name));
    if !has(&|name| name == "[Content_Types].xml") || has(&|name| name.ends_with("vbaProject.bin")) {
        return None;
    }
    // Some programs number the main part: `word/document2.xml`.
    let main_part = |path: &'static str| has(&move |name: &str| name.starts_with(path));
    match (main_part("word/document"), main_part("xl/workbook")) {
        (true, false) => Some(FileKind::Docx),
        (false, true) => Some(FileKind::Xlsx),
        _ => None,
    }
}

/// More entries than any office document has.
const MOST_ENTRIES: usize = 10_000;

/// The names in a zip container's central directory; `None` when there is none that can be read.
///
/// PKWARE's APPNOTE 4.3: the end record (`PK\x05\x06`) is 22 bytes and a comment of at most 65,535; at 10 it holds the
/// number of entries, at 16 where the directory begins. An entry (`PK\x01\x02`) is 46 bytes, at 28, 30, 32 the lengths
/// of name, extra field and comment, which follow it.
fn zip_names(bytes: &[u8]) -> Option<Vec<String>> {
    let tail = bytes.len().saturating_sub(22 + 65_535);
    let end = tail
        + bytes
            .get(tail..)?
            .windows(4)
            .rposition(|window| window == b"PK\x05\x06")?;
    let entries = usize::from(number16(bytes, end + 10)?);
    let mut at = usize::try_from(number32(bytes, end + 16)?).ok()?;
    if entries == 0 || entries > MOST_ENTRIES {
        return None;
    }
    let mut names = Vec::with_capacity(entries);
    for _ in 0..entries {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|offset| number16(bytes, at + offset).map(usize::from));
        let begin = at + 46;
        names.push(String::from_utf8_lossy(bytes.get(begin..begin + name?)?).into_owned());
        at = begin + name? + extra? + comment?;
    }
    Some(names)
}

fn number16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes
        .get(at..at.checked_add(2)?)?
        .try_into()
        .ok()
        .map(u16::from_le_bytes)
}

fn number32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes
        .get(at..at.checked_add(4)?)?
        .try_into()
        .ok()
        .map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A zip container with empty files of these names.
    fn zip(names: &[&str]) -> Vec<u8> {
        let (mut bytes, mut directory) = (Vec::new(), Vec::new());
        for name in names {
            let length = u16::try_from(name.len()).unwrap().to_le_bytes();
            directory.extend(b"PK\x01\x02\x14\0\x14\0");
            directory.extend([0; 20]);
            directory.extend(length);
            directory.extend([0; 12]);
            directory.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
            directory.extend(name.as_bytes());
            bytes.extend(b"PK\x03\x04\x14\0");
            bytes.extend([0; 20]);
            bytes.extend(length);
            bytes.extend([0; 2]);
            bytes.extend(name.as_bytes());
        }
        let entries = u16::try_from(names.len()).unwrap().to_le_bytes();
        let begin = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let size = u32::try_from(directory.len()).unwrap().to_le_bytes();
        bytes.extend(directory);
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        bytes.extend([entries, entries].concat());
        bytes.extend(size);
        bytes.extend(begin);
        bytes.extend([0, 0]);
        bytes
    }

    #[test]
    fn content_tells_the_kind() {
        assert_eq!(kind(b"%PDF-1.7\n"), Some(FileKind::Pdf));
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n"), Some(FileKind::Png));
        assert_eq!(kind(b"\xff\xd8\xff\xe0\0\x10JFIF"), Some(FileKind::Jpg));
        let types = "[Content_Types].xml";
        assert_eq!(
            kind(&zip(&[types, "_rels/.rels", "word/document.xml"])),
            Some(FileKind::Docx)
        );
        assert_eq!(
            kind(&zip(&["xl/workbook.xml", "xl/styles.xml", types])),
            Some(FileKind::Xlsx)
        );
    }

    #[test]
    fn everything_else_is_not_taken() {
        let types = "[Content_Types].xml";
        for (bytes, what) in [
            (b"<!doctype html><script>alert(1)</script>".to_vec(), "a page"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "a drawing"),
            (b"GIF89a\x01\0\x01\0".to_vec(), "a gif"),
            (b"\x7fELF\x02\x01\x01".to_vec(), "a program"),
            (b"MZ\x90\0".to_vec(), "a program"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "an old office file"),
            (zip(&["bi-mat.txt"]), "any zip"),
            (zip(&[types, "ppt/presentation.xml"]), "slides"),
            (zip(&["word/document.xml"]), "no list of types"),
            (zip(&[types, "word/document.xml", "word/vbaProject.bin"]), "macros"),
            (zip(&[types, "word/document.xml", "xl/workbook.xml"]), "both"),
            (b"PK\x03\x04 and nothing more".to_vec(), "half a zip"),
            (Vec::new(), "nothing"),
        ] {
            assert_eq!(kind(&bytes), None, "{what}");
        }
    }

    #[test]
    fn a_broken_container_breaks_nothing() {
        let whole = zip(&["[Content_Types].xml", "word/document.xml"]);
        for cut in 0..whole.len() {
            let _ = kind(&whole[..cut]);
            let mut spoilt = whole.clone();
            spoilt[cut] = 0xff;
            let _ = kind(&spoilt);
        }
    }
}
