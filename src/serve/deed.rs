//! What is done to a file: a text gets other words, something comes after it, a statement rests on something.

use super::texts::{Step, scalars};
use super::wish::{Account, Addition, Deed, Wish};
use crate::content::yaml::edit::{Edit, Inside, edit, node_at, text_at};
use crate::content::yaml::write::{quoted, scalar};
use crate::content::yaml::{self, Value};
use crate::diagnostic::Message;
use crate::draft::id;
use crate::msg;
use crate::resolve::Surveyed;
use std::collections::BTreeSet;

/// Why nothing is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The text is not what it was any more; this is what it says now, if it is there at all.
    Changed(Option<String>),
    /// It can't be written.
    Unwritable(Message),
}

/// What names may stand for, and what is taken.
#[derive(Default)]
pub(super) struct Ground<'a> {
    pub surveyed: Option<&'a Surveyed>,
    /// The ids of all that links can name.
    pub taken: BTreeSet<String>,
}

/// A file in which it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Done {
    pub file: String,
    /// The way to the text that was meant.
    pub way: Vec<Step>,
    /// What is new and can be named.
    pub id: Option<String>,
}

/// The file with what somebody wants.
///
/// # Errors
/// A text that is not what it was when they began; what can’t be written there.
pub(super) fn done(text: &str, wish: &Wish, ground: &Ground<'_>) -> Result<Done, Refusal> {
    let now = text_at(text, &inside(&wish.way));
    if now.as_deref() != Some(&wish.old) {
        return Err(Refusal::Changed(now));
    }
    let uneditable = || Refusal::Unwritable(msg!("serve-uneditable"));
    match &wish.deed {
        Deed::Reword => {
            let file = reworded(text, &wish.way, &wish.new).ok_or_else(uneditable)?;
            let way = wish.way.clone();
            Ok(Done { file, way, id: None })
        }
        Deed::Account(account) => {
            let file = reworded(text, &wish.way, &wish.new);
            let file = file
                .and_then(|file| accounted(&file, &wish.way, account))
                .ok_or_else(uneditable)?;
            let way = wish.way.clone();
            Ok(Done { file, way, id: None })
        }
        Deed::Add(addition) => added(text, wish, addition, ground).ok_or_else(uneditable),
        Deed::Name => {
            let id = free(&wish.old, "constat", ground);
            let file = named(text, &wish.way, &id).ok_or_else(uneditable)?;
            let way = wish.way.clone();
            Ok(Done {
                file,
                way,
                id: Some(id),
            })
        }
        Deed::Cite { id, is_on } => {
            let way = wish.way.clone();
            let statement = way.get(..2).ok_or_else(uneditable)?;
            if !*is_on && cited(text, statement).len() < 2 {
                return Err(Refusal::Unwritable(msg!("serve-last-evidence")));
            }
            let file = if *is_on {
                cite(text, statement, id)
            } else {
                uncite(text, statement, id)
            };
            let file = file.ok_or_else(uneditable)?;
            Ok(Done { file, way, id: None })
        }
    }
}

fn inside(way: &[Step]) -> Vec<Inside<'_>> {
    way.iter().map(Step::inside).collect()
}

/// Other words for a text, with the line breaks at its end that it had: nobody sees them who types.
fn reworded(text: &str, way: &[Step], new: &str) -> Option<String> {
    let way = inside(way);
    let old = text_at(text, &way)?;
    let new = new.trim_end_matches('\n');
    // A block of one line is read without one.
    let kept = if new.contains('\n') {
        old.trim_end_matches('\n').len()
    } else {
        old.len()
    };
    let new = format!("{new}{}", &old[kept..]);
    edit(text, &way, Edit::Text(&new))
}

/// Where something comes into a list: the way to it, the item before it, the item in YAML with `…` for its texts, and
/// the ways from the item to these.
struct Coming {
    list: Vec<Step>,
    after: Option<usize>,
    yaml: String,
    texts: Vec<Vec<Step>>,
    id: Option<String>,
}

fn added(text: &str, wish: &Wish, addition: &Addition, ground: &Ground<'_>) -> Option<Done> {
    let item = item(wish, addition, ground)?;
    let list = inside(&item.list);
    let Value::List(all) = node_at(text, &list)?.value else {
        return None;
    };
    let after = item.after.or(all.len().checked_sub(1))?;
    let change = Edit::Item {
        after: Some(after),
        yaml: &item.yaml,
    };
    let mut file = edit(text, &list, change)?;
    let own = [item.list, vec![Step::Item(after + 1)]].concat();
    let ways: Vec<Vec<Step>> = item
        .texts
        .iter()
        .map(|way| [own.clone(), way.clone()].concat())
        .collect();
    for way in &ways {
        file = reworded(&file, way, &wish.new)?;
    }
    let way = ways.into_iter().next()?;
    Some(Done { file, way, id: item.id })
}

