//! In place of Typst’s web pages: reports have pages of their own. What `typst` and `typst-realize` ask of the crate, for
//! documents that hold no element of HTML.

use typst_library::foundations::{Content, Module, NativeRuleMap, NoneValue, Scope, StyleChain};
use typst_library::visualize::Color;

/// An element of a page; no source can make one.
#[typst_macros::elem(name = "elem")]
pub struct HtmlElem {
    #[required]
    pub tag: NoneValue,
}

/// What is known of tags.
pub mod tag {
    use typst_library::foundations::NoneValue;

    pub fn is_whitespace_collapsing(_: NoneValue) -> bool {
        false
    }

    pub fn should_group_into_pars(_: NoneValue) -> bool {
        false
    }
}

/// No rule shows anything as HTML.
pub fn register(_: &mut NativeRuleMap) {}

/// What `html.` finds: nothing.
pub fn module() -> Module {
    Module::new("html", Scope::new())
}

pub fn html_mathml_body<'a>(_: &'a Content, _: StyleChain<'a>) -> Option<Option<&'a Content>> {
    None
}

pub fn html_span_filled(content: Content, _: Color) -> Content {
    content
}
