//! The manual page, made of the same command as the help.

use crate::diagnostic::Message;
use crate::msg;
use clap::{Arg, Command};
use std::fmt::Write;

/// The page in roff, for `man`.
pub(super) fn page(command: &mut Command, say: &dyn Fn(Message) -> String) -> String {
    command.build();
    let name = command.get_name().to_owned();
    let mut page = format!(
        ".TH {} 1 \"\" \"{name} {}\"\n",
        name.to_uppercase(),
        plain(command.get_version().unwrap_or_default())
    );
    let about = about(command);
    let about = about.trim_end_matches('.');
    section(&mut page, &say(msg!("manual-name")));
    let _ = writeln!(page, "{name} \\- {}", plain(about));
    section(&mut page, &say(msg!("manual-synopsis")));
    for command in shown(command) {
        let _ = writeln!(page, ".B {}\n{}\n.br", plain(&called(command)), plain(&usage(command)));
    }
    section(&mut page, &say(msg!("help-commands")));
    for command in shown(command) {
        let _ = writeln!(
            page,
            ".SS {}\n{}",
            plain(&called(command)),
            plain(&self::about(command))
        );
        let own = command.get_arguments().filter(|arg| !arg.is_global_set());
        entries(&mut page, own.filter(|arg| arg.get_id() != "help"));
    }
    section(&mut page, &say(msg!("help-options")));
    let general = |arg: &&Arg| arg.is_global_set() || matches!(arg.get_id().as_str(), "help" | "version");
    entries(&mut page, command.get_arguments().filter(general));
    let codes = say(msg!("help-exit-codes"));
    let (title, codes) = codes.split_once(':').unwrap_or(("", &codes));
    section(&mut page, title);
    let _ = writeln!(page, "{}", plain(codes.trim()));
    page
}

/// The commands that the help shows.
fn shown(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|command| !command.is_hide_set())
}

/// How it is called, before its arguments.
fn called(command: &Command) -> String {
    command.get_bin_name().unwrap_or(command.get_name()).to_owned()
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

/// The arguments alone: options are below.
fn usage(command: &Command) -> String {
    let arguments = command.get_positionals().map(|arg| match arg.is_required_set() {
        true => arg.to_string(),
        false => format!("[{}]", value(arg)),
    });
    arguments.collect::<Vec<_>>().join(" ")
}

fn value(arg: &Arg) -> String {
    let names = arg.get_value_names().into_iter().flatten();
    names.map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn section(page: &mut String, title: &str) {
    let title = title.trim_matches(|c: char| c.is_whitespace());
    let _ = writeln!(page, ".SH {}", plain(&title.to_uppercase()));
}

/// Each argument under its name.
fn entries<'a>(page: &mut String, arguments: impl Iterator<Item = &'a Arg>) {
    for arg in arguments {
        let short = arg.get_short().map(|short| format!("-{short}"));
        let long = arg.get_long().map(|long| format!("--{long}"));
        let names: Vec<String> = short.into_iter().chain(long).map(|name| plain(&name)).collect();
        let takes = arg.is_positional() || arg.get_action().takes_values();
        let value = if takes {
            format!("\\fI{}\\fR", plain(&value(arg)))
        } else {
            String::new()
        };
        let name = match names.is_empty() {
            true => value,
            false if takes => format!("\\fB{}\\fR {value}", names.join("\\fR, \\fB")),
            false => format!("\\fB{}\\fR", names.join("\\fR, \\fB")),
        };
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(page, ".TP\n{name}\n{}", plain(&help));
    }
}

/// Text in which roff sees no request and no escape.
fn plain(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-").replace('\u{a0}', "\\ ");
    let lines = text.lines().map(|line| match line.starts_with(['.', '\'']) {
        true => format!("\\&{line}"),
        false => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn no_text_is_a_request() {
        assert_eq!(plain(".lss, --lang"), "\\&.lss, \\-\\-lang");
        assert_eq!(plain("'a\\b"), "\\&'a\\eb");
    }
}
