//! The variables of a file: their names, widths and formats, and what their values mean.

use super::cursor::{Cursor, Damaged};
use super::records::{Element, Records};
use super::sets::sets;
use crate::content::responses::tabulated::number;
use crate::content::responses::values::{Set, Values};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use flate2::read::ZlibDecoder;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Read as _;

/// No file may be larger once it is unpacked, in MiB.
const MOST: usize = 1024;

/// A variable and where its values stand in a case.
#[derive(Debug)]
pub(super) struct Variable {
    pub name: String,
    /// What a person calls it: the question, mostly.
    pub label: String,
    /// Its name of eight bytes, which some records use.
    short: String,
    /// 0 of a number, the bytes of a string.
    pub width: usize,
    pub format: u8,
    /// The first of its elements in a case.
    pub first: usize,
    /// In how many segments a very long string stands.
    pub segments: usize,
    pub values: Values,
}

impl Variable {
    /// Whether it has this name, or this short one.
    fn is_called(&self, name: &str) -> bool {
        [&self.name, &self.short]
            .iter()
            .any(|own| own.eq_ignore_ascii_case(name))
    }
}

/// What stands before the cases, understood.
#[derive(Debug)]
pub(super) struct Dictionary {
    pub variables: Vec<Variable>,
    /// Eights of bytes in a case.
    pub elements: usize,
    pub is_big_endian: bool,
    /// 0 for none, 1 for one byte each, 2 for these packed by zlib.
    pub compression: i32,
    pub bias: f64,
    pub absent: f64,
    pub encoding: &'static Encoding,
}

impl Dictionary {
    /// With where the cases start.
    pub fn read(bytes: &[u8]) -> Result<(Self, usize), Damaged> {
        let mut header = Cursor::new(bytes, 64, false);
        header.is_big_endian = !(2..=3).contains(&Cursor::new(bytes, 64, false).i32()?);
        let is_big_endian = header.is_big_endian;
        let (_, _, compression) = (header.i32()?, header.i32()?, header.i32()?);
        let (_, _, bias) = (header.i32()?, header.i32()?, header.f64()?);
        let mut cursor = Cursor::new(bytes, 176, is_big_endian);
        let records = Records::read(&mut cursor)?;
        let floats = records
            .extensions
            .get(&4)
            .map(|data| Cursor::new(data, 0, is_big_endian).f64());
        let mut all = Self {
            variables: Vec::new(),
            elements: records.elements.len(),
            is_big_endian,
            compression,
            bias,
            absent: floats.transpose()?.unwrap_or(-f64::MAX),
            encoding: encoding(&records, is_big_endian)?,
        };
        if all.elements == 0 {
            return Err(Damaged);
        }
        all.take_variables(&records)?;
        all.take_names(&records);
        all.take_labels(&records)?;
        all.take_long_labels(&records)?;
        all.take_sets(&records);
        Ok((all, cursor.at()))
    }

