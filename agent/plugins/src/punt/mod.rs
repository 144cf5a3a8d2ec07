//! Packets that VPP hands over.

pub mod exception;
pub mod redirect;
mod socket;
pub mod to_host;

/// VPP keeps one row a family. Where a value for all families is believed to be there and both its rows are (those that are
/// the `same` but for the family), it stands for them.
fn both_families<'b, V: Clone + 'b>(
    mut values: Vec<V>,
    for_all: impl Iterator<Item = &'b V>,
    same: impl Fn(&V, &V) -> bool,
) -> Vec<V> {
    for all in for_all {
        if values.iter().filter(|v| same(v, all)).count() == 2 {
            values.retain(|v| !same(v, all));
            values.push(all.clone());
        }
    }
    values
}
