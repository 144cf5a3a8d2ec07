//! Sorting as the C library's `qsort` does it: a top-down merge sort.

use std::cmp::Ordering;

/// Sorts by a comparison that need not be a total order: VPP compares some numbers by their wrapping difference. Equal
/// elements keep their order.
pub fn merge_sort_by<T: Clone>(items: &mut [T], compare: &impl Fn(&T, &T) -> Ordering) {
    let n = items.len();
    if n <= 1 {
        return;
    }
    let (left, right) = items.split_at_mut(n / 2);
    merge_sort_by(left, compare);
    merge_sort_by(right, compare);
    let (left, right) = (left.to_vec(), right.to_vec());
    let (mut l, mut r) = (left.into_iter().peekable(), right.into_iter().peekable());
    for slot in items {
        let take_left = match (l.peek(), r.peek()) {
            (Some(a), Some(b)) => compare(a, b) != Ordering::Greater,
            (left, _) => left.is_some(),
        };
        if let Some(item) = if take_left { l.next() } else { r.next() } {
            *slot = item;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_elements_keep_their_order() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        merge_sort_by(&mut items, &|a, b| a.0.cmp(&b.0));
        assert_eq!(items, [(0, 'e'), (1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn comparisons_that_are_no_order_do_no_harm() {
        let mut items: Vec<u32> = vec![0, 0x6000_0000, 0xc000_0000, 1, u32::MAX];
        merge_sort_by(&mut items, &|a, b| a.wrapping_sub(*b).cast_signed().cmp(&0));
        items.sort_unstable();
        assert_eq!(items, [0, 1, 0x6000_0000, 0xc000_0000, u32::MAX]);
    }
}
