//! In place of hayagriva: no file is a bibliography, so that no entry, citation or reference exists. `citationberg`, which
//! reads styles, is a module of it here.

pub mod archive;
pub mod citationberg;
pub mod io;

use citationberg::{
    Display, FontStyle, FontVariant, FontWeight, IndependentStyle, Locale, LocaleCode, TextDecoration, VerticalAlign,
};
use std::iter::{Empty, empty};
use std::marker::PhantomData;

/// A bibliography that was read.
pub enum Library {}

impl Library {
    pub fn is_empty(&self) -> bool {
        match *self {}
    }
}

impl IntoIterator for Library {
    type Item = Entry;
    type IntoIter = Empty<Entry>;

    fn into_iter(self) -> Empty<Entry> {
        empty()
    }
}

pub enum Entry {}

impl Entry {
    pub fn key(&self) -> &str {
        match *self {}
    }

    pub fn title(&self) -> Option<&Title> {
        match *self {}
    }
}

pub struct Title {
    pub value: Chunks,
}

pub enum Chunks {}

impl Chunks {
    pub fn to_str(&self) -> &str {
        match *self {}
    }
}

#[derive(Default)]
pub struct BibliographyDriver;

impl BibliographyDriver {
    pub fn new() -> Self {
        Self
    }

    pub fn with_citation_number_offset(self, _: usize) -> Self {
        self
    }

    pub fn citation(&mut self, _: CitationRequest) {}

    pub fn finish(self, _: BibliographyRequest<'_>) -> Rendered {
        Rendered {
            bibliography: None,
            citations: Vec::new(),
        }
    }
}

pub struct BibliographyRequest<'a> {
    pub style: &'a IndependentStyle,
    pub locale: Option<LocaleCode>,
    pub locale_files: &'a [Locale],
}

pub struct CitationRequest;

impl CitationRequest {
    pub fn new<'a>(
        _: Vec<CitationItem<'a, Entry>>,
        _: &'a IndependentStyle,
        _: Option<LocaleCode>,
        _: &'a [Locale],
        _: Option<u32>,
    ) -> Self {
        Self
    }
}

pub struct CitationItem<'a, T>(PhantomData<&'a T>);

impl<'a, T> CitationItem<'a, T> {
    pub fn new(_: &'a T, _: Option<SpecificLocator>, _: Option<LocaleCode>, _: bool, _: Option<CitePurpose>) -> Self {
        Self(PhantomData)
    }
}

pub struct SpecificLocator(pub citationberg::taxonomy::Locator, pub LocatorPayload);

pub enum LocatorPayload {
    Transparent(TransparentLocator),
}

pub struct TransparentLocator;

impl TransparentLocator {
    pub fn new<T>(_: T) -> Self {
        Self
    }
}

pub enum CitePurpose {
    Author,
    Year,
    Full,
    Prose,
}

pub struct Rendered {
    pub bibliography: Option<RenderedBibliography>,
    pub citations: Vec<RenderedCitation>,
}

pub struct RenderedBibliography {
    pub items: Vec<BibliographyItem>,
    pub hanging_indent: bool,
}

pub struct BibliographyItem {
    pub key: String,
    pub first_field: Option<ElemChild>,
    pub content: ElemChildren,
}

pub struct RenderedCitation {
    pub citation: ElemChildren,
}

pub struct ElemChildren(pub Vec<ElemChild>);

impl ElemChildren {
    pub fn find_meta(&self, _: &ElemMeta) -> Option<&Elem> {
        None
    }
}

pub enum ElemChild {
    Text(Formatted),
    Elem(Elem),
    Markup(String),
    Link { text: Formatted, url: String },
    Transparent { cite_idx: usize, format: Formatting },
}

pub struct Elem {
    pub children: ElemChildren,
    pub display: Option<Display>,
    pub meta: Option<ElemMeta>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ElemMeta {
    CitationNumber,
    Entry(usize),
}

pub struct Formatted {
    pub text: String,
    pub formatting: Formatting,
}

pub struct Formatting {
    pub font_style: FontStyle,
    pub font_variant: FontVariant,
    pub font_weight: FontWeight,
    pub text_decoration: TextDecoration,
    pub vertical_align: VerticalAlign,
}
