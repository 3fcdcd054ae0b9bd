//! Options and help, in the user's language.

use super::command::{Action, Begin, Format, Request, Show};
use super::manual;
use crate::diagnostic::{Catalogue, Message, Tongue};
use crate::msg;
use crate::pipeline::Extent;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command};
use clap_complete::Shell;
use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::process::ExitCode;

/// What the program is called by.
const NAME: &str = "constats";

/// The shells that completions are made for.
const SHELLS: [&str; 4] = ["bash", "zsh", "fish", "powershell"];

/// The tongue of `--lang`, which help and usage errors must already be in.
pub(super) fn asked_tongue(arguments: &[OsString]) -> Option<Tongue> {
    let mut arguments = arguments.iter().filter_map(|a| a.to_str()).skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            return None;
        }
        if let Some(tag) = argument.strip_prefix("--lang") {
            return match tag.strip_prefix('=') {
                Some(tag) => Tongue::of_tag(tag),
                None => arguments.next().and_then(Tongue::of_tag),
            };
        }
    }
    None
}

/// The action that the arguments name.
///
/// # Errors
/// The exit code, once help, version or the mistake in usage has been said.
pub(super) fn parse(arguments: &[OsString], catalogue: &Catalogue) -> Result<Request, ExitCode> {
    let say = |message: Message| catalogue.say(&message);
    match command(&say).try_get_matches_from(arguments) {
        Ok(matches) => match about_itself(&matches, &say) {
            Some(text) => Err(tell(&text)),
            None => Ok(Request {
                action: action(&matches),
                outside: outside(&matches),
            }),
        },
        Err(error) => Err(explain(&error, &say)),
    }
}

/// What the program says of its own command line: a shell's completions, its manual page.
fn about_itself(matches: &ArgMatches, say: &dyn Fn(Message) -> String) -> Option<String> {
    match matches.subcommand()? {
        ("completions", own) => {
            let shell: Shell = own.get_one::<String>("shell")?.parse().ok()?;
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut command(say), NAME, &mut script);
            Some(String::from_utf8_lossy(&script).into_owned())
        }
        ("manual", _) => Some(manual::page(&mut command(say), say)),
        _ => None,
    }
}

fn command(say: &dyn Fn(Message) -> String) -> Command {
    let help = Help { say };
    let program = Command::new(NAME)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true);
    help.dressed(program, msg!("about"))
        .arg(
            help.option("version", msg!("arg-version"))
                .short('V')
                .action(ArgAction::Version),
        )
        .args(help.of_build())
        .subcommand(help.new_project())
        .subcommand(help.build())
        .subcommand(help.check())
        .subcommand(help.serve())
        .subcommand(help.explain())
        .subcommand(help.questions())
        .subcommand(help.digest())
        .subcommand(help.schema())
        .subcommand(help.lsp())
        .subcommand(help.diff())
        .subcommand(help.completions())
        .subcommand(help.manual())
}

/// What makes commands and their arguments, each with its help.
struct Help<'a> {
    say: &'a dyn Fn(Message) -> String,
}

