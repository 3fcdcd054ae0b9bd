//! Multiple response sets: `$name=C 5 label VAR1 VAR2` of categories, `$name=D1 1 5 label VAR1 VAR2` of boxes that hold
//! their value, `E` and a flag first where the values' labels name the choices; lengths are in bytes (GNU PSPP's developer's
//! guide, "Multiple Response Sets Records").

/// A set as it stands in the file, undecoded.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SetRecord<'a> {
    /// With its `$`.
    pub name: &'a [u8],
    pub label: &'a [u8],
    /// Of boxes: the value that says that one was ticked.
    pub counted: Option<&'a [u8]>,
    /// Whether the choices are called by that value's label.
    pub is_by_value: bool,
    /// The variables, by their short names or their own.
    pub names: Vec<&'a [u8]>,
}

/// The sets of one record; what can't be made out is left aside.
pub(super) fn sets(mut data: &[u8]) -> Vec<SetRecord<'_>> {
    let mut found = Vec::new();
    while !data.is_empty() {
        let whole = data;
        match set(&mut data).filter(|set| set.name.starts_with(b"$")) {
            Some(set) => found.push(set),
            None => {
                data = whole;
                until(&mut data, b'\n');
            }
        }
    }
    found
}

fn set<'a>(data: &mut &'a [u8]) -> Option<SetRecord<'a>> {
    let name = until(data, b'=');
    let (kind, rest) = data.split_first()?;
    *data = rest;
    let is_by_value = *kind == b'E';
    let counted = match kind {
        b'C' => None,
        b'D' => Some(counted(data)?),
        b'E' => {
            *data = data.strip_prefix(b" ")?;
            until(data, b' ');
            Some(counted(data)?)
        }
        _ => return None,
    };
    *data = data.strip_prefix(b" ")?;
    let label = self::counted(data)?;
    let names = until(data, b'\n');
    Some(SetRecord {
        name,
        label,
        counted,
        is_by_value,
        names: names
            .split(|byte| *byte == b' ')
            .filter(|name| !name.is_empty())
            .collect(),
    })
}

/// What stands before a sign, which is taken too.
fn until<'a>(data: &mut &'a [u8], sign: u8) -> &'a [u8] {
    let end = data.iter().position(|byte| *byte == sign).unwrap_or(data.len());
    let (before, rest) = data.split_at(end);
    *data = rest.get(1..).unwrap_or_default();
    before
}

/// `4 text`: a text of that length.
fn counted<'a>(data: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = std::str::from_utf8(until(data, b' ')).ok()?.trim().parse().ok()?;
    let (text, rest) = data.split_at_checked(length)?;
    *data = rest;
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::{SetRecord, sets};

    fn set<'a>(name: &'a str, label: &'a [u8], counted: Option<&'a str>, names: &[&'a str]) -> SetRecord<'a> {
        SetRecord {
            name: name.as_bytes(),
            label,
            counted: counted.map(str::as_bytes),
            is_by_value: false,
            names: names.iter().map(|name| name.as_bytes()).collect(),
        }
    }

    /// The examples of the guide.
    #[test]
    fn sets_are_read_as_the_guide_writes_them() {
        let data = b"$a=C 10 my mcgroup a b c\n$b=D2 55 0  g e f d\n$c=D3 Yes 10 mdgroup #2 h i j\n\
            $d=E 1 2 34 13 third mdgroup k l m\n$e=E 11 6 choice 0  n o p\n";
        let by_value = |set| SetRecord {
            is_by_value: true,
            ..set
        };
        assert_eq!(
            sets(data),
            [
                set("$a", b"my mcgroup", None, &["a", "b", "c"]),
                set("$b", b"", Some("55"), &["g", "e", "f", "d"]),
                set("$c", b"mdgroup #2", Some("Yes"), &["h", "i", "j"]),
                by_value(set("$d", b"third mdgroup", Some("34"), &["k", "l", "m"])),
                by_value(set("$e", b"", Some("choice"), &["n", "o", "p"])),
            ]
        );
    }

    #[test]
    fn lengths_are_in_bytes_and_what_is_no_set_is_left_aside() {
        // "été" in windows-1252, a line end in a label, a length beyond the end, a kind that there is not.
        let data = b"$a=D1 1 3 \xe9t\xe9 a b\n$b=C 9 one\nother c d\n$x=C 99 e\n$y=F 0  a\n\n$z=C 0  f g";
        let read = sets(data);
        assert_eq!(
            read,
            [
                set("$a", b"\xe9t\xe9", Some("1"), &["a", "b"]),
                set("$b", b"one\nother", None, &["c", "d"]),
                set("$z", b"", None, &["f", "g"]),
            ]
        );
    }
}
