//! Addresses of files, as editors write them.

use std::path::{Path, PathBuf};

/// A document of a project, by its address: the project's folder, and the path below `content/`, with `/`.
pub(super) fn document(uri: &str) -> Option<(PathBuf, String)> {
    let path = path(uri)?;
    let is_yaml = path.ends_with(".yaml") || path.ends_with(".yml");
    let at = path.rfind("/content/").filter(|_| is_yaml)?;
    let root = if at == 0 { "/" } else { &path[..at] };
    Some((PathBuf::from(root), path[at + "/content/".len()..].to_owned()))
}

/// The path, with `/`; none of what is no file.
fn path(uri: &str) -> Option<String> {
    let rest = uri.strip_prefix("file://")?;
    let path = decoded(&rest[rest.find('/')?..])?;
    // "/c:/projets" is a path of Windows.
    let has_drive = path.as_bytes().get(2) == Some(&b':') && path[1..].starts_with(|c: char| c.is_ascii_alphabetic());
    Some(if has_drive { path[1..].to_owned() } else { path })
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?].map(|digit| char::from(digit).to_digit(16));
        let [Some(high), Some(low)] = digits else { return None };
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// The address of a file of a project; `name` is its path in it, with `/`.
pub(super) fn uri(root: &Path, name: &str) -> String {
    let path = root.join(name).to_string_lossy().replace('\\', "/");
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::{document, uri};
    use std::path::{Path, PathBuf};

    #[test]
    fn a_document_is_known_by_its_address() {
        let of = |uri: &str| document(uri).map(|(root, name)| (root.to_string_lossy().into_owned(), name));
        let some = |root: &str, name: &str| Some((root.to_owned(), name.to_owned()));
        assert_eq!(
            of("file:///home/no%C3%A9/a%20b/content/sections/x.yaml"),
            some("/home/noé/a b", "sections/x.yaml")
        );
        assert_eq!(
            of("file:///c%3A/projets/content/report.yaml"),
            some("c:/projets", "report.yaml")
        );
        assert_eq!(of("untitled:Untitled-1"), None);
        assert_eq!(of("file:///a/content/x.csv"), None);
        assert_eq!(of("file:///a/%zz/content/x.yaml"), None);
    }

    #[test]
    fn there_and_back() {
        let address = uri(Path::new("/home/noé/a b"), "content/report.yaml");
        assert_eq!(address, "file:///home/no%C3%A9/a%20b/content/report.yaml");
        assert_eq!(
            document(&address),
            Some((PathBuf::from("/home/noé/a b"), "report.yaml".to_owned()))
        );
    }
}