impl Help<'_> {
    fn build(&self) -> Command {
        self.dressed(Command::new("build"), msg!("about-build"))
            .arg(self.project())
            .args(self.of_build())
    }

    fn check(&self) -> Command {
        // The team's report on confidentiality, in the project's folder unless another file is named.
        let file = (self.say)(msg!("disclosure-file"));
        let disclosure = self
            .option("disclosure", msg!("arg-disclosure", file = &file))
            .value_name((self.say)(msg!("arg-file-name")))
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value(file);
        self.dressed(Command::new("check"), msg!("about-check"))
            .arg(self.project())
            .arg(self.draft())
            .arg(self.outside())
            .arg(self.against())
            .arg(disclosure.value_parser(clap::value_parser!(PathBuf)))
            .arg(self.option("quality", msg!("arg-quality")).action(ArgAction::SetTrue))
    }

    fn new_project(&self) -> Command {
        let path = |arg: Arg| arg.value_parser(clap::value_parser!(PathBuf));
        let update = self.option("update", msg!("arg-update")).action(ArgAction::SetTrue);
        let yes = self
            .option("yes", msg!("arg-yes"))
            .short('y')
            .action(ArgAction::SetTrue);
        let structure = self
            .option("structure", msg!("arg-structure"))
            .value_name((self.say)(msg!("arg-file-name")))
            .action(ArgAction::Append)
            .value_parser(clap::value_parser!(PathBuf));
        let groups = self
            .option("groups", msg!("arg-groups"))
            .value_name((self.say)(msg!("arg-groups-name")))
            .conflicts_with("update");
        let folder = self.positional("folder", msg!("arg-folder-name"), msg!("arg-new-folder"));
        let export = self.positional("export", msg!("arg-export-name"), msg!("arg-export"));
        self.dressed(Command::new("new"), msg!("about-new"))
            .arg(path(folder).required(true))
            .arg(path(export).num_args(1..).required_unless_present("update"))
            .args([structure, groups, update, yes])
    }

    fn serve(&self) -> Command {
        let valued = |name, help, value| self.option(name, help).value_name((self.say)(value));
        let port = valued("port", msg!("arg-port"), msg!("arg-port-name"));
        let address = valued("address", msg!("arg-address"), msg!("arg-address-name"));
        let flag = |name, help| self.option(name, help).action(ArgAction::SetTrue);
        self.dressed(Command::new("serve"), msg!("about-serve"))
            .arg(self.project())
            .arg(port.value_parser(clap::value_parser!(u16)))
            .arg(flag("open", msg!("arg-open")))
            .arg(self.draft())
            .arg(self.outside())
            .arg(flag("poll", msg!("arg-poll")))
            .arg(address.value_parser(clap::value_parser!(IpAddr)))
    }

    fn explain(&self) -> Command {
        let asked = self.positional("asked", msg!("arg-asked-name"), msg!("arg-asked"));
        self.dressed(Command::new("explain"), msg!("about-explain"))
            .arg(asked.required(true))
            .arg(self.project())
            .arg(self.outside())
    }

    fn questions(&self) -> Command {
        self.dressed(Command::new("questions"), msg!("about-questions"))
            .arg(self.project())
    }

    fn digest(&self) -> Command {
        self.dressed(Command::new("digest"), msg!("about-digest"))
            .arg(self.project())
            .arg(self.outside())
    }

    fn schema(&self) -> Command {
        self.dressed(Command::new("schema"), msg!("about-schema"))
            .arg(self.project())
    }

    fn lsp(&self) -> Command {
        // Many editors say so to every server.
        let stdio = Arg::new("stdio").long("stdio").action(ArgAction::SetTrue).hide(true);
        self.dressed(Command::new("lsp"), msg!("about-lsp")).arg(stdio)
    }

    fn diff(&self) -> Command {
        let build = |arg: Arg| arg.required(true).value_parser(clap::value_parser!(PathBuf));
        let format = self
            .option("format", msg!("arg-format"))
            .value_name("text|markdown|json")
            .value_parser(["text", "markdown", "json"])
            .hide_possible_values(true)
            .default_value("text")
            .hide_default_value(true);
        self.dressed(Command::new("diff"), msg!("about-diff"))
            .arg(build(self.positional("old", msg!("arg-old-name"), msg!("arg-old"))))
            .arg(build(self.positional("new", msg!("arg-new-name"), msg!("arg-new"))))
            .arg(format)
    }

    fn completions(&self) -> Command {
        let shell = self.positional(
            "shell",
            msg!("arg-shell-name"),
            msg!("arg-shell", shells = SHELLS.join(", ")),
        );
        self.dressed(Command::new("completions"), msg!("about-completions"))
            .arg(shell.required(true).value_parser(SHELLS).hide_possible_values(true))
    }

    /// For those who make packages.
    fn manual(&self) -> Command {
        self.dressed(Command::new("manual"), msg!("about-manual")).hide(true)
    }

    /// A command with its help and what every command has.
    fn dressed(&self, command: Command, about: Message) -> Command {
        let say = self.say;
        let template = format!(
            "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}\n\n{}\n",
            say(msg!("help-usage")),
            say(msg!("help-exit-codes"))
        );
        let tongue = self
            .option("lang", msg!("arg-lang"))
            .value_name("fr|en")
            .value_parser(["fr", "en"])
            .hide_possible_values(true)
            .global(true);
        command
            .about(say(about))
            .help_template(template)
            .disable_help_flag(true)
            .disable_help_subcommand(true)
            .subcommand_help_heading(say(msg!("help-commands")))
            .subcommand_value_name(say(msg!("help-command-name")))
            .next_help_heading(say(msg!("help-options")))
            .arg(self.option("help", msg!("arg-help")).short('h').action(ArgAction::Help))
            .arg(tongue)
    }

    /// The options of a build, which may stand before the command or after it.
    fn of_build(&self) -> [Arg; 6] {
        let output = self
            .option("output", msg!("arg-output"))
            .value_name((self.say)(msg!("arg-folder-name")))
            .value_parser(clap::value_parser!(PathBuf));
        [
            output,
            self.option("no-pdf", msg!("arg-no-pdf")).action(ArgAction::SetTrue),
            self.option("site-only", msg!("arg-site-only"))
                .action(ArgAction::SetTrue),
            self.draft(),
            self.outside(),
            self.against(),
        ]
    }

    /// For what reads a project.
    fn outside(&self) -> Arg {
        self.option("outside", msg!("arg-outside"))
            .value_name((self.say)(msg!("arg-folder-name")))
            .action(ArgAction::Append)
            .value_parser(clap::value_parser!(PathBuf))
    }

    /// The report that is published already.
    fn against(&self) -> Arg {
        self.option("against", msg!("arg-against"))
            .value_name((self.say)(msg!("arg-report-name")))
            .value_parser(clap::value_parser!(PathBuf))
    }

    fn draft(&self) -> Arg {
        self.option("draft", msg!("arg-draft")).action(ArgAction::SetTrue)
    }

    fn project(&self) -> Arg {
        self.positional("project", msg!("arg-project-name"), msg!("arg-project"))
            .value_parser(clap::value_parser!(PathBuf))
    }

    fn option(&self, name: &'static str, help: Message) -> Arg {
        Arg::new(name).long(name).help((self.say)(help))
    }

    fn positional(&self, id: &'static str, name: Message, help: Message) -> Arg {
        Arg::new(id)
            .value_name((self.say)(name))
            .help((self.say)(help))
            .help_heading((self.say)(msg!("help-arguments")))
    }
}

