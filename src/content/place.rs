//! Where a file lies, whatever links and `..` lead there.

use std::io;
use std::path::{Component, Path, PathBuf};

/// A file that a project names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where to read it.
    pub path: PathBuf,
    /// What messages and published lists call it: its path in the project, with `/`; of a file elsewhere, its own name.
    pub name: String,
}

/// A link to a folder is followed, so that the folder is meant and not the link; of a folder that isn't there, what
/// leads to it.
///
/// # Errors
/// Of the disk, but for what is missing.
pub fn true_path(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let mut missing = Vec::new();
    let mut found = path.as_path();
    loop {
        match found.canonicalize() {
            Ok(true_path) => {
                let mut whole = true_path;
                whole.extend(missing.iter().rev());
                return Ok(whole);
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        match (found.file_name(), found.parent()) {
            (Some(name), Some(parent)) => {
                missing.push(name.to_owned());
                found = parent;
            }
            // Up from a folder that isn't there.
            (None, Some(_)) => return true_path(&plain(&path)),
            (_, None) => return Ok(path),
        }
    }
}

/// The path without any `..`, each taking back the name before it.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        if part == Component::ParentDir {
            plain.pop();
        } else {
            plain.push(part);
        }
    }
    plain
}

/// The path with `/`, without `.` and `..`; none if it leads up and out, or starts elsewhere.
pub(super) fn below(path: &Path) -> Option<String> {
    let mut names = Vec::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => names.push(name.to_string_lossy()),
            Component::CurDir => {}
            Component::ParentDir => drop(names.pop()?),
            Component::Prefix(_) | Component::RootDir => return None,
        }
    }
    Some(names.join("/"))
}

/// The path with `/`, whatever the machine puts between its parts.
pub fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

/// Whether a path that somebody typed means the file that messages call `name`: both ways of parting names will do, and
/// one path may begin further up than the other.
pub fn means(typed: &str, name: &str) -> bool {
    let typed = typed.replace('\\', "/");
    let typed = typed.trim_start_matches("./");
    let ends = |long: &str, short: &str| {
        let rest = long.strip_suffix(short);
        !short.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
    };
    ends(name, typed) || ends(typed, name)
}

/// Names that Windows keeps for devices, whatever ending follows.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The first part of a path with `/` that not every disk can store as a name: Windows keeps some names for devices, forbids
/// some signs, and cuts blanks and full stops at the end. An empty part, `.` and `..` are none either.
pub fn unstorable(path: &str) -> Option<&str> {
    path.split('/').find(|name| {
        let stem = name
            .split('.')
            .next()
            .unwrap_or_default()
            .trim_end()
            .to_ascii_lowercase();
        let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
        let is_port = numbered.is_some_and(|number| number.len() == 1 && number != "0" && number.parse::<u8>().is_ok());
        let is_forbidden = |c: char| c.is_control() || "<>:\"|?*\\".contains(c);
        name.is_empty()
            || name.ends_with(['.', ' '])
            || name.contains(is_forbidden)
            || is_port
            || DEVICES.contains(&stem.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::{below, means, slashed, unstorable};
    use std::path::Path;

    #[test]
    fn what_leads_out_is_not_below() {
        let below = |path: &str| below(Path::new(path));
        assert_eq!(below("content/./a/../b.csv").as_deref(), Some("content/b.csv"));
        assert_eq!(below("content/../data/b.csv").as_deref(), Some("data/b.csv"));
        for path in ["content/../../b.csv", "../content", "/b.csv"] {
            assert_eq!(below(path), None, "{path}");
        }
    }

    /// `join` puts `\` between the parts on Windows.
    #[test]
    fn paths_are_named_alike_on_every_machine() {
        let path = Path::new("content").join("sections").join("été.yaml");
        assert_eq!(slashed(&path), "content/sections/été.yaml");
        assert_eq!(below(&path).as_deref(), Some("content/sections/été.yaml"));
    }

    #[cfg(windows)]
    #[test]
    fn drives_are_elsewhere() {
        assert_eq!(
            below(Path::new(r"content\..\data\b.csv")).as_deref(),
            Some("data/b.csv")
        );
        for path in [r"C:\b.csv", r"C:b.csv", r"\b.csv", r"\\server\share\b.csv"] {
            assert_eq!(below(Path::new(path)), None, "{path}");
        }
    }

    #[test]
    fn a_typed_path_means_a_file() {
        let name = "content/sections/usage.yaml";
        for typed in [
            "usage.yaml",
            "sections/usage.yaml",
            "./content/sections/usage.yaml",
            r"content\sections\usage.yaml",
            r".\content\sections\usage.yaml",
            r"C:\Rapports\mon rapport\content\sections\usage.yaml",
            "rapport/content/sections/usage.yaml",
        ] {
            assert!(means(typed, name), "{typed}");
        }
        for typed in [
            "",
            "age.yaml",
            r"ons\usage.yaml",
            "sections",
            "autre/sections/usage.yaml",
            "usage.yaml/",
        ] {
            assert!(!means(typed, name), "{typed}");
        }
    }

    /// The names of Microsoft's "Naming files, paths, and namespaces".
    #[test]
    fn names_that_windows_keeps_for_itself() {
        for path in [
            "con",
            "Aux.csv",
            "a/nul.tar.gz",
            "COM1",
            "lpt9.html",
            "con .x",
            "a.",
            "a ",
            "a?b",
            "a//b",
            "",
            "..",
            "a/.",
        ] {
            assert!(unstorable(path).is_some(), "{path:?}");
        }
        for path in [
            "conseil.html",
            "aux-parents.csv",
            "com10",
            "com",
            "com0",
            ".gitkeep",
            "été/a b.csv",
            "a..b",
        ] {
            assert_eq!(unstorable(path), None, "{path:?}");
        }
    }
}
