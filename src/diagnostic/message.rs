//! A sentence of the catalogue with its arguments, not yet in any language.

/// An argument of a [`Message`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words that are set in as they are.
    Text(String),
    /// A number, which may choose between singular and plural.
    Number(i64),
    /// Said as a list: "a, b ou c".
    List(Vec<String>),
    /// Said first, then put into the sentence.
    Message(Box<Message>),
    /// Each said first, then put into the sentence, semicolons between them.
    Several(Vec<Message>),
}

/// An id of the catalogue with named arguments. Made by [`msg!`](crate::msg).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The name of the sentence.
    pub id: &'static str,
    /// By the names that the sentence gives them.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// One that is declared elsewhere, without arguments.
    pub const fn plain(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// The same, of each text that it quotes at most so many characters.
    #[must_use]
    pub(super) fn shortened(&self, most: usize) -> Self {
        let args = self.args.iter().map(|(name, arg)| (*name, arg.shortened(most)));
        Self {
            id: self.id,
            args: args.collect(),
        }
    }
}

impl Arg {
    fn shortened(&self, most: usize) -> Self {
        match self {
            Self::Text(text) => Self::Text(start(text, most)),
            Self::Number(number) => Self::Number(*number),
            Self::List(list) => Self::List(list.iter().map(|item| start(item, most)).collect()),
            Self::Message(inner) => Self::Message(Box::new(inner.shortened(most))),
            Self::Several(inner) => Self::Several(inner.iter().map(|one| one.shortened(most)).collect()),
        }
    }
}

/// A text, cut where it has more characters.
fn start(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// `msg!("id", name = value, …)`: a [`Message`]. Values are strings, integers or lists of strings.
#[macro_export]
macro_rules! msg {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::diagnostic::Message {
            id: $id,
            args: vec![$((stringify!($name), $crate::diagnostic::Arg::from($value))),*],
        }
    };
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Arg::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Arg::Message(Box::new(message))
    }
}

impl From<Vec<Message>> for Arg {
    fn from(messages: Vec<Message>) -> Self {
        Arg::Several(messages)
    }
}

impl From<Vec<String>> for Arg {
    fn from(list: Vec<String>) -> Self {
        Arg::List(list)
    }
}

macro_rules! from_integer {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg {
            fn from(number: $kind) -> Self {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

from_integer!(u8, u16, u32, u64, u128, usize, i32, i64);