/// The folders that are named before the command and after it.
fn outside(matches: &ArgMatches) -> Vec<PathBuf> {
    let own = matches.subcommand().map(|(_, own)| own);
    let all = std::iter::once(matches).chain(own);
    let given = all.filter_map(|matches| matches.try_get_many::<PathBuf>("outside").ok().flatten());
    given.flatten().cloned().collect()
}

/// Where `serve` listens unless it is told otherwise.
const PORT: u16 = 4321;

/// What `serve` was given.
fn show(own: &ArgMatches, project: PathBuf, draft: bool) -> Show {
    Show {
        project,
        address: own.get_one("address").copied().unwrap_or(Ipv4Addr::LOCALHOST.into()),
        port: own.get_one("port").copied().unwrap_or(PORT),
        opens: own.get_flag("open"),
        polls: own.get_flag("poll"),
        draft,
    }
}

/// What `new` was given.
fn begin(own: &ArgMatches) -> Begin {
    Begin {
        folder: own.get_one::<PathBuf>("folder").cloned().unwrap_or_default(),
        exports: own.get_many("export").into_iter().flatten().cloned().collect(),
        structures: own.get_many("structure").into_iter().flatten().cloned().collect(),
        groups: own.get_one::<String>("groups").cloned(),
        is_update: own.get_flag("update"),
        is_settled: own.get_flag("yes"),
    }
}