fn item(wish: &Wish, addition: &Addition, ground: &Ground<'_>) -> Option<Coming> {
    let key = |name: &str| Step::Key(name.to_owned());
    let way = |names: &[&str]| names.iter().map(|name| key(name)).collect::<Vec<_>>();
    let (list, after) = place(&wish.way, "blocks");
    let block = |yaml: String, texts: Vec<Vec<Step>>, id| Coming {
        list: list.clone(),
        after,
        yaml,
        texts,
        id,
    };
    Some(match addition {
        Addition::Paragraph => block("prose: |\n  …".to_owned(), vec![way(&["prose"])], None),
        // With an id, a statement can rest on it.
        Addition::Finding => {
            let id = free(&wish.new, "constat", ground);
            match place(&wish.way, "findings") {
                (list, after @ Some(_)) => Coming {
                    list,
                    after,
                    yaml: format!("id: {id}\ntext: >-\n  …"),
                    texts: vec![way(&["text"])],
                    id: Some(id),
                },
                (_, None) => {
                    let text = vec![key("findings"), Step::Item(0), key("text")];
                    block(
                        format!("findings:\n  - id: {id}\n    text: >-\n      …"),
                        vec![text],
                        Some(id),
                    )
                }
            }
        }
        Addition::Statement(evidence) => {
            let (list, after) = place(&wish.way, "statements");
            let id = free(&wish.new, "enonce", ground);
            let evidence: Vec<String> = evidence.iter().map(|one| scalar(one)).collect();
            Coming {
                list,
                after,
                yaml: format!("id: {id}\ntext: >-\n  …\nevidence: [{}]", evidence.join(", ")),
                texts: vec![way(&["text"])],
                id: Some(id),
            }
        }
        Addition::Exhibit { question, exhibit } => {
            let id = free(question, "tableau", ground);
            let yaml = exhibit.yaml(question, &id, ground.surveyed?)?;
            let caption = way(&[exhibit.key(), "caption"]);
            let title = exhibit.is_drawn().then(|| way(&[exhibit.key(), "chart", "title"]));
            block(yaml, std::iter::once(caption).chain(title).collect(), Some(id))
        }
    })
}

/// The innermost list of a name that a way leads through, and its item; else the file’s own, at its end.
fn place(way: &[Step], name: &str) -> (Vec<Step>, Option<usize>) {
    let is_list = |at: &usize| way[*at] == Step::Key(name.to_owned());
    let found = (0..way.len()).rev().find(is_list);
    let item = found.and_then(|at| match way.get(at + 1)? {
        Step::Item(item) => Some((way[..=at].to_vec(), Some(*item))),
        Step::Key(_) => None,
    });
    item.unwrap_or_else(|| (vec![Step::Key(name.to_owned())], None))
}

/// An id that nothing has, of the words of a text outside its expressions.
fn free(text: &str, otherwise: &str, ground: &Ground<'_>) -> String {
    let words = text
        .split("{{")
        .map(|part| part.split_once("}}").map_or(part, |(_, rest)| rest));
    let base = id(&words.collect::<String>(), '-', otherwise);
    let numbered = (2..).map(|n| format!("{base}-{n}"));
    let mut all = std::iter::once(base.clone()).chain(numbered);
    all.find(|one| !ground.taken.contains(one)).unwrap_or(base)
}

/// A finding that can be named from now on.
fn named(text: &str, way: &[Step], id: &str) -> Option<String> {
    let yaml = format!("id: {id}");
    match way {
        [owner @ .., Step::Key(key)] if key == "text" => {
            let after = Some("text");
            edit(text, &inside(owner), Edit::Entries { after, yaml: &yaml })
        }
        _ => {
            let key = "text";
            edit(text, &inside(way), Edit::Keyed { key, yaml: &yaml })
        }
    }
}

