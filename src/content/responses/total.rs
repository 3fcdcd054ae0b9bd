//! Rows that spreadsheets get at their end, which sum up those above.

use super::source::Source;

/// What the first written cell of such a row says, in small letters, or begins with.
const SUMS: &[&str] = &["total", "totaux", "totals", "grand total", "sous-total", "subtotal"];
/// What it says and nothing else: longer texts may be a respondent's.
const WHOLE: &[&str] = &[
    "somme", "moyenne", "moyennes", "médiane", "sum", "average", "mean", "median",
];
/// So many cells of a row are looked at, from the left.
const CELLS: usize = 3;

/// How many of the last of a file's `rows` rows sum up those above. Read after the file's columns, it costs a look at its end.
pub fn totals(source: &dyn Source, rows: usize) -> usize {
    let width = source.columns().len().min(CELLS);
    let first = |row: usize| {
        let mut cells = (0..width).filter_map(|column| source.text(row, column));
        cells.find(|cell| !cell.trim().is_empty())
    };
    let is_total = |row: &usize| first(*row).is_some_and(|cell| is_sum(&cell));
    (0..rows).rev().take_while(is_total).count()
}

fn is_sum(cell: &str) -> bool {
    let text = cell.trim().trim_end_matches([':', ' ', '\u{a0}']).to_lowercase();
    let begins = |sum: &&str| {
        text.strip_prefix(*sum)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\u{a0}', ':', '(']))
    };
    WHOLE.contains(&text.as_str()) || text.len() <= 40 && SUMS.iter().any(begins)
}

#[cfg(test)]
mod tests {
    use super::is_sum;

    #[test]
    fn what_sums_up() {
        for cell in ["Total", "TOTAL :", "Total général", "Moyenne", "Grand total"] {
            assert!(is_sum(cell), "{cell}");
        }
        for cell in ["", "12", "Totalement d’accord", "Totally agree", "Moyenne entreprise"] {
            assert!(!is_sum(cell), "{cell}");
        }
    }
}
