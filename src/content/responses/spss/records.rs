//! The records before the cases, as they stand in the file.

use super::cursor::{Cursor, Damaged};
use std::collections::BTreeMap;

/// A record of a variable: eight bytes of each case, or more of a string, whose further bytes have records too.
#[derive(Clone, Debug)]
pub(super) struct Element {
    /// 0 of a number, -1 of further bytes, the width of a string.
    pub width: i32,
    pub name: Vec<u8>,
    /// What a person calls it.
    pub label: Vec<u8>,
    /// The kind of its print format.
    pub format: u8,
    /// The numbers or strings that are no answer, and whether the first two are the ends of a range.
    pub missing: (Vec<[u8; 8]>, bool),
}

/// Value labels with the elements that have them, from 0.
#[derive(Clone, Debug)]
pub(super) struct Labels {
    pub labels: Vec<([u8; 8], Vec<u8>)>,
    pub elements: Vec<usize>,
}

/// All that stands before the cases.
#[derive(Debug, Default)]
pub(super) struct Records {
    pub elements: Vec<Element>,
    pub labels: Vec<Labels>,
    /// Extension records by their subtype.
    pub extensions: BTreeMap<i32, Vec<u8>>,
}

impl Records {
    /// Reads up to the cases.
    pub fn read(cursor: &mut Cursor<'_>) -> Result<Self, Damaged> {
        let mut all = Self::default();
        loop {
            match cursor.i32()? {
                2 => all.elements.push(element(cursor)?),
                3 => all.labels.push(labels(cursor)?),
                6 => {
                    let lines = cursor.length()?;
                    cursor.take(lines.checked_mul(80).ok_or(Damaged)?)?;
                }
                7 => {
                    let (subtype, size, count) = (cursor.i32()?, cursor.length()?, cursor.length()?);
                    let data = cursor.take(size.checked_mul(count).ok_or(Damaged)?)?;
                    all.extensions.entry(subtype).or_default().extend_from_slice(data);
                }
                999 => {
                    cursor.i32()?;
                    return Ok(all);
                }
                _ => return Err(Damaged),
            }
        }
    }
}

fn element(cursor: &mut Cursor<'_>) -> Result<Element, Damaged> {
    let (width, has_label, missing) = (cursor.i32()?, cursor.i32()?, cursor.i32()?);
    let (print, _) = (cursor.i32()?, cursor.i32()?);
    let name = cursor.take(8)?.to_vec();
    let mut label = Vec::new();
    if has_label == 1 {
        let length = cursor.length()?;
        let padded = cursor.take(length.div_ceil(4).checked_mul(4).ok_or(Damaged)?)?;
        label.extend_from_slice(padded.get(..length).ok_or(Damaged)?);
    }
    if !(-3..=3).contains(&missing) {
        return Err(Damaged);
    }
    let mut values = Vec::new();
    for _ in 0..missing.abs() {
        values.push(eight(cursor)?);
    }
    Ok(Element {
        width,
        name,
        label,
        format: (print >> 16) as u8,
        missing: (values, missing < 0),
    })
}

fn labels(cursor: &mut Cursor<'_>) -> Result<Labels, Damaged> {
    let mut labels = Vec::new();
    for _ in 0..cursor.length()? {
        let value = eight(cursor)?;
        let length = usize::from(cursor.take(1)?[0]);
        // The length and the label fill eights.
        let label = cursor.take((length + 1).div_ceil(8) * 8 - 1)?;
        labels.push((value, label[..length].to_vec()));
    }
    if cursor.i32()? != 4 {
        return Err(Damaged);
    }
    let mut elements = Vec::new();
    for _ in 0..cursor.length()? {
        elements.push(cursor.length()?.checked_sub(1).ok_or(Damaged)?);
    }
    Ok(Labels { labels, elements })
}

fn eight(cursor: &mut Cursor<'_>) -> Result<[u8; 8], Damaged> {
    cursor.take(8)?.try_into().map_err(|_| Damaged)
}