/// A phrase is answered for where its text stands: in its finding or statement, its block, else in its file.
fn accounted(text: &str, way: &[Step], account: &Account) -> Option<String> {
    let (key, yaml) = match account {
        Account::Claim(claim) => ("claims", format!("{{{claim}}}")),
        Account::Release { because, .. } if because.trim().is_empty() => return None,
        Account::Release { says, because } => {
            let (says, because) = (quoted(says), quoted(because.trim()));
            ("released", format!("{{says: {says}, because: {because}}}"))
        }
    };
    let is_owner = |end: &usize| {
        let of = |name: &str| ["blocks", "findings", "details", "statements"].contains(&name);
        let is_item = matches!(&way[..*end], [.., Step::Key(list), Step::Item(_)] if of(list));
        let node = is_item.then(|| node_at(text, &inside(&way[..*end]))).flatten();
        node.is_some_and(|node| matches!(node.value, Value::Map(_)))
    };
    let owner = (0..=way.len()).rev().find(is_owner).unwrap_or(0);
    let all = under(&way[..owner], key);
    let entry = format!("{key}:\n  - {yaml}");
    match node_at(text, &inside(&all)) {
        Some(_) => edit(
            text,
            &inside(&all),
            Edit::Item {
                after: None,
                yaml: &yaml,
            },
        ),
        None => edit(
            text,
            &inside(&way[..owner]),
            Edit::Entries {
                after: None,
                yaml: &entry,
            },
        ),
    }
}

/// The text that holds a byte of a file: the way to it, and what it says.
pub(super) fn holding(text: &str, at: u32) -> Option<(Vec<Step>, String)> {
    let mut all = Vec::new();
    scalars(&node_at(text, &[])?, &mut Vec::new(), &mut all);
    let (_, way) = all.into_iter().rev().find(|(start, _)| *start <= at)?;
    let said = text_at(text, &inside(&way))?;
    Some((way, said))
}

/// What a statement rests on.
pub(super) fn cited(text: &str, statement: &[Step]) -> Vec<String> {
    let evidence = node_at(text, &inside(&under(statement, "evidence")));
    let texts = evidence.iter().flat_map(yaml::scalars);
    texts.map(|text| text.value).collect()
}

fn under(way: &[Step], key: &str) -> Vec<Step> {
    [way, &[Step::Key(key.to_owned())]].concat()
}

/// A statement that rests on one thing more; where its evidence is told by kinds, as counted answers.
fn cite(text: &str, statement: &[Step], id: &str) -> Option<String> {
    let evidence = under(statement, "evidence");
    let figures = under(&evidence, "figures");
    let yaml = scalar(id);
    let item = Edit::Item {
        after: None,
        yaml: &yaml,
    };
    let entry = |key: &str| format!("{key}: [{yaml}]");
    let entries = |way: &[Step], yaml: &str| edit(text, &inside(way), Edit::Entries { after: None, yaml });
    match node_at(text, &inside(&evidence)).map(|node| node.value) {
        None => entries(statement, &entry("evidence")),
        Some(Value::Map(_)) if node_at(text, &inside(&figures)).is_none() => entries(&evidence, &entry("figures")),
        Some(Value::Map(_)) => edit(text, &inside(&figures), item),
        Some(Value::Null | Value::Scalar(_) | Value::List(_)) => edit(text, &inside(&evidence), item),
    }
}

fn uncite(text: &str, statement: &[Step], id: &str) -> Option<String> {
    let evidence = under(statement, "evidence");
    let kinds = ["figures", "qualitative", "quotation"].map(|kind| under(&evidence, kind));
    let lists = std::iter::once(evidence).chain(kinds);
    let mut found = lists.filter_map(|list| {
        let Value::List(items) = node_at(text, &inside(&list))?.value else {
            return None;
        };
        let at = items
            .iter()
            .position(|item| matches!(&item.value, Value::Scalar(it) if it.text == id))?;
        edit(text, &inside(&list), Edit::Gone(at))
    });
    found.next()
}

/// What became of a file between two versions, done to a third: where the lines that changed stand in it once, with a line
/// on each side.
pub(super) fn carried(from: &str, to: &str, now: &str) -> Option<String> {
    if now == from {
        return Some(to.to_owned());
    }
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split('\n').collect(), to.split('\n').collect());
    let alike = |pairs: &mut dyn Iterator<Item = (&&str, &&str)>| pairs.take_while(|(a, b)| a == b).count();
    let start = alike(&mut from.iter().zip(&to));
    let most = from.len().min(to.len()) - start;
    let end = alike(&mut from.iter().rev().zip(to.iter().rev())).min(most);
    let (start, end) = (start.saturating_sub(1), end.saturating_sub(1));
    let cut = |lines: &[&str]| lines[start..lines.len() - end].join("\n");
    let (before, after) = (cut(&from), cut(&to));
    (now.matches(before.as_str()).count() == 1).then(|| now.replacen(before.as_str(), &after, 1))
}

#[cfg(test)]
mod tests;
