//! Reading and checking a theme.

use super::guard;
use super::layers::{self, DEFAULT, Layered, Layers};
use super::sentences::{DEEPEST, too_deep, variables};
use super::{Theme, Tokens, Wording, paths as named};
use crate::content::overrides::{Override, Overrides};
use crate::diagnostic::{Arg, Diagnostic, Diagnostics, SourceId, Sources, Span, msg};
use crate::survey::Language;
use std::collections::{BTreeMap, BTreeSet};

impl Theme {
    /// The theme `name`, with the project's own files over it.
    ///
    /// # Errors
    /// An unknown theme; tokens or wording that can't be read, or lack something; a template that isn't UTF-8.
    pub fn load(
        name: &str,
        language: Language,
        overrides: Overrides,
        sources: &mut Sources,
    ) -> Result<Theme, Diagnostics> {
        let names = layers::names(&overrides.themes);
        if !names.contains(name) {
            let unknown = Diagnostic::error(msg!("theme-unknown", name = name));
            return Err(unknown.suggest(name, names.iter().map(String::as_str)).into());
        }
        let mut errors = Diagnostics::new();
        let wording = read_wording(name, language, &overrides.files, sources, &mut errors);
        let files = Layers::new(name, overrides.files);
        let templates = add_templates(&files, sources, &mut errors);
        let tokens = read_tokens(&files, sources, &mut errors);
        guard::check(&files, sources, &mut errors);
        match (tokens, wording) {
            (Some(tokens), Some(wording)) if !errors.has_errors() => Ok(Theme {
                wording,
                tokens,
                files,
                sources: templates,
            }),
            _ => Err(errors),
        }
    }
}

fn add_templates(files: &Layers, sources: &mut Sources, errors: &mut Diagnostics) -> BTreeMap<String, SourceId> {
    let mut ids = BTreeMap::new();
    for (name, file) in files.iter() {
        let name = match name.strip_prefix("templates/") {
            Some(template) => template,
            None if name.ends_with(".typ") => name,
            None => continue,
        };
        if let Some(text) = text(file, errors) {
            ids.insert(name.to_owned(), sources.renew(&file.path, text));
        }
    }
    ids
}

fn text<'a>(file: &'a Layered, errors: &mut Diagnostics) -> Option<&'a str> {
    let text = std::str::from_utf8(&file.bytes);
    if text.is_err() {
        errors.push(Diagnostic::error(msg!("theme-not-utf8", file = &file.path)));
    }
    text.ok()
}

fn read_tokens(files: &Layers, sources: &mut Sources, errors: &mut Diagnostics) -> Option<Tokens> {
    let file = files.layered("tokens.yaml").expect("the default theme has tokens");
    let text = text(file, errors)?;
    match serde_saphyr::from_str::<Tokens>(text) {
        Ok(tokens) => {
            let dark = tokens
                .dark
                .as_ref()
                .map_or(tokens.series.len(), |dark| dark.series.len());
            let (mistake, key) = if tokens.series.is_empty() {
                (msg!("theme-tokens-without-colours"), "series:")
            } else if dark != tokens.series.len() {
                let mistake = msg!("theme-tokens-dark-series", light = tokens.series.len(), dark = dark);
                (mistake, "dark:")
            } else if tokens.font.is_empty() || !tokens.font.chars().all(is_of_font) {
                (msg!("theme-tokens-font", font = &tokens.font), "font:")
            } else {
                return Some(tokens);
            };
            let id = sources.renew(&file.path, text);
            // The keys of the first level begin a line.
            let at = text.find(&format!("\n{key}")).map_or(0..0, |at| at + 1..at + key.len());
            errors.push(Diagnostic::error(mistake).at(Span::new(id, at)));
            None
        }
        Err(error) => {
            let id = sources.renew(&file.path, text);
            errors.push(tokens_error(&error, id));
            None
        }
    }
}

/// The name of a font goes into style sheets, drawings and print.
fn is_of_font(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '+')
}

fn tokens_error(error: &serde_saphyr::Error, id: SourceId) -> Diagnostic {
    use serde_saphyr::Error as E;
    let span = error.location().map(|location| {
        let start = location.span().byte_offset().unwrap_or(0) as usize;
        let length = location.span().byte_len().unwrap_or(0) as usize;
        Span::new(id, start..start + length)
    });
    let error = match error {
        E::WithSnippet { error, .. } => error,
        other => other,
    };
    let told = match error {
        E::SerdeUnknownField { field, expected, .. } => {
            Diagnostic::error(msg!("theme-tokens-unknown-key", key = field)).suggest(field, expected.iter().copied())
        }
        E::SerdeUnknownVariant { variant, expected, .. } => {
            Diagnostic::error(msg!("theme-tokens-unknown-word", word = variant))
                .suggest(variant, expected.iter().copied())
        }
        E::SerdeMissingField { field, .. } => Diagnostic::error(msg!("theme-tokens-missing-key", key = *field)),
        _ => Diagnostic::error(msg!("theme-tokens-invalid")).help(msg!("theme-tokens-help")),
    };
    told.at(span.unwrap_or_else(|| Span::new(id, 0..0)))
}

