//! How the report is published and cited, as its authors set it.

use crate::diagnostic::Spanned;

/// What a library catalogue asks for beside title and date.
#[derive(Clone, Debug, Default)]
pub struct Publication {
    /// Who is cited; none to cite the authors that the report names.
    pub cited: Vec<Cited>,
    /// Who publishes it.
    pub publisher: Option<Spanned<String>>,
    /// Where the site stands, with `/` at its end.
    pub url: Option<String>,
    /// Without its resolver: `10.1234/abc`.
    pub doi: Option<String>,
    /// How the report may be reused.
    pub licence: Option<Licence>,
}

/// Someone that a citation names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cited {
    /// A person.
    Person {
        /// "Lacharité"; the only name of who has but one.
        family: String,
        /// "Carl"; empty where there is none.
        given: String,
    },
    /// A centre, a team: a name that has no parts.
    Organisation(String),
}

/// Under what conditions the report may be reused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// SPDX, for a licence that is known by it.
    pub id: Option<&'static str>,
    /// Its text.
    pub url: String,
}

impl Licence {
    /// The licences that are known by their SPDX id, with their texts.
    pub const KNOWN: [(&'static str, &'static str); 7] = [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
        ("CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("CC-BY-ND-4.0", "https://creativecommons.org/licenses/by-nd/4.0/"),
        ("CC-BY-NC-ND-4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ];

    /// As a reader sees it: `CC-BY-4.0`, or the address of its text.
    pub fn name(&self) -> &str {
        self.id.unwrap_or(&self.url)
    }
}
