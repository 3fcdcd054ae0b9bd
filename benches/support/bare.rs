//! The yardstick for loading: a pass over the same bytes that splits cells and counts codes, and does nothing else. No
//! text is kept, no encoding is checked, no id compared, no column handed on.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

/// Counts per column, by the code modulo 1024.
pub type Counts = Vec<[u64; 1024]>;

const BUFFER: usize = 1 << 20;

/// One thread over the whole file.
pub fn one_thread(path: &Path) -> io::Result<Counts> {
    let length = std::fs::metadata(path)?.len();
    range(path, 0, length)
}

/// Two threads, each over half of the file.
pub fn two_threads(path: &Path) -> io::Result<Counts> {
    let length = std::fs::metadata(path)?.len();
    let middle = start_of_row(path, length / 2)?;
    let (first, second) = std::thread::scope(|scope| {
        let second = scope.spawn(|| range(path, middle, length));
        (range(path, 0, middle), second.join())
    });
    let second = second.map_err(|_| io::Error::other("a thread failed"))??;
    let mut counts = first?;
    for (all, more) in counts.iter_mut().zip(&second) {
        for (all, more) in all.iter_mut().zip(more) {
            *all += more;
        }
    }
    Ok(counts)
}

/// The first row after `from` that begins as respondents' ids do; rows may hold line ends.
fn start_of_row(path: &Path, from: u64) -> io::Result<u64> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.take(BUFFER as u64).read_to_end(&mut bytes)?;
    let found = bytes.windows(8).position(|w| w == b"\n2025-R0" || w == b"\n2025-R1");
    found
        .map(|at| from + at as u64 + 1)
        .ok_or_else(|| io::Error::other("no row found"))
}

fn range(path: &Path, from: u64, to: u64) -> io::Result<Counts> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from))?;
    let mut file = file.take(to - from);
    let mut counts: Counts = vec![[0; 1024]; 64];
    let mut buffer = vec![0; BUFFER];
    let (mut column, mut code, mut quoted) = (0, 0usize, false);
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(counts);
        }
        for &byte in &buffer[..read] {
            match byte {
                b'0'..=b'9' => code = code.wrapping_mul(10).wrapping_add(usize::from(byte - b'0')),
                b'"' => quoted = !quoted,
                b',' | b'\n' if !quoted => {
                    counts[column & 63][code & 1023] += 1;
                    code = 0;
                    column = if byte == b'\n' { 0 } else { column + 1 };
                }
                _ => {}
            }
        }
    }
}