fn action(matches: &ArgMatches) -> Action {
    let (name, own) = matches.subcommand().unwrap_or(("build", matches));
    let project = if own.try_contains_id("project").is_ok() {
        own.get_one::<PathBuf>("project").cloned()
    } else {
        None
    };
    let project = project.unwrap_or_else(|| PathBuf::from("."));
    let draft = matches.get_flag("draft") || matches!(name, "build" | "check" | "serve") && own.get_flag("draft");
    // Options may stand before the command or after it.
    let against = || {
        let before = matches.get_one::<PathBuf>("against");
        own.get_one::<PathBuf>("against").or(before).cloned()
    };
    let path = |id: &str| own.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    let word = |id: &str| own.get_one::<String>(id).cloned().unwrap_or_default();
    match name {
        "check" => Action::Check {
            quality: own.get_flag("quality"),
            disclosure: own.get_one::<PathBuf>("disclosure").map(|file| project.join(file)),
            against: against(),
            project,
            draft,
        },
        "new" => Action::New(begin(own)),
        "serve" => Action::Serve(show(own, project, draft)),
        "explain" => Action::Explain {
            project,
            asked: word("asked"),
        },
        "questions" => Action::Questions { project },
        "digest" => Action::Digest { project },
        "schema" => Action::Schema { project },
        "lsp" => Action::Lsp,
        "diff" => Action::Diff {
            old: path("old"),
            new: path("new"),
            format: match word("format").as_str() {
                "markdown" => Format::Markdown,
                "json" => Format::Json,
                _ => Format::Text,
            },
        },
        _ => Action::Build {
            output: own
                .get_one::<PathBuf>("output")
                .or_else(|| matches.get_one("output"))
                .cloned()
                .unwrap_or_else(|| project.join("output")),
            draft,
            against: against(),
            extent: if own.get_flag("site-only") || matches.get_flag("site-only") {
                Extent::SiteOnly
            } else if own.get_flag("no-pdf") || matches.get_flag("no-pdf") {
                Extent::WithoutPdf
            } else {
                Extent::Everything
            },
            project,
        },
    }
}

/// What was asked for, which is no error.
#[expect(clippy::print_stdout, reason = "this is where usage is said")]
fn tell(text: &str) -> ExitCode {
    print!("{text}");
    ExitCode::SUCCESS
}

/// Says clap's error by kind; help and version are no errors.
#[expect(clippy::print_stderr, reason = "this is where usage is said")]
fn explain(error: &clap::Error, say: &dyn Fn(Message) -> String) -> ExitCode {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let name = context(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return tell(&error.to_string());
        }
        ErrorKind::UnknownArgument => msg!("usage-unknown-argument", name = name),
        ErrorKind::InvalidSubcommand => msg!("usage-unknown-command", name = context(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if context(ContextKind::InvalidValue).is_empty() => {
            msg!("usage-missing-value", name = name)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            msg!(
                "usage-invalid-value",
                name = name,
                value = context(ContextKind::InvalidValue)
            )
        }
        ErrorKind::MissingRequiredArgument => msg!("usage-missing-argument", name = name),
        ErrorKind::ArgumentConflict => msg!("usage-conflict", name = name),
        // Clap's own enumeration, which may grow.
        _ => msg!("usage-other"),
    };
    eprintln!("{}: {}", say(msg!("severity-error")), say(message));
    // Of several, clap puts the nearest last.
    let nearest = |kind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.last().cloned(),
        _ => Some(context(kind)),
    };
    let suggestion = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand]
        .into_iter()
        .filter_map(nearest)
        .find(|s| !s.is_empty());
    if let Some(name) = suggestion {
        eprintln!(
            "{}: {}",
            say(msg!("severity-help")),
            say(msg!("did-you-mean", name = name))
        );
    }
    eprintln!("{}", say(msg!("usage-see-help")));
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use super::{asked_tongue, command};
    use crate::diagnostic::Tongue;
    use std::ffi::OsString;

    #[test]
    fn the_command_is_well_formed() {
        command(&|message| message.id.to_owned()).debug_assert();
    }

    #[test]
    fn the_tongue_is_known_before_anything_is_said() {
        let tongue = |line: &str| asked_tongue(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(tongue("constats --lang fr check"), Some(Tongue::French));
        assert_eq!(tongue("constats check --lang=en"), Some(Tongue::English));
        assert_eq!(tongue("constats check x"), None);
        assert_eq!(tongue("constats -- --lang fr"), None);
    }
}
