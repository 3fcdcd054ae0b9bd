//! A chart taller than a page, in parts: each with its keys and its axis, on the same scale.

use crate::chart::scene::{Band, Item, Label, Mark, Scene, Shape};

/// A stretch of a scene and how far it moves down in the part.
struct Window {
    from: i32,
    to: i32,
    moved: i32,
}

/// A scene as a whole where it is no taller than this, else in as few parts as are half as tall at most, about equally tall: the
/// rest of a page that is not yet half full holds one. A row is never cut.
pub fn parts(scene: Scene, tallest: i32) -> Vec<Scene> {
    let (Some(first), Some(last)) = (scene.bands.first(), scene.bands.last()) else {
        return vec![scene];
    };
    if scene.height <= tallest {
        return vec![scene];
    }
    let room = tallest / 2 - first.top - (scene.height - last.bottom);
    let fewest = fill(&scene.bands, room).len();
    let (mut low, mut high) = (0, room);
    while high - low > 10 {
        let middle = low + (high - low) / 2;
        if fill(&scene.bands, middle).len() <= fewest {
            high = middle;
        } else {
            low = middle;
        }
    }
    let starts = fill(&scene.bands, high);
    let ends = starts.iter().skip(1).copied().chain([scene.bands.len()]);
    let ranges = starts.iter().zip(ends);
    ranges
        .map(|(start, end)| part(&scene, &scene.bands[*start..end]))
        .collect()
}

/// The band that begins each part, where parts have this room for bands. The bars of a row, and the rows of panels beside each
/// other, stay together where a part holds them.
fn fill(bands: &[Band], room: i32) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    let (mut at, mut used) = (0, 0);
    let is_beside = |a: &Band, b: &Band| a.top == b.top;
    for row in bands.chunk_by(|a, b| is_beside(a, b) || b.heading.is_some()) {
        let whole = height(row);
        if whole <= room {
            if starts.is_empty() || used + whole > room {
                starts.push(at);
                used = 0;
            }
            used += whole;
        } else {
            let mut bar = at;
            for beside in row.chunk_by(is_beside) {
                let height = height(beside);
                if starts.is_empty() || used + height > room {
                    starts.push(bar);
                    used = heading(&beside[0]);
                }
                used += height;
                bar += beside.len();
            }
        }
        at += row.len();
    }
    starts
}

fn height(bands: &[Band]) -> i32 {
    bands.last().map_or(0, |last| last.bottom) - bands.first().map_or(0, |first| first.top)
}

/// Height of the name that a part repeats where it begins with this band.
fn heading(band: &Band) -> i32 {
    band.heading.map_or(0, |(top, bottom)| bottom - top)
}

fn part(scene: &Scene, bands: &[Band]) -> Scene {
    let (first, last) = (bands[0], bands[bands.len() - 1]);
    let head = scene.bands[0].top;
    let foot = scene.bands[scene.bands.len() - 1].bottom;
    let body = head + heading(&first);
    let bottom = body + last.bottom - first.top;
    let mut windows = vec![
        (0, head, 0),
        (first.top, last.bottom, body),
        (foot, scene.height, bottom),
    ];
    windows.extend(first.heading.map(|(top, bottom)| (top, bottom, head)));
    let windows = windows.into_iter().map(|(from, to, at)| Window {
        from,
        to,
        moved: at - from,
    });
    let windows: Vec<Window> = windows.collect();
    let seen = scene
        .items
        .iter()
        .flat_map(|item| windows.iter().filter_map(|window| window.of(item)));
    let moved = bands.iter().enumerate().map(|(at, band)| Band {
        top: band.top + body - first.top,
        bottom: band.bottom + body - first.top,
        heading: band.heading.filter(|_| at > 0),
        ..*band
    });
    Scene {
        width: scene.width,
        height: bottom + scene.height - foot,
        items: seen.collect(),
        bands: moved.collect(),
    }
}

impl Window {
    /// What is seen of an item, where it stands in the part.
    fn of(&self, item: &Item) -> Option<Item> {
        let inside = |y: i32| (self.from..self.to).contains(&y).then_some(y + self.moved);
        let mark = |mark: &Mark| {
            let shape = match mark.shape {
                Shape::Bar {
                    left,
                    right,
                    top,
                    bottom,
                } => Shape::Bar {
                    left,
                    right,
                    top: inside(top)?,
                    bottom: bottom + self.moved,
                },
                Shape::Disc { centre: (x, y) } => Shape::Disc {
                    centre: (x, inside(y)?),
                },
                Shape::Diamond { centre: (x, y) } => Shape::Diamond {
                    centre: (x, inside(y)?),
                },
            };
            Some(Mark { shape, ..mark.clone() })
        };
        match item {
            Item::Line { from, to, kind } if from.0 == to.0 => {
                // A line through many rows, as far as it is seen.
                let (top, bottom) = (from.1.max(self.from), to.1.min(self.to));
                (top < bottom).then_some(Item::Line {
                    from: (from.0, top + self.moved),
                    to: (to.0, bottom + self.moved),
                    kind: *kind,
                })
            }
            Item::Line { from, to, kind } => Some(Item::Line {
                from: (from.0, inside(from.1)?),
                to: (to.0, to.1 + self.moved),
                kind: *kind,
            }),
            Item::Mark(of) => mark(of).map(Item::Mark),
            Item::Key(of) => mark(of).map(Item::Key),
            Item::Label(label) => Some(Item::Label(Label {
                baseline: inside(label.baseline)?,
                ..label.clone()
            })),
            Item::Halo {
                left,
                right,
                top,
                bottom,
            } => {
                let middle = (top + bottom) / 2;
                inside(middle)?;
                Some(Item::Halo {
                    left: *left,
                    right: *right,
                    top: top + self.moved,
                    bottom: bottom + self.moved,
                })
            }
        }
    }
}
