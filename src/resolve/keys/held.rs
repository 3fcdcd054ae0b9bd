//! How the keys of a file are declared.

/// A mapping of a project's files: what it is and which keys it has.
#[derive(Debug)]
pub struct Mapping {
    /// The message that names it ("a question"). The message's attributes say what each of its keys is for.
    pub what: &'static str,
    /// Where several mappings may stand, the first key tells which it is.
    pub keys: &'static [Key],
    /// Keys that it shares with others.
    pub also: &'static [&'static Mapping],
}

/// A key of a [`Mapping`].
#[derive(Debug)]
pub struct Key {
    /// As it is typed.
    pub name: &'static str,
    /// What stands behind it.
    pub held: Held,
    /// Whether it is a mistake to leave it out.
    pub is_required: bool,
}

/// What stands under a key.
#[derive(Debug)]
pub enum Held {
    /// Words that are taken as they are, and say something: a label, a name.
    Text,
    /// Words of the report without markup, whose figures the authors account for as in any text: its title.
    Words,
    /// A code or a sign of the responses, exactly as it stands there, be it blank.
    Code,
    /// Words of the report: Markdown with expressions.
    Prose,
    /// By what others name this.
    Id,
    /// The id of something that is declared elsewhere.
    Name,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Whole,
    /// One of a few words.
    Word(&'static Words),
    /// Keys of their own.
    Mapping(&'static Mapping),
    /// One of several mappings, told apart by their first keys.
    OneOf(&'static Variants),
    /// A mapping whose keys are the authors' own names; the message says what it holds.
    Named(&'static str, &'static Held),
    /// Items that are all alike.
    List(&'static Held),
    /// A list, or one value alone.
    Several(&'static Held),
    /// Any of these.
    Either(&'static [Held]),
}

/// The words that a key may have.
#[derive(Debug)]
pub struct Words {
    /// The words that may stand there.
    pub known: &'static [&'static str],
    /// The message about any other, which it calls `name`.
    pub unknown: &'static str,
}

/// Mappings of which one stands somewhere.
#[derive(Debug)]
pub struct Variants {
    /// One for each kind, told apart by the keys that only it has.
    pub of: &'static [&'static [&'static Mapping]],
    /// The message about a mapping that is none of them, whose key it calls `name`; without one, it is held against the
    /// first.
    pub unknown: Option<&'static str>,
}

impl Held {
    /// The mappings that may stand there, in lists and under the authors' own names too.
    pub fn mappings(&'static self) -> Vec<&'static Mapping> {
        match self {
            Self::Mapping(mapping) => vec![mapping],
            Self::OneOf(variants) => variants.all().collect(),
            Self::Named(_, held) | Self::List(held) | Self::Several(held) => held.mappings(),
            Self::Either(several) => several.iter().flat_map(Self::mappings).collect(),
            Self::Text
            | Self::Words
            | Self::Code
            | Self::Prose
            | Self::Id
            | Self::Name
            | Self::Boolean
            | Self::Whole
            | Self::Word(_) => Vec::new(),
        }
    }
}

impl Mapping {
    pub(super) const fn with(self, also: &'static [&'static Mapping]) -> Self {
        Self { also, ..self }
    }

    /// The key of this name, with the mapping that declares it.
    pub fn find(&'static self, name: &str) -> Option<(&'static Mapping, &'static Key)> {
        let own = self.keys.iter().find(|key| key.name == name);
        let own = own.map(|key| (self, key));
        own.or_else(|| self.also.iter().find_map(|shared| shared.find(name)))
    }

    /// Its keys and those it shares, each with the mapping that declares it.
    pub fn all(&'static self) -> Vec<(&'static Mapping, &'static Key)> {
        let own = self.keys.iter().map(|key| (self, key));
        own.chain(self.also.iter().flat_map(|shared| shared.all())).collect()
    }

    /// The key that tells it from its [`Variants`].
    pub fn opener(&self) -> &'static str {
        self.keys.first().map_or("", |key| key.name)
    }
}

impl Variants {
    /// The mappings, one after the other.
    pub fn all(&self) -> impl Iterator<Item = &'static Mapping> {
        self.of.iter().copied().flatten().copied()
    }

    /// The keys that tell the mappings apart.
    pub fn openers(&self) -> impl Iterator<Item = &'static str> {
        self.all().map(Mapping::opener)
    }
}

pub(super) const fn mapping(what: &'static str, keys: &'static [Key]) -> Mapping {
    Mapping { what, keys, also: &[] }
}

pub(super) const fn words(known: &'static [&'static str], unknown: &'static str) -> Words {
    Words { known, unknown }
}

pub(super) const fn required(name: &'static str, held: Held) -> Key {
    Key {
        name,
        held,
        is_required: true,
    }
}

pub(super) const fn optional(name: &'static str, held: Held) -> Key {
    Key {
        name,
        held,
        is_required: false,
    }
}
