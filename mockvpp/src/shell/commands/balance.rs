//! How many buckets of a load balance each path gets (`ip_multipath_normalize_next_hops` of
//! `src/vnet/dpo/load_balance.c`): the smallest power of two of buckets that comes close enough to the weights.

/// How far from the weights a bucket may be on average.
const TOLERANCE: f64 = 0.1;
const MAX_BUCKETS: u32 = 8192;

/// Paths by their place in `weights`, each with its buckets, in the order of the buckets.
pub(super) fn buckets(weights: &[u8]) -> Vec<(usize, u32)> {
    let mut paths: Vec<(usize, u8)> = weights.iter().copied().enumerate().collect();
    match paths.as_mut_slice() {
        [] => return Vec::new(),
        [(path, _)] => return vec![(*path, 1)],
        [a, b] if a.1 < b.1 => std::mem::swap(a, b),
        [_, _] => {}
        more => more.sort_by_key(|(_, weight)| *weight),
    }
    if let [(a, one), (b, other)] = paths.as_slice()
        && one == other
    {
        return vec![(*a, 1), (*b, 1)];
    }
    let sum: u32 = paths.iter().map(|(_, weight)| u32::from(*weight)).sum();
    let count = u32::try_from(paths.len()).unwrap_or(MAX_BUCKETS);
    let mut total = count.next_power_of_two().min(MAX_BUCKETS);
    loop {
        if let Some(shares) = shares(&paths, sum.max(1), total) {
            return shares;
        }
        total *= 2;
    }
}

/// The shares of all paths, if they fit this many buckets well enough.
fn shares(paths: &[(usize, u8)], sum: u32, total: u32) -> Option<Vec<(usize, u32)>> {
    let mut left = total;
    let mut error = 0.0;
    let mut shares = Vec::new();
    for (path, weight) in paths {
        // Rounded to the nearest.
        let share = (u32::from(*weight) * total * 2 + sum) / (2 * sum);
        let share = share.min(left);
        left -= share;
        error += (f64::from(*weight) * f64::from(total) / f64::from(sum) - f64::from(share)).abs();
        if share == 0 {
            error = f64::from(total);
            break;
        }
        shares.push((*path, share));
    }
    if let Some((_, first)) = shares.first_mut() {
        *first += left;
    }
    (error <= TOLERANCE * f64::from(total) || total >= MAX_BUCKETS).then_some(shares)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_follow_weights_as_in_vpp() {
        assert_eq!(buckets(&[1]), [(0, 1)]);
        assert_eq!(buckets(&[1, 1]), [(0, 1), (1, 1)]);
        assert_eq!(buckets(&[1, 2]), [(1, 5), (0, 3)]);
        assert_eq!(buckets(&[1, 1, 1]), [(0, 6), (1, 5), (2, 5)]);
        assert_eq!(buckets(&[]), []);
        let many = buckets(&[1; 255]);
        assert_eq!(
            (many.len(), many.iter().map(|(_, n)| n).sum::<u32>()),
            (255, 256)
        );
    }
}