    /// What the bytes of a file mean as text, without the blanks that fill it.
    pub fn text<'a>(&self, bytes: &'a [u8]) -> Cow<'a, str> {
        let end = bytes
            .iter()
            .rposition(|byte| !matches!(byte, b' ' | 0))
            .map_or(0, |last| last + 1);
        self.encoding.decode_without_bom_handling(&bytes[..end]).0
    }

    /// The text of a number; a blank one where there is none.
    pub fn number(&self, value: f64) -> String {
        if value == self.absent || !value.is_finite() {
            String::new()
        } else {
            number(value)
        }
    }

    fn value(&self, width: usize, bytes: [u8; 8]) -> Result<String, Damaged> {
        match width {
            0 => Ok(self.number(Cursor::new(&bytes, 0, self.is_big_endian).f64()?)),
            width => Ok(self.text(&bytes[..width.min(8)]).into_owned()),
        }
    }

    fn take_variables(&mut self, records: &Records) -> Result<(), Damaged> {
        let long = records.extensions.get(&14).map(|data| pairs(&self.text(data)));
        let long = long.unwrap_or_default();
        let mut at = 0;
        while let Some(element) = records.elements.get(at) {
            let width = usize::try_from(element.width).map_err(|_| Damaged)?;
            let name = self.text(&element.name).into_owned();
            let whole = long
                .get(&name)
                .and_then(|width| width.parse::<usize>().ok())
                .unwrap_or(width);
            let segments = if whole > 255 { whole.div_ceil(252) } else { 1 };
            let first = at;
            for _ in 0..segments {
                let width = records.elements.get(at).ok_or(Damaged)?.width;
                at += usize::try_from(width).map_err(|_| Damaged)?.div_ceil(8).max(1);
            }
            let values = self.missing(element, width)?;
            self.variables.push(Variable {
                short: name.clone(),
                name,
                label: self.text(&element.label).into_owned(),
                width: whole,
                format: element.format,
                first,
                segments,
                values,
            });
        }
        if at == records.elements.len() {
            Ok(())
        } else {
            Err(Damaged)
        }
    }

    fn missing(&self, element: &Element, width: usize) -> Result<Values, Damaged> {
        let mut values = Values::default();
        let (missing, has_range) = &element.missing;
        let number = |bytes: &[u8; 8]| Cursor::new(bytes, 0, self.is_big_endian).f64();
        let single = match missing.as_slice() {
            [low, high, rest @ ..] if *has_range => {
                values.ranges.push((number(low)?, number(high)?));
                rest
            }
            all => all,
        };
        for bytes in single {
            values.missing.push(self.value(width, *bytes)?);
        }
        Ok(values)
    }

    fn take_labels(&mut self, records: &Records) -> Result<(), Damaged> {
        for set in &records.labels {
            for element in &set.elements {
                let Some(index) = self.variables.iter().position(|variable| variable.first == *element) else {
                    continue;
                };
                for (value, label) in &set.labels {
                    let value = self.value(self.variables[index].width, *value)?;
                    let label = self.text(label).into_owned();
                    self.variables[index].values.labels.push((value, label));
                }
            }
        }
        Ok(())
    }

    /// Labels and missing values of strings of more than eight bytes.
    fn take_long_labels(&mut self, records: &Records) -> Result<(), Damaged> {
        let data = |subtype| records.extensions.get(&subtype).map_or(&[][..], Vec::as_slice);
        let mut cursor = Cursor::new(data(21), 0, self.is_big_endian);
        while !cursor.is_at_end() {
            let (name, _) = (self.long_text(&mut cursor)?, cursor.i32()?);
            let mut labels = Vec::new();
            for _ in 0..cursor.length()? {
                labels.push((self.long_text(&mut cursor)?, self.long_text(&mut cursor)?));
            }
            if let Some(variable) = self.variables.iter_mut().find(|variable| variable.is_called(&name)) {
                variable.values.labels.extend(labels);
            }
        }
        let mut cursor = Cursor::new(data(22), 0, self.is_big_endian);
        while !cursor.is_at_end() {
            let name = self.long_text(&mut cursor)?;
            let (count, length) = (cursor.take(1)?[0], cursor.length()?);
            let mut missing = Vec::new();
            for _ in 0..count {
                missing.push(self.text(cursor.take(length)?).into_owned());
            }
            if let Some(variable) = self.variables.iter_mut().find(|variable| variable.is_called(&name)) {
                variable.values.missing.extend(missing);
            }
        }
        Ok(())
    }

    fn long_text(&self, cursor: &mut Cursor<'_>) -> Result<String, Damaged> {
        let length = cursor.length()?;
        Ok(self.text(cursor.take(length)?).into_owned())
    }

    /// What several variables answer together. Of sets that share a variable the first one is a question.
    fn take_sets(&mut self, records: &Records) {
        let data = |subtype| records.extensions.get(&subtype).map_or(&[][..], Vec::as_slice);
        for read in [7, 19].into_iter().flat_map(|subtype| sets(data(subtype))) {
            let set = Set {
                name: self.text(read.name).trim().to_owned(),
                label: self.text(read.label).trim().to_owned(),
                counted: read.counted.map(|counted| self.text(counted).trim().to_owned()),
                is_by_value: read.is_by_value,
            };
            let places = read.names.iter().filter_map(|name| {
                let name = self.text(name);
                self.variables.iter().position(|variable| variable.is_called(&name))
            });
            let places: Vec<usize> = places.collect();
            let is_free = places.iter().all(|place| self.variables[*place].values.set.is_none());
            for place in places {
                let values = &mut self.variables[place].values;
                values.counted = values.counted.take().or_else(|| set.counted.clone());
                values.set = values.set.take().or_else(|| is_free.then(|| set.clone()));
            }
        }
    }

    /// Names of more than eight bytes.
    fn take_names(&mut self, records: &Records) {
        let names = records
            .extensions
            .get(&13)
            .map(|data| pairs(&self.text(data)))
            .unwrap_or_default();
        for variable in &mut self.variables {
            if let Some(name) = names.get(&variable.short) {
                variable.name.clone_from(name);
            }
        }
    }

    /// The bytes of the cases, unpacked where they are packed.
    pub fn stream<'a>(&self, bytes: &'a [u8], at: usize) -> Result<Cow<'a, [u8]>, Damaged> {
        if self.compression != 2 {
            return Ok(Cow::Borrowed(bytes.get(at..).unwrap_or_default()));
        }
        let mut header = Cursor::new(bytes, at, self.is_big_endian);
        let (_, trailer) = (header.i64()?, header.i64()?);
        let mut trailer = Cursor::new(
            bytes,
            usize::try_from(trailer).map_err(|_| Damaged)?,
            self.is_big_endian,
        );
        let (_, _, _) = (trailer.i64()?, trailer.i64()?, trailer.i32()?);
        let mut unpacked = Vec::new();
        for _ in 0..trailer.length()? {
            let (_, offset) = (trailer.i64()?, trailer.i64()?);
            let (_, length) = (trailer.i32()?, trailer.length()?);
            let offset = usize::try_from(offset).map_err(|_| Damaged)?;
            let packed = Cursor::new(bytes, offset, false).take(length)?;
            let left = (MOST << 20).saturating_sub(unpacked.len()) as u64;
            let read = ZlibDecoder::new(packed).take(left).read_to_end(&mut unpacked);
            read.map_err(|_| Damaged)?;
        }
        Ok(Cow::Owned(unpacked))
    }
}