/// The wording of the default theme, then of the theme, then the project's own. A sentence that the program doesn't
/// say, or one with an argument that the program doesn't give, is an error: it would fail while pages are written.
fn read_wording(
    name: &str,
    language: Language,
    overrides: &BTreeMap<String, Override>,
    sources: &mut Sources,
    errors: &mut Diagnostics,
) -> Option<Wording> {
    let file = format!("wording/{}.ftl", language.tag());
    let (mut paths, mut texts): (Vec<String>, Vec<&str>) = layers::built_in_wording(DEFAULT, language).unzip();
    let own = texts.len();
    let known: BTreeMap<_, _> = texts.iter().flat_map(|text| variables(text)).collect();
    if name != DEFAULT {
        texts.extend(layers::built_in(name, &file));
        paths.extend(layers::built_in(name, &file).map(|_| format!("themes/{name}/{file}")));
    }
    let themes: BTreeSet<&str> = [DEFAULT, name].into();
    for theme in themes
        .iter()
        .filter(|t| **t == DEFAULT)
        .chain(themes.iter().filter(|t| **t != DEFAULT))
    {
        for (path, file) in overrides.iter().filter(|(path, _)| is_wording(path, theme, language)) {
            match std::str::from_utf8(&file.bytes) {
                Ok(text) => {
                    texts.push(text);
                    paths.push(path.clone());
                }
                Err(_) => errors.push(Diagnostic::error(msg!("theme-not-utf8", file = path))),
            }
        }
    }
    if let Some(deep) = deep(&texts, &paths, sources) {
        errors.push(deep);
        return None;
    }
    for (text, path) in texts.iter().zip(&paths).skip(own) {
        check_sentences(text, path, &known, sources, errors);
    }
    let mut unsayable = Diagnostics::new();
    match Wording::new(language, &texts) {
        Ok(wording) => {
            // What was told above would only be told again.
            for (sentence, (_, arguments)) in known.iter().filter(|_| !errors.has_errors()) {
                let given: Vec<(&str, Arg)> = arguments
                    .iter()
                    .map(|argument| (argument.as_str(), Arg::Text(String::new())))
                    .collect();
                if wording.try_say(sentence, &given).is_none() {
                    unsayable.push(Diagnostic::error(msg!("theme-wording-unsayable", sentence = sentence)));
                }
            }
            errors.extend(unsayable);
            if !errors.has_errors() {
                named::check(&wording, (&texts, &paths), sources, errors);
            }
            Some(wording)
        }
        Err((index, mistakes)) => {
            let id = sources.renew(&paths[index], texts[index]);
            for (range, _) in mistakes {
                errors.push(Diagnostic::error(msg!("theme-wording-invalid")).at(Span::new(id, range)));
            }
            None
        }
    }
}

/// Whether a file of the project has words of a theme: one for all, or those of a folder.
fn is_wording(path: &str, theme: &str, language: Language) -> bool {
    let words = path
        .strip_prefix("themes/")
        .and_then(|path| path.strip_prefix(theme))
        .and_then(|path| path.strip_prefix("/wording/"))
        .and_then(|path| path.strip_prefix(language.tag()));
    words.is_some_and(|words| words == ".ftl" || words.starts_with('/') && words.ends_with(".ftl"))
}

/// The first text that could not be read without going too deep.
fn deep(texts: &[&str], paths: &[String], sources: &mut Sources) -> Option<Diagnostic> {
    let (text, path, at) = texts
        .iter()
        .zip(paths)
        .find_map(|(text, path)| Some((*text, path, too_deep(text)?)))?;
    let place = Span::new(sources.renew(path, text), at..at + 1);
    Some(Diagnostic::error(msg!("theme-wording-deep", most = DEEPEST)).at(place))
}

/// Of the sentences that the program doesn't say, so many are told with the one that may be meant.
const MOST_SHOWN: usize = 20;

fn check_sentences(
    text: &str,
    path: &str,
    known: &BTreeMap<String, (usize, BTreeSet<String>)>,
    sources: &mut Sources,
    errors: &mut Diagnostics,
) {
    let (mut added, mut strange) = (None, 0);
    let mut source = || *added.get_or_insert_with(|| sources.renew(path, text));
    for (sentence, (at, arguments)) in variables(text) {
        let Some((_, given)) = known.get(&sentence) else {
            let id = source();
            let unknown = Diagnostic::error(msg!("theme-wording-unknown", sentence = &sentence));
            let unknown = unknown.at(Span::new(id, at..at + sentence.len()));
            // No more are shown, and each is held against all.
            errors.push(if strange < MOST_SHOWN {
                unknown.suggest(&sentence, known.keys().map(String::as_str))
            } else {
                unknown
            });
            strange += 1;
            continue;
        };
        for argument in arguments.difference(given) {
            let id = source();
            let unknown = Diagnostic::error(msg!(
                "theme-wording-argument",
                sentence = &sentence,
                argument = argument
            ));
            let unknown = unknown.suggest(argument, given.iter().map(String::as_str));
            errors.push(unknown.at(Span::new(id, at..at + sentence.len())));
        }
    }
}
