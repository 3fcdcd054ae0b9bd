//! The distinct texts of a column, numbered in order of first appearance.

/// Numbers texts from 0 up.
///
/// A text of up to seven bytes, as nearly all codes are, is a number by itself (its bytes and its length), so looking it
/// up is one multiplication and mostly one comparison. Longer texts are looked up by a hash and then compared.
#[derive(Clone, Debug)]
pub(super) struct Dictionary {
    /// Open addressing with linear probing, a power of two long, at most half full.
    slots: Vec<Slot>,
    /// 64 less the logarithm of its length.
    shift: u32,
    taken: usize,
    /// All texts end to end.
    texts: Vec<u8>,
    /// Per text: where it ends in `texts`, and the row where it first stood.
    values: Vec<(usize, u32)>,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    key: u64,
    id: u32,
}

/// Slots of a new table.
const FEWEST: usize = 64;
/// Up to this length a table is kept free of displaced texts, where that can be.
const MOST_SPARSE: usize = 1024;

const EMPTY: Slot = Slot { key: u64::MAX, id: 0 };

impl Dictionary {
    pub fn new() -> Self {
        Self {
            slots: vec![EMPTY; FEWEST],
            shift: shift(FEWEST),
            taken: 0,
            texts: Vec::new(),
            values: Vec::new(),
        }
    }

    /// Forgets all texts.
    pub fn clear(&mut self) {
        // A table that one unusual block made large would cost its clearing for all the following.
        self.slots.truncate(MOST_SPARSE);
        self.shift = shift(self.slots.len());
        self.slots.fill(EMPTY);
        self.taken = 0;
        self.texts.clear();
        self.values.clear();
    }

    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// The texts, which are UTF-8, with their first rows.
    pub fn iter(&self) -> impl Iterator<Item = (&[u8], u32)> {
        let mut start = 0;
        self.values.iter().map(move |(end, row)| {
            let text = &self.texts[start..*end];
            start = *end;
            (text, *row)
        })
    }

    /// The number of a trimmed text.
    pub fn text(&mut self, text: &[u8], row: u32) -> u32 {
        match key_if_short(text) {
            Some(key) => self.short(key, row),
            None => self.long(text, row),
        }
    }

    /// The number of a text of up to seven bytes by its [`short_key`]; of one with white space around it, that of the
    /// trimmed text: as written it has a slot of its own that leads there.
    #[inline]
    pub fn short(&mut self, key: u64, row: u32) -> u32 {
        let slot = self.slots[self.place(key)];
        if slot.key == key {
            slot.id
        } else {
            self.displaced_short(key, row)
        }
    }

    #[inline(never)]
    fn displaced_short(&mut self, key: u64, row: u32) -> u32 {
        let mut at = self.place(key);
        loop {
            let slot = self.slots[at];
            if slot.key == key {
                return slot.id;
            }
            if slot.key == EMPTY.key {
                return self.add_short(key, at, row);
            }
            at = self.after(at);
        }
    }

    fn add_short(&mut self, key: u64, at: usize, row: u32) -> u32 {
        let bytes = key.to_le_bytes();
        let written = &bytes[..(key >> 56) as usize];
        let trimmed = trimmed(written);
        if trimmed.len() == written.len() {
            return self.add(key, at, written, row);
        }
        let id = self.text(trimmed, row);
        let at = self.free_slot(key);
        self.fill(Slot { key, id }, at);
        id
    }

    fn long(&mut self, text: &[u8], row: u32) -> u32 {
        let key = long_key(text);
        let mut at = self.place(key);
        loop {
            let slot = self.slots[at];
            if slot.key == key && self.value(slot.id) == text {
                return slot.id;
            }
            if slot.key == EMPTY.key {
                return self.add(key, at, text, row);
            }
            at = self.after(at);
        }
    }

    fn add(&mut self, key: u64, at: usize, text: &[u8], row: u32) -> u32 {
        // More than 2^32 distinct texts don't fit into memory.
        let id = self.values.len() as u32;
        self.texts.extend_from_slice(text);
        self.values.push((self.texts.len(), row));
        self.fill(Slot { key, id }, at);
        id
    }

    fn fill(&mut self, slot: Slot, at: usize) {
        self.slots[at] = slot;
        self.taken += 1;
        // A small table grows until each text has the place it hashes to: a processor foresees a comparison that always
        // succeeds, and a wrong guess costs it more than all the rest of a look-up.
        let displaced = at != self.place(slot.key) && self.slots.len() < MOST_SPARSE;
        if displaced || self.taken * 2 > self.slots.len() {
            self.grow();
        }
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.slots);
        let taken = old.iter().filter(|slot| slot.key != EMPTY.key);
        let mut length = old.len();
        let mut any_displaced = true;
        while any_displaced && length < MOST_SPARSE || self.slots.is_empty() {
            length *= 2;
            self.slots.clear();
            self.slots.resize(length, EMPTY);
            self.shift = shift(length);
            any_displaced = false;
            for slot in taken.clone() {
                let at = self.free_slot(slot.key);
                any_displaced |= at != self.place(slot.key);
                self.slots[at] = *slot;
            }
        }
    }

    fn free_slot(&self, key: u64) -> usize {
        let mut at = self.place(key);
        while self.slots[at].key != EMPTY.key {
            at = self.after(at);
        }
        at
    }

    fn after(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }

    /// The text of a number.
    pub fn value(&self, id: u32) -> &[u8] {
        let id = id as usize;
        let start = id.checked_sub(1).map_or(0, |before| self.values[before].0);
        &self.texts[start..self.values[id].0]
    }

    /// Fibonacci hashing: the top bits of a product, as many as the length of the table has.
    #[inline]
    fn place(&self, key: u64) -> usize {
        (key.wrapping_mul(ODD) >> self.shift) as usize
    }
}

fn shift(length: usize) -> u32 {
    64 - length.trailing_zeros()
}

/// The golden ratio times 2^64.
const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

/// A number that no other text of up to seven bytes has: its bytes as the lowest of `text`, the others of which are zero,
/// and its length in the top one.
#[inline]
pub(super) fn short_key(text: u64, length: usize) -> u64 {
    text | (length as u64) << 56
}

fn key_if_short(text: &[u8]) -> Option<u64> {
    let mut bytes = [0; 8];
    bytes
        .get_mut(..text.len())
        .filter(|_| text.len() < 8)?
        .copy_from_slice(text);
    Some(short_key(u64::from_le_bytes(bytes), text.len()))
}

/// A hash whose top byte no short key has, and that is not the key of an empty slot.
fn long_key(text: &[u8]) -> u64 {
    hash(text) & !(1 << 56) | 1 << 63
}

/// Eight bytes at a time, in the manner of rustc's own hash. Equal texts hash the same in every run; nothing here needs
/// to withstand texts made to collide.
pub(super) fn hash(text: &[u8]) -> u64 {
    let mut state = text.len() as u64;
    let mut chunks = text.chunks_exact(8);
    let mut add = |chunk: &[u8]| {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        state = (state.rotate_left(26) ^ u64::from_le_bytes(word)).wrapping_mul(ODD);
    };
    (&mut chunks).for_each(&mut add);
    add(chunks.remainder());
    // The last product's low bits know little of the high ones.
    (state ^ state >> 32).wrapping_mul(ODD)
}

/// Without the white space around it. The bytes must be UTF-8.
#[inline]
pub(super) fn trimmed(content: &[u8]) -> &[u8] {
    match content {
        [] | [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => content,
        _ => std::str::from_utf8(content).unwrap_or_default().trim().as_bytes(),
    }
}
