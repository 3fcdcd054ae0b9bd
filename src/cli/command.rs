//! What the user asked for.

use crate::pipeline::Extent;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

/// How a comparison is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Markdown,
    Json,
}

/// What to do, and what may be read for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub action: Action,
    /// Folders beside the project's that files of the project may lie in.
    pub outside: Vec<PathBuf>,
}

/// What a project is begun from, or added to from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Begin {
    /// The project's folder.
    pub folder: PathBuf,
    /// The files of responses, one or one for each group; only an update can do without.
    pub exports: Vec<PathBuf>,
    /// What the tool saves of the questionnaire.
    pub structures: Vec<PathBuf>,
    /// The question whose answers make the groups.
    pub groups: Option<String>,
    /// Whether the project is there already.
    pub is_update: bool,
    /// Whether everything is taken as it is proposed.
    pub is_settled: bool,
}

/// Where a report is shown while it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Show {
    /// The project's folder.
    pub project: PathBuf,
    /// The address that is listened on.
    pub address: IpAddr,
    /// The port; 0 for a free one.
    pub port: u16,
    /// Whether a browser is opened.
    pub opens: bool,
    /// Whether files are looked at all the time.
    pub polls: bool,
    /// A figure that nothing accounts for is only a warning.
    pub draft: bool,
}

/// One run of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// Everything, into a folder.
    Build {
        project: PathBuf,
        /// `output/` of the project unless another is named.
        output: PathBuf,
        extent: Extent,
        /// A figure that nothing accounts for is only a warning.
        draft: bool,
        /// The published report, if it is not what lies in the output.
        against: Option<PathBuf>,
    },
    /// Everything but rendering.
    Check {
        project: PathBuf,
        draft: bool,
        /// The published report.
        against: Option<PathBuf>,
        /// Whether the quality of the responses is looked at instead.
        quality: bool,
        /// Where the team's report on confidentiality is to be written.
        disclosure: Option<PathBuf>,
    },
    /// A project from an export, or what a newer export adds to it.
    New(Begin),
    /// The report while it is written.
    Serve(Show),
    /// How figures came about.
    Explain { project: PathBuf, asked: String },
    /// The codebook with how many gave each answer.
    Questions { project: PathBuf },
    /// Which files the report is made from, by their contents.
    Digest { project: PathBuf },
    /// Schemas for editors, into the project.
    Schema { project: PathBuf },
    /// A language server, over standard input and output.
    Lsp,
    /// What changed between two builds.
    Diff { old: PathBuf, new: PathBuf, format: Format },
}

impl Action {
    /// Whether it waits most of the time, which a thread of the pool must not.
    pub fn waits(&self) -> bool {
        matches!(self, Self::Serve(_) | Self::Lsp)
    }

    /// The project's folder; of a comparison, the newer build's.
    pub fn project(&self) -> &Path {
        match self {
            Self::Build { project, .. }
            | Self::Check { project, .. }
            | Self::Explain { project, .. }
            | Self::Questions { project }
            | Self::Digest { project }
            | Self::Schema { project } => project,
            Self::Diff { new, .. } => new,
            Self::New(begin) => &begin.folder,
            Self::Lsp => Path::new("."),
            Self::Serve(show) => &show.project,
        }
    }
}
