//! What tells the contents of a file from any others: its BLAKE3 hash (J. O'Connor et al., *BLAKE3: one function, fast
//! everywhere*, 2020), in hexadecimal.

use super::file;
use blake3::hazmat::{ChainingValue, HasherExt, Mode, merge_subtrees_non_root, merge_subtrees_root};
use std::collections::BTreeMap;
use std::path::Path;

/// The hash of a file that is not in memory.
///
/// # Errors
/// If the file can't be read.
pub fn digest(path: &Path) -> std::io::Result<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(file::open(path)?)?;
    Ok(hasher.finalize().to_hex().to_string())
}

/// The hash of bytes.
pub fn digest_of(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// Bytes of a piece: a power of two, as BLAKE3 builds its tree.
pub const PIECE: usize = 1 << 20;

/// The hash of a part of a file that starts at a multiple of [`PIECE`] and is as long, or shorter at the file's end.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    length: usize,
    value: ChainingValue,
    /// What it is if it is all there is.
    alone: Option<blake3::Hash>,
}

/// The pieces of a file by their number, from 0; they may be hashed in any order.
pub type Pieces = BTreeMap<u64, Piece>;

impl Piece {
    /// `bytes` are some, and at most [`PIECE`].
    pub fn of(number: u64, bytes: &[u8]) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.set_input_offset(number * PIECE as u64);
        hasher.update(bytes);
        Self {
            length: bytes.len(),
            value: hasher.finalize_non_root(),
            alone: (number == 0).then(|| hasher.finalize()),
        }
    }
}

/// The hash of the file that the pieces make up; none if one of them is missing.
pub fn digest_of_pieces(pieces: &Pieces) -> Option<String> {
    let follow = pieces.keys().zip(0..).all(|(number, expected)| *number == expected);
    let pieces: Vec<&Piece> = pieces.values().collect();
    let (_, full) = pieces.split_last()?;
    if !follow || full.iter().any(|piece| piece.length != PIECE) {
        return None;
    }
    let hash = match pieces.as_slice() {
        [only] => only.alone?,
        several => {
            let (left, right) = several.split_at(left_of(several.len()));
            merge_subtrees_root(&subtree(left), &subtree(right), Mode::Hash)
        }
    };
    Some(hash.to_hex().to_string())
}

fn subtree(pieces: &[&Piece]) -> ChainingValue {
    match pieces {
        [] => unreachable!("a tree is split where both sides have leaves"),
        [piece] => piece.value,
        several => {
            let (left, right) = several.split_at(left_of(several.len()));
            merge_subtrees_non_root(&subtree(left), &subtree(right), Mode::Hash)
        }
    }
}

/// On the left of a tree stands the largest power of two that leaves something for the right.
fn left_of(pieces: usize) -> usize {
    pieces.next_power_of_two() / 2
}

/// A file that an earlier build left behind; none if it can't be read.
pub fn earlier(path: &Path) -> std::io::Result<Vec<u8>> {
    file::read(path)
}

#[cfg(test)]
mod tests {
    use super::{PIECE, Piece, Pieces, digest_of, digest_of_pieces};

    fn pieces(bytes: &[u8]) -> Pieces {
        let pieces = (0..).zip(bytes.chunks(PIECE));
        pieces
            .map(|(number, bytes)| (number, Piece::of(number, bytes)))
            .collect()
    }

    #[test]
    fn pieces_make_up_the_hash_of_the_whole() {
        let bytes: Vec<u8> = (0..PIECE * 9 + 1).map(|at| ((at * at) >> 7) as u8).collect();
        let around = |edge: usize| [edge - 1, edge, edge + 1, edge + 1024];
        let lengths = (1..8)
            .flat_map(|n| around(n * PIECE))
            .chain([1, 1023, 1025, bytes.len()]);
        for length in lengths {
            let bytes = &bytes[..length];
            assert_eq!(digest_of_pieces(&pieces(bytes)), Some(digest_of(bytes)), "{length}");
        }
    }

    #[test]
    fn a_missing_piece_is_noticed() {
        let bytes = vec![1; PIECE * 3];
        for gone in 0..2 {
            let mut pieces = pieces(&bytes);
            pieces.remove(&gone);
            assert_eq!(digest_of_pieces(&pieces), None);
        }
        let mut short = pieces(&bytes);
        short.insert(1, Piece::of(1, &bytes[..PIECE - 1]));
        assert_eq!(digest_of_pieces(&short), None);
        assert_eq!(digest_of_pieces(&Pieces::new()), None);
    }
}
