//! The first side of a sheet: three main findings where they leave a line to write on below each question, more where they
//! leave two.

use crate::report::{Block, Finding, Handout, Inline, Report, walk};

/// The most findings, and how many stay however full the side is.
const MOST: usize = 5;
const FEWEST: usize = 3;
/// Points from the head of the side to its foot.
const SIDE: usize = 640;
/// Letters of a line: of a finding, which is set large, of its details and of all else, of the notice.
const LARGE: usize = 72;
const LINE: usize = 88;
const SMALL: usize = 98;

/// The first findings that say a figure of their own, then, while they are few, those whose details follow them, then any; in
/// the report's order. And the others.
pub(super) fn findings<'a>(handout: &'a Handout, report: &Report) -> (Vec<&'a Finding>, Vec<&'a Finding>) {
    let all = all(handout);
    let is_alone = |finding: &Finding| finding.details.is_empty();
    let says_figure = |finding: &Finding| walk::figures(&finding.text).next().is_some();
    let is_telling = |finding: &Finding| walk::findings(std::slice::from_ref(finding)).any(says_figure);
    let ranks: [&dyn Fn(&Finding) -> bool; 3] = [
        &|finding| is_alone(finding) && says_figure(finding),
        &|finding| !is_alone(finding) && is_telling(finding),
        &|finding| !is_telling(finding),
    ];
    let mut chosen: Vec<usize> = Vec::new();
    for (rank, belongs) in ranks.iter().enumerate() {
        for at in (0..all.len()).filter(|at| belongs(all[*at])) {
            let wanted = match rank {
                0 => chosen.len() < MOST,
                _ => chosen.len() < FEWEST,
            };
            chosen.extend(wanted.then_some(at));
            let main: Vec<&Finding> = chosen.iter().map(|at| all[*at]).collect();
            let is_more = main.len() > FEWEST;
            let stay = if rank == 0 { FEWEST } else { 1 };
            let lines = 1 + usize::from(is_more);
            if wanted && main.len() > stay && height(handout, (&main, lines), report) > SIDE {
                chosen.pop();
            }
        }
    }
    chosen.sort_unstable();
    let others = (0..all.len()).filter(|at| !chosen.contains(at));
    (
        chosen.iter().map(|at| all[*at]).collect(),
        others.map(|at| all[at]).collect(),
    )
}

fn all(handout: &Handout) -> Vec<&Finding> {
    let blocks = handout.parts.iter().flat_map(|part| walk::blocks(&part.blocks));
    let findings = blocks.flat_map(|block| match block {
        Block::Findings(findings) => findings.iter().collect(),
        Block::Paragraph(_)
        | Block::List { .. }
        | Block::Heading { .. }
        | Block::Comparison(_)
        | Block::Table(_)
        | Block::Criteria(_)
        | Block::Quotation(_)
        | Block::Statements(_) => Vec::new(),
    });
    findings.collect()
}

/// How high the side is with these findings, in points: what is written on it, and so many lines to write on for each
/// question. All lines share what is left.
fn height(handout: &Handout, (main, ruled): (&[&Finding], usize), report: &Report) -> usize {
    let lines = |text: &[Inline], letters: usize| report.plain(text).chars().count().div_ceil(letters);
    let notice = report.front.notice.as_ref();
    let notice = notice.map_or(0, |notice| lines(notice, SMALL) * 12 + 32);
    let lead = handout.lead.as_ref().map_or(0, |lead| lines(lead, LINE) * 15 + 9);
    let groups = handout.groups.iter();
    let groups = groups.map(|group| group.label.chars().count().div_ceil(LINE).max(1) * 18);
    let details = |finding: &Finding| -> usize {
        let below = walk::findings(&finding.details);
        below.map(|detail| lines(&detail.text, LINE) * 14 + 4).sum()
    };
    let findings = main.iter().map(|one| lines(&one.text, LARGE) * 17 + 10 + details(one));
    let questions = handout.questions.iter();
    let questions = questions.map(|question| lines(question, LINE) * 14 + 10 + ruled * 24);
    let title = handout.title.chars().count().div_ceil(45) * 24;
    // The kind, the lines for date and place, two headings.
    title + 120 + notice + lead + groups.sum::<usize>() + findings.sum::<usize>() + questions.sum::<usize>()
}
