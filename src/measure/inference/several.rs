//! Several tests at once.

/// Holm's correction (1979): p-values as they must be read where all of them are looked at together, in the order given.
/// The k-th smallest of m is multiplied by m − k + 1, and none falls under one before it (R: `p.adjust`).
pub fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|one, other| p[*one].total_cmp(&p[*other]));
    let mut found = vec![1.0; p.len()];
    let mut least: f64 = 0.0;
    for (rank, at) in order.into_iter().enumerate() {
        least = least.max(p[at] * (p.len() - rank) as f64).min(1.0);
        found[at] = least;
    }
    found
}
