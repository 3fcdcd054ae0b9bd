//! Files by name, the nearest to the project winning.

use crate::content::overrides::Override;
use crate::survey::Language;
use include_dir::{Dir, DirEntry, include_dir};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// The theme that has every file; another takes from it what it lacks.
pub const DEFAULT: &str = "constats";

/// The files of a theme by their names in it; templates are those below `templates/`.
pub(super) struct Layers {
    files: BTreeMap<String, Layered>,
}

/// A file, and where it came from.
pub(super) struct Layered {
    /// Borrowed from the program, or the project's own.
    pub bytes: Cow<'static, [u8]>,
    /// The path in the project, or the same path in the program's own folders.
    pub path: String,
}

impl Layers {
    /// From the weakest to the strongest: built-in templates; the default theme, built in and then the project's; the
    /// theme, built in and then the project's; the project's templates.
    pub fn new(name: &str, mut overrides: BTreeMap<String, Override>) -> Self {
        let mut layers = Self { files: BTreeMap::new() };
        layers.add_built_in(&TEMPLATES, "templates/", "");
        let other = Some(name).filter(|name| *name != DEFAULT);
        for theme in [DEFAULT].into_iter().chain(other) {
            let folder = format!("{theme}/");
            if let Some(dir) = THEMES.get_dir(theme) {
                layers.add_built_in(dir, "themes/", &folder);
            }
            layers.add_own(&mut overrides, &format!("themes/{folder}"), "");
        }
        layers.add_own(&mut overrides, "templates/", "templates/");
        layers
    }

    /// Takes the project's files whose paths start with `folder`, which their names replace with `named`.
    fn add_own(&mut self, overrides: &mut BTreeMap<String, Override>, folder: &str, named: &str) {
        for (path, file) in overrides.extract_if(.., |path, _| path.starts_with(folder)) {
            let name = format!("{named}{}", &path[folder.len()..]);
            let bytes = Cow::Owned(file.bytes);
            self.files.insert(name, Layered { bytes, path });
        }
    }

    /// Adds `dir` of the program: its files' paths start with `root`, and their names are what follows `theme`.
    fn add_built_in(&mut self, dir: &'static Dir<'static>, root: &str, theme: &str) {
        for entry in dir.entries() {
            match entry {
                DirEntry::Dir(inner) => self.add_built_in(inner, root, theme),
                DirEntry::File(file) => {
                    // The paths of a Dir are relative to the folder that include_dir! was given.
                    let inside = file.path().to_string_lossy().replace('\\', "/");
                    let path = format!("{root}{inside}");
                    let name = if theme.is_empty() {
                        path.clone()
                    } else {
                        inside[theme.len()..].to_owned()
                    };
                    let layered = Layered {
                        bytes: Cow::Borrowed(file.contents()),
                        path,
                    };
                    self.files.insert(name, layered);
                }
            }
        }
    }

    /// The bytes of a file.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(|f| f.bytes.as_ref())
    }

    /// A file by its name.
    pub fn layered(&self, name: &str) -> Option<&Layered> {
        self.files.get(name)
    }

    /// All files, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Layered)> {
        self.files.iter().map(|(name, file)| (name.as_str(), file))
    }

    /// The files whose names start with `prefix`, by name.
    pub fn starting_with(&self, prefix: String) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .range(prefix.clone()..)
            .take_while(move |(name, _)| name.starts_with(&prefix))
            .map(|(name, file)| (name.as_str(), file.bytes.as_ref()))
    }
}

/// A file of a built-in theme.
pub(super) fn built_in(theme: &str, file: &str) -> Option<&'static str> {
    THEMES.get_file(format!("{theme}/{file}"))?.contents_utf8()
}

/// The words of a built-in theme in a language, each file with its path, in the order of their names.
pub(super) fn built_in_wording(theme: &str, language: Language) -> impl Iterator<Item = (String, &'static str)> {
    let folder = THEMES.get_dir(format!("{theme}/wording/{}", language.tag()));
    let mut files: Vec<_> = folder.into_iter().flat_map(Dir::files).collect();
    files.sort_by_key(|file| file.path());
    let path = |path: &Path| format!("themes/{}", path.to_string_lossy().replace('\\', "/"));
    let files = files.into_iter();
    files.filter_map(move |file| Some((path(file.path()), file.contents_utf8()?)))
}

/// The names of all themes, built in or the project's.
pub(super) fn names(own: &BTreeSet<String>) -> BTreeSet<String> {
    let built_in = THEMES.dirs().map(|dir| dir.path().to_string_lossy().into_owned());
    built_in.chain(own.iter().cloned()).collect()
}
