//! By what the parts of a codebook are named inside the program: places in its lists.

/// Index into [`Survey::groups`](super::Survey::groups).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupId(pub usize);

/// Index into [`Survey::questions`](super::Survey::questions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub usize);

/// Members of the surveyed people: index into [`Survey::parts`](super::Survey::parts).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartId(pub usize);

/// Index into [`Question::choices`](super::Question::choices).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChoiceId(pub u16);

/// One item of a question: the unit that holds answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variable {
    /// The question.
    pub question: QuestionId,
    /// Index into [`Question::items`](super::Question::items).
    pub item: usize,
}