/// `A=1\tB=2`.
fn pairs(text: &str) -> BTreeMap<String, String> {
    let pairs = text.split('\t').filter_map(|pair| pair.split_once('='));
    let bare = |text: &str| text.trim_matches(['\0', ' ']).to_owned();
    pairs.map(|(key, value)| (bare(key), bare(value))).collect()
}

/// By its name, else by the number of the code page; old files have neither.
fn encoding(records: &Records, is_big_endian: bool) -> Result<&'static Encoding, Damaged> {
    if let Some(name) = records.extensions.get(&20) {
        return Ok(Encoding::for_label(name).unwrap_or(UTF_8));
    }
    let Some(info) = records.extensions.get(&3) else {
        return Ok(WINDOWS_1252);
    };
    let mut info = Cursor::new(info, 28, is_big_endian);
    let label = match info.i32()? {
        65001 => "utf-8".to_owned(),
        10000 => "macintosh".to_owned(),
        page @ 28591..=28605 => format!("iso-8859-{}", page - 28590),
        page => format!("windows-{page}"),
    };
    Ok(Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252))
}

#[cfg(test)]
mod tests {
    use super::Dictionary;

    /// A file without cases: numbers V1 and V2, and an extension.
    fn file(subtype: i32, data: &[u8]) -> Vec<u8> {
        let whole = |numbers: &[i32]| {
            numbers
                .iter()
                .flat_map(|number| number.to_le_bytes())
                .collect::<Vec<u8>>()
        };
        let variable = |name: &[u8]| [whole(&[2, 0, 0, 0, 0x0005_0800, 0]), name.to_vec()].concat();
        let mut file = vec![0; 64];
        file.extend(whole(&[2]));
        file.resize(176, 0);
        file.extend([variable(b"V1      "), variable(b"V2      ")].concat());
        file.extend(
            [
                whole(&[7, subtype, 1, data.len() as i32]),
                data.to_vec(),
                whole(&[999, 0]),
            ]
            .concat(),
        );
        file
    }

    #[test]
    fn of_sets_that_share_a_variable_the_first_is_a_question() {
        let sets = b"$a=D1 1 1 A V1\n$b=D1 2 1 B V1 V2\n";
        let (read, _) = Dictionary::read(&file(7, sets)).expect("whole");
        let values: Vec<_> = read.variables.iter().map(|variable| &variable.values).collect();
        let names = values
            .iter()
            .map(|values| values.set.as_ref().map(|set| set.label.as_str()));
        assert!(names.eq([Some("A"), None]));
        let counted = values.iter().map(|values| values.counted.as_deref());
        assert!(counted.eq([Some("1"), Some("2")]));
    }

    #[test]
    fn sets_of_boxes_name_the_value_that_counts() {
        for set in [
            "$moyens=D1 2 5 Titre V1 v2\n",
            "$moyens=E 1 1 2 5 Titre V1 V2\n$autres=C 0  V1\n",
        ] {
            let (read, _) = Dictionary::read(&file(7, set.as_bytes())).expect("whole");
            let counted = read.variables.iter().map(|variable| variable.values.counted.as_deref());
            assert!(counted.eq([Some("2"), Some("2")]), "{set}");
        }
        let (read, _) = Dictionary::read(&file(13, b"V1=revenu_du_menage\tV2=age")).expect("whole");
        assert!(
            read.variables
                .iter()
                .map(|variable| variable.name.as_str())
                .eq(["revenu_du_menage", "age"])
        );
    }
}
