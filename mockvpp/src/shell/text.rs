//! Columns as VPP sets them (`justify` of `src/vppinfra/format.c`): what is too long for its column is cut.

/// At the left of its column.
pub(super) fn left(text: &str, width: usize) -> String {
    format!("{text:<width$.width$}")
}

/// In the middle; of an odd number of spaces the larger part is in front.
pub(super) fn centre(text: &str, width: usize) -> String {
    let free = width.saturating_sub(text.chars().count());
    let before = free.div_ceil(2);
    left(&format!("{:before$}{text}", ""), width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_they_say() {
        assert_eq!(centre("ab", 5), "  ab ");
        assert_eq!(centre("abc", 3), "abc");
        assert_eq!(left("abcd", 3), "abc");
        assert_eq!(centre("", 2), "  ");
    }
}
