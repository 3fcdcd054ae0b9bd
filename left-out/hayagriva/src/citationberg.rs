pub mod taxonomy {
    pub enum Locator {
        Custom,
    }
}

pub enum Style {
    Independent(IndependentStyle),
    Dependent,
}

#[derive(Debug, Default)]
pub struct IndependentStyle {
    pub settings: Settings,
}

impl IndependentStyle {
    pub fn from_xml(_: &str) -> Result<Self, &'static str> {
        Err("this program has no bibliographies")
    }
}

#[derive(Debug, Default)]
pub struct Settings {
    pub class: StyleClass,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StyleClass {
    #[default]
    InText,
    Note,
}

pub struct Locale;

#[derive(Clone)]
pub struct LocaleCode(pub String);

pub enum Display {
    Block,
    LeftMargin,
    RightInline,
    Indent,
}

pub enum FontStyle {
    Normal,
    Italic,
}

pub enum FontVariant {
    Normal,
    SmallCaps,
}

pub enum FontWeight {
    Normal,
    Bold,
    Light,
}

pub enum TextDecoration {
    None,
    Underline,
}

pub enum VerticalAlign {
    None,
    Baseline,
    Sup,
    Sub,
}
