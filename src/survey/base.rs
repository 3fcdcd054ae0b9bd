//! Bases.

/// Whom a share is taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Base {
    /// Respondents with a valid answer.
    Valid,
    /// Respondents who were asked, whether they answered or not.
    Asked,
    /// All respondents of the groups.
    Respondents,
    /// All mentions, several per respondent.
    Mentions,
}

impl Base {
    /// Every base there is.
    pub const ALL: [Base; 4] = [Base::Valid, Base::Asked, Base::Respondents, Base::Mentions];

    /// The word for it in YAML and in `figures.json`.
    pub const fn keyword(self) -> &'static str {
        match self {
            Base::Valid => "valid",
            Base::Asked => "asked",
            Base::Respondents => "respondents",
            Base::Mentions => "mentions",
        }
    }

    /// The base that a word of a YAML file or an expression names.
    pub fn of_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|base| base.keyword() == word)
    }
}
