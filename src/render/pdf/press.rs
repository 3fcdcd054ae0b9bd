//! Sets the pages of a document. A long one is set part by part, so that its memory grows with what its pages hold alone.
//!
//! Typst sets a document, looks where everything stands, and sets it again until the page numbers that it prints are right. It
//! remembers all that it has set meanwhile, several times what the pages take. Here a document is cut where pages begin. Between
//! two parts what Typst remembers is forgotten, of pages that will be set again only the places are kept, and of those that are
//! printed what is seen and what it is: each part's content goes when its pages are there.

use super::lean::{forget_places, lighten, places};
use super::parts::{InParts, content};
use super::world::PrintWorld;
use typst::World;
use typst::comemo::{self, Constraint, Track};
use typst::diag::SourceResult;
use typst::ecow::EcoVec;
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Content, StyleChain, Target, TargetElem};
use typst::introspection::{EmptyIntrospector, Introspector, Locator, MAX_ITERS};
use typst::model::{Document, DocumentInfo};
use typst::utils::Protected;
use typst_layout::{Page, PagedDocument, PagedIntrospector, layout_document, layout_document_for_bundle};

/// Of so many pieces, each from where a page begins to where the next does, a part is made.
const PIECES: usize = 20;

/// Sets a document as a whole, or part by part.
pub(super) fn set(world: &PrintWorld, is_long: bool) -> SourceResult<PagedDocument> {
    let whole = || typst::compile::<PagedDocument>(world).output;
    // What is wrong is told as it is of any document; so is what never comes to rest.
    let parts = is_long.then(|| in_parts(world, PIECES).ok().flatten()).flatten();
    parts.map_or_else(whole, |(document, _)| Ok(document))
}

/// A document as it is set at first, while no page is known: a half of the work where what knows pages moves none. What this sets,
/// [`set`] takes up.
pub(super) fn draft(own: &PrintWorld) -> SourceResult<PagedDocument> {
    let content = content(own, &own.manuscript())?;
    let (document, _) = with_engine(own, (&EmptyIntrospector, &Constraint::new()), |engine| {
        let target = TargetElem::target.set(Target::Paged).wrap();
        let base = StyleChain::new(&engine.library.styles);
        layout_document(engine, &content, base.chain(&target))
    });
    document
}

/// What comes of setting with all that this asks for: the world, and what is known of pages; and what was told beside.
fn with_engine<T>(
    own: &PrintWorld,
    (known, constraint): (&dyn Introspector, &Constraint<<dyn Introspector as Track>::Call>),
    set: impl FnOnce(&mut Engine<'_>) -> T,
) -> (T, Sink) {
    let world = (own as &dyn World).track();
    let (traced, mut sink) = (Traced::default(), Sink::new());
    let mut engine = Engine {
        library: world.library(),
        world,
        introspector: Protected::new(known.track_with(constraint)),
        traced: traced.track(),
        sink: sink.track_mut(),
        route: Route::default(),
    };
    let made = set(&mut engine);
    (made, sink)
}

/// A document set in parts of so many pieces, and how many times it was set; none if its page numbers never come to rest.
pub(super) fn in_parts(own: &PrintWorld, size: usize) -> SourceResult<Option<(PagedDocument, usize)>> {
    let mut known: Option<PagedIntrospector> = None;
    for times in 1..=MAX_ITERS {
        let parts = InParts::of(own, size)?;
        let constraint = Constraint::new();
        let introspector: &dyn Introspector = known.as_ref().map_or(&EmptyIntrospector, |known| known);
        // Nothing is known of any page at first, so it is not the last time.
        let is_whole = known.is_some();
        let (set, mut sink) = with_engine(own, (introspector, &constraint), |engine| once(engine, parts, is_whole));
        let (mut pages, info) = set?;
        if is_whole && constraint.validate(&PagedIntrospector::new(&pages) as &dyn Introspector) {
            let refused = sink.delayed();
            if !refused.is_empty() {
                return Err(refused);
            }
            forget_places(pages.make_mut());
            return Ok(Some((PagedDocument::new(pages, info), times)));
        }
        known = Some(PagedIntrospector::new(&places(&pages)));
    }
    Ok(None)
}

/// Sets all parts once; their pages, or where everything stands on them.
fn once(
    engine: &mut Engine<'_>,
    parts: impl Iterator<Item = SourceResult<Content>>,
    is_whole: bool,
) -> SourceResult<(EcoVec<Page>, DocumentInfo)> {
    let target = TargetElem::target.set(Target::Paged).wrap();
    let base = StyleChain::new(&engine.library.styles);
    let mut locators = Locator::root().split();
    let mut info = None;
    let mut pages: EcoVec<Page> = EcoVec::new();
    for part in parts {
        let part = part?;
        let set = layout_document_for_bundle(engine, &part, locators.next(&()), base.chain(&target))?;
        drop(part);
        let mut own = if is_whole {
            set.pages().to_vec()
        } else {
            places(set.pages())
        };
        info.get_or_insert_with(|| set.info().clone());
        drop(set);
        comemo::evict(0);
        if is_whole {
            own.iter_mut().for_each(|page| lighten(&mut page.frame));
        }
        let before = pages.last().map_or(0, |page| page.number);
        pages.extend(own.into_iter().map(|page| Page {
            number: before + page.number,
            ..page
        }));
    }
    Ok((pages, info.unwrap_or_default()))
}
