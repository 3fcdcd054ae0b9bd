//! The cases: eights of bytes, a number or a part of a string each.

use super::cursor::{Cursor, Damaged};
use super::dictionary::{Dictionary, Variable};
use crate::content::responses::tabulated::Cells;

/// Reads all cases, the first as row 2.
pub(super) fn read(dictionary: &Dictionary, stream: &[u8], cells: &mut Cells) -> Result<(), Damaged> {
    let mut eights = Eights {
        dictionary,
        cursor: Cursor::new(stream, 0, dictionary.is_big_endian),
        commands: [0; 8],
        next: 8,
    };
    let mut case = Vec::with_capacity(dictionary.elements * 8);
    for row in 2.. {
        case.clear();
        for element in 0..dictionary.elements {
            match eights.next()? {
                Some(eight) => case.extend_from_slice(&eight),
                None if element == 0 => return Ok(()),
                None => return Err(Damaged),
            }
        }
        for (index, variable) in dictionary.variables.iter().enumerate() {
            let text = text(dictionary, variable, &case)?;
            cells.put(row, index, &text).map_err(|_| Damaged)?;
        }
    }
    Ok(())
}

fn text(dictionary: &Dictionary, variable: &Variable, case: &[u8]) -> Result<String, Damaged> {
    let start = variable.first * 8;
    if variable.width == 0 {
        let value = Cursor::new(case, start, dictionary.is_big_endian).f64()?;
        return Ok(dated(variable.format, value)
            .filter(|_| value != dictionary.absent)
            .unwrap_or_else(|| dictionary.number(value)));
    }
    // Of the 256 bytes of a segment 255 are of the string.
    let mut bytes = Vec::with_capacity(variable.width);
    for segment in 0..variable.segments {
        let left = variable.width - bytes.len().min(variable.width);
        let from = start + segment * 256;
        let to = from + left.min(255);
        bytes.extend_from_slice(case.get(from..to).ok_or(Damaged)?);
    }
    Ok(dictionary.text(&bytes).into_owned())
}

/// A value of a date or a time, in seconds since 14 October 1582.
fn dated(format: u8, value: f64) -> Option<String> {
    let is_date = matches!(format, 20 | 23 | 24 | 28..=30 | 38 | 39);
    let is_time = matches!(format, 21 | 25);
    let is_both = matches!(format, 22 | 41);
    if !(is_date || is_time || is_both) || !value.is_finite() || value.abs() > 1e12 {
        return None;
    }
    let seconds = value.round() as i64;
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let clock = format!("{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
    if is_time {
        return Some(format!("{}:{}", seconds / 3600, &clock[3..]));
    }
    let (year, month, day) = civil(days - 141_428);
    let date = format!("{year:04}-{month:02}-{day:02}");
    Some(if is_both && rest > 0 {
        format!("{date} {clock}")
    } else {
        date
    })
}

/// The Gregorian date of a day counted from 1970 (H. Hinnant, *chrono-compatible low-level date algorithms*).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// The eights of a stream, as they are or each told by a byte.
struct Eights<'a> {
    dictionary: &'a Dictionary,
    cursor: Cursor<'a>,
    /// The bytes that tell the next eights, and which of them is next.
    commands: [u8; 8],
    next: usize,
}

impl Eights<'_> {
    /// The next one; none at the end.
    fn next(&mut self) -> Result<Option<[u8; 8]>, Damaged> {
        if self.dictionary.compression == 0 {
            return if self.cursor.is_at_end() {
                Ok(None)
            } else {
                self.plain().map(Some)
            };
        }
        loop {
            if self.next == 8 {
                if self.cursor.is_at_end() {
                    return Ok(None);
                }
                self.commands = self.plain()?;
                self.next = 0;
            }
            self.next += 1;
            let eight = match self.commands[self.next - 1] {
                0 => continue,
                252 => return Ok(None),
                253 => self.plain()?,
                254 => *b"        ",
                255 => self.number(self.dictionary.absent),
                code => self.number(f64::from(code) - self.dictionary.bias),
            };
            return Ok(Some(eight));
        }
    }

    fn plain(&mut self) -> Result<[u8; 8], Damaged> {
        self.cursor.take(8)?.try_into().map_err(|_| Damaged)
    }

    fn number(&self, value: f64) -> [u8; 8] {
        if self.dictionary.is_big_endian {
            value.to_be_bytes()
        } else {
            value.to_le_bytes()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::dated;

    #[test]
    fn dates_are_counted_from_the_gregorian_calendar() {
        assert_eq!(dated(20, 0.0).as_deref(), Some("1582-10-14"));
        assert_eq!(dated(23, 141_428.0 * 86_400.0).as_deref(), Some("1970-01-01"));
        assert_eq!(dated(22, 13_983_840_061.0).as_deref(), Some("2025-11-30 00:01:01"));
        assert_eq!(dated(21, 90_061.0).as_deref(), Some("25:01:01"));
        assert_eq!(dated(5, 0.0), None);
    }
}
