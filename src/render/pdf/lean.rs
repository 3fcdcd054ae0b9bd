//! Pages of a long document without what nothing asks of them: their places alone, or what is seen on them and what it is.

use std::collections::HashSet;
use std::sync::Arc;
use typst::foundations::{Content, NativeElement};
use typst::introspection::{Location, Tag};
use typst::layout::grid::resolve::{CellGrid, Entry};
use typst::layout::{Frame, FrameItem, GroupItem, PlaceElem, Point, Sides};
use typst::model::{
    EmphElem, EnumElem, FigureCaption, FigureElem, HeadingElem, LinkMarker, ListElem, ParElem, StrongElem, TableCell,
    TableElem,
};
use typst::pdf::ArtifactElem;
use typst_layout::Page;

/// Pages with where their elements stand, and nothing to be seen nor held: what is measured is sought among them all.
pub(super) fn places(pages: &[Page]) -> Vec<Page> {
    let pages = pages.iter().map(|page| Page {
        frame: places_of(&page.frame),
        ..page.clone()
    });
    pages.collect()
}

fn places_of(frame: &Frame) -> Frame {
    let mut items = Vec::new();
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let mut group = group.clone();
                group.frame = places_of(&group.frame);
                if !group.frame.is_empty() {
                    items.push((*at, FrameItem::Group(group)));
                }
            }
            FrameItem::Tag(Tag::Start(element, flags)) if flags.introspectable => {
                items.push((*at, FrameItem::Tag(Tag::Start(stand_in(element), *flags))));
            }
            FrameItem::Tag(Tag::End(_, _, flags)) if flags.introspectable => items.push((*at, item.clone())),
            FrameItem::Tag(_)
            | FrameItem::Text(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..) => {}
        }
    }
    let mut places = Frame::hard(frame.size());
    places.push_multiple(items);
    places
}

/// What stands where an element does. What is sought by its kind or its label is there; of the rest, the place alone is asked
/// for, and nine in ten are cells of tables.
fn stand_in(element: &Content) -> Content {
    let unsought = [
        TableElem::ELEM,
        TableCell::ELEM,
        ParElem::ELEM,
        ListElem::ELEM,
        EnumElem::ELEM,
        StrongElem::ELEM,
        EmphElem::ELEM,
        FigureElem::ELEM,
        FigureCaption::ELEM,
        ArtifactElem::ELEM,
        LinkMarker::ELEM,
        PlaceElem::ELEM,
    ];
    if element.label().is_some() || !unsought.contains(&element.elem()) {
        return element.clone();
    }
    let mut place = Content::empty();
    if let Some(location) = element.location() {
        place.set_location(location);
    }
    place
}

/// Takes from a page what nothing asks of it once it is set: what its elements were made from, frames in frames that only say where
/// things stand, and room for more of them.
pub(super) fn lighten(frame: &mut Frame) {
    let mut items = Vec::new();
    spread(frame, Point::zero(), &mut items);
    let mut own = Frame::new(frame.size(), frame.kind());
    if frame.has_baseline() {
        own.set_baseline(frame.baseline());
    }
    own.push_multiple(items);
    *frame = own;
    // The page as it was set is gone: what it held is held once, and can be emptied where it stands.
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => lighten(&mut group.frame),
            FrameItem::Tag(Tag::Start(element, _)) => empty(element),
            FrameItem::Tag(Tag::End(..))
            | FrameItem::Text(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..) => {}
        }
        true
    });
}

/// What stands in a frame, and in those within it that do no more than stand somewhere. A copy has no room for more.
fn spread(frame: &Frame, start: Point, items: &mut Vec<(Point, FrameItem)>) {
    for (at, item) in frame.items() {
        let at = start + *at;
        match item {
            FrameItem::Group(group) if stands_only(group) => spread(&group.frame, at, items),
            FrameItem::Group(_)
            | FrameItem::Text(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => items.push((at, item.clone())),
        }
    }
}

fn stands_only(group: &GroupItem) -> bool {
    group.transform.is_identity() && group.clip.is_none() && group.label.is_none() && group.parent.is_none()
}

/// Takes from pages that will not be set again what only setting asks for: the places of elements that nothing leads to. The writer
/// of the PDF looks for headings and for what has a label; of the rest it asks no more than what they are.
pub(super) fn forget_places(pages: &mut [Page]) {
    let mut gone = HashSet::new();
    for page in pages {
        forget_places_of(&mut page.frame, &mut gone);
    }
}

fn forget_places_of(frame: &mut Frame, gone: &mut HashSet<Location>) {
    frame.retain(|item| match item {
        FrameItem::Group(group) => {
            forget_places_of(&mut group.frame, gone);
            true
        }
        FrameItem::Tag(Tag::Start(element, flags)) => {
            if element.label().is_none() && element.elem() != HeadingElem::ELEM {
                gone.extend(element.location());
                flags.introspectable = false;
            }
            flags.any()
        }
        FrameItem::Tag(Tag::End(place, _, flags)) => {
            flags.introspectable &= !gone.contains(place);
            flags.any()
        }
        FrameItem::Text(_) | FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) => true,
    });
}

/// An element without what it holds: the writer of the PDF asks of these only what they are. What has a label can be asked for.
fn empty(element: &mut Content) {
    if element.label().is_some() {
        return;
    }
    if let Some(table) = element.to_packed_mut::<TableElem>() {
        table.children.clear();
        if let Some(grid) = table.grid.as_mut().and_then(Arc::get_mut) {
            empty_cells(grid);
            // Else each cell of the PDF says the lines around it, which are drawn anyway.
            grid.hlines.clear();
            grid.vlines.clear();
        }
    } else if let Some(list) = element.to_packed_mut::<ListElem>() {
        list.children.clear();
    } else if let Some(list) = element.to_packed_mut::<EnumElem>() {
        list.children.clear();
    } else if let Some(body) = body(element) {
        *body = Content::empty();
    }
}

/// What an element has inside.
fn body(element: &mut Content) -> Option<&mut Content> {
    let kind = element.elem();
    if kind == TableCell::ELEM {
        element.to_packed_mut::<TableCell>().map(|own| &mut own.body)
    } else if kind == ParElem::ELEM {
        element.to_packed_mut::<ParElem>().map(|own| &mut own.body)
    } else if kind == StrongElem::ELEM {
        element.to_packed_mut::<StrongElem>().map(|own| &mut own.body)
    } else if kind == EmphElem::ELEM {
        element.to_packed_mut::<EmphElem>().map(|own| &mut own.body)
    } else if kind == FigureElem::ELEM {
        element.to_packed_mut::<FigureElem>().map(|own| &mut own.body)
    } else if kind == FigureCaption::ELEM {
        element.to_packed_mut::<FigureCaption>().map(|own| &mut own.body)
    } else if kind == ArtifactElem::ELEM {
        element.to_packed_mut::<ArtifactElem>().map(|own| &mut own.body)
    } else {
        element.to_packed_mut::<LinkMarker>().map(|own| &mut own.body)
    }
}

fn empty_cells(grid: &mut CellGrid) {
    for entry in &mut grid.entries {
        match entry {
            Entry::Cell(cell) => {
                cell.body = Content::empty();
                cell.stroke = Sides::splat(None);
                cell.stroke_overridden = Sides::splat(false);
            }
            Entry::Merged { .. } => {}
        }
    }
}
