//! All that Typst can see: three sources, the charts and the fonts. No disk, no network, no clock. Documents share the
//! fonts and the theme.

use super::fallback::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics, msg};
use crate::theme::Theme;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// The theme's plain Typst functions: what the templates import, and what that may import.
pub(super) const THEME: [&str; 3] = ["print/theme.typ", "print/tables.typ", "print/base.typ"];

/// What all documents of a theme share.
pub(super) struct Workshop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    /// The theme's; those that stand in for missing signs come after them in the book.
    own: Vec<Font>,
    fallback: Vec<Fallback>,
    /// Each with its name in the theme.
    theme: Vec<(&'static str, Source)>,
}

pub(super) struct PrintWorld {
    shared: Arc<Workshop>,
    document: Mutex<Manuscript>,
    look: Source,
    drawings: HashMap<FileId, Bytes>,
}

/// What is to be set: its source, or its text alone, which is read again when it is asked for.
struct Manuscript {
    source: Source,
    text: Option<String>,
}

impl Workshop {
    /// # Errors
    /// A theme without its Typst file, or without a readable font.
    pub fn new(theme: &Theme) -> Result<Self, Diagnostics> {
        let source = |name: &'static str| {
            let text = theme.file(name).and_then(|bytes| std::str::from_utf8(bytes).ok())?;
            Some((name, source(name.trim_start_matches("print/"), text)))
        };
        let sources: Vec<_> = THEME.into_iter().filter_map(source).collect();
        if sources.first().is_none_or(|(name, _)| *name != THEME[0]) {
            return Err(Diagnostic::error(msg!("pdf-without-theme", file = THEME[0])).into());
        }
        let bytes = theme.fonts().map(|(_, bytes)| Bytes::new(bytes.to_vec()));
        let own: Vec<Font> = bytes.flat_map(Font::iter).collect();
        let mut book = FontBook::from_fonts(&own);
        let mut fallback = Vec::new();
        for (info, font) in Fallback::all() {
            book.push(info);
            fallback.push(font);
        }
        if !book.contains_family(&theme.tokens.font.to_lowercase()) {
            let missing = Diagnostic::error(msg!("pdf-without-font", font = &theme.tokens.font));
            return Err(missing.help(msg!("pdf-without-font-help")).into());
        }
        Ok(Self {
            // Cells that head their row are still an extra of Typst's.
            library: LazyHash::new(
                Library::builder()
                    .with_features([Feature::A11yExtras].into_iter().collect())
                    .build(),
            ),
            book: LazyHash::new(book),
            own,
            fallback,
            theme: sources,
        })
    }

    pub fn fonts(&self) -> &FontBook {
        &self.book
    }
}

impl PrintWorld {
    /// For a document by the name of its source.
    pub fn new(shared: Arc<Workshop>, name: &str) -> Self {
        Self {
            shared,
            document: Mutex::new(Manuscript {
                source: source(name, ""),
                text: None,
            }),
            look: source("look.typ", ""),
            drawings: HashMap::new(),
        }
    }

    /// What is to be set next. Sources are edited where they differ, so that Typst sets only that part again.
    pub fn fill(&mut self, document: &str, look: &str, drawings: Vec<(String, String)>) {
        let own = self.document.get_mut().unwrap_or_else(PoisonError::into_inner);
        own.text = None;
        own.source.replace(document);
        self.look.replace(look);
        self.drawings = drawings
            .into_iter()
            .map(|(path, svg)| (file_id(&path), Bytes::from_string(svg)))
            .collect();
    }

    /// Takes up a source that it had before.
    pub fn take_up(&mut self, source: Source) {
        self.document.get_mut().unwrap_or_else(PoisonError::into_inner).source = source;
    }

    /// The document's source.
    pub fn manuscript(&self) -> Source {
        let mut own = self.document();
        if let Some(text) = own.text.take() {
            own.source = Source::new(own.source.id(), text);
        }
        own.source.clone()
    }

    /// The text of the document's source, of which no more is kept: read, a long one takes some twenty times as much. It is read
    /// again when something asks for it.
    pub fn text(&self) -> String {
        let mut own = self.document();
        if let Some(text) = &own.text {
            return text.clone();
        }
        let text = own.source.text().to_owned();
        own.source = Source::new(own.source.id(), String::new());
        own.text = Some(text.clone());
        text
    }

    fn document(&self) -> MutexGuard<'_, Manuscript> {
        self.document.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The file of the theme that a source is.
    pub fn theme_file(&self, id: FileId) -> Option<&'static str> {
        let mut own = self.shared.theme.iter();
        own.find(|(_, source)| source.id() == id).map(|(name, _)| *name)
    }
}

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the program's own names are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn source(path: &str, text: &str) -> Source {
    Source::new(file_id(path), text.to_owned())
}

impl World for PrintWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.document().source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if self.main() == id {
            return Ok(self.manuscript());
        }
        let mut own = self.shared.theme.iter().map(|(_, source)| source).chain([&self.look]);
        own.find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.drawings.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        let Workshop { own, fallback, .. } = &*self.shared;
        let stands_in = || fallback.get(index.checked_sub(own.len())?)?.font();
        own.get(index).cloned().or_else(stands_in)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
