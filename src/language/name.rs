//! Names of people as citations write them.

/// The initials of given names: "A.S.", "J.-P."; initials stay what they are.
pub fn initials(given: &str) -> String {
    let mut out = String::new();
    let mut at_head = true;
    for c in given.chars() {
        if c == '-' && out.ends_with('.') {
            out.push('-');
        } else if at_head && c.is_alphanumeric() {
            out.extend(c.to_uppercase());
            out.push('.');
        }
        at_head = !(c.is_alphanumeric() || matches!(c, '’' | '\''));
    }
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn given_names_become_their_initials() {
        for (given, expected) in [
            ("Carl", "C."),
            ("Élise Marie", "É.M."),
            ("A. S.", "A.S."),
            ("A.S.", "A.S."),
            ("Jean-Pierre", "J.-P."),
            ("J.-P.", "J.-P."),
            ("N’Dri", "N."),
            ("", ""),
            ("-", ""),
        ] {
            assert_eq!(initials(given), expected, "{given}");
        }
    }
}
