//! A project whose people count as much as they weigh: another one, with a column of weights behind its responses.

use super::random::Random;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

/// Weighs the people of a project that was made, by a hundredth to six.
pub fn weigh(project: &Path) -> io::Result<()> {
    let report = project.join("content/report.yaml");
    let mut text = String::new();
    for line in fs::read_to_string(&report)?.lines() {
        text.push_str(line);
        if line.trim_start().starts_with("responses:") {
            text.push_str("\n    weight: POIDS");
        }
        text.push('\n');
    }
    fs::write(&report, text)?;
    for entry in fs::read_dir(project.join("content/responses"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            add_column(&path)?;
        }
    }
    Ok(())
}

fn add_column(path: &Path) -> io::Result<()> {
    let mut random = Random::new(0x706f);
    let to = path.with_extension("weighted");
    let mut file = BufWriter::with_capacity(1 << 20, File::create(&to)?);
    for (row, line) in BufReader::with_capacity(1 << 20, File::open(path)?).lines().enumerate() {
        let line = line?;
        match row {
            0 => writeln!(file, "{line},POIDS")?,
            _ => {
                let hundredths = 1 + random.leaning(600);
                writeln!(file, "{line},{}.{:02}", hundredths / 100, hundredths % 100)?;
            }
        }
    }
    file.flush()?;
    fs::rename(to, path)
}
