//! In which order an interface looks at its lists: by their names, whenever they came. VPP keeps the order in which it is told,
//! and fills the place of one that is taken off with the last (`acl_interface_add_del_inout_acl`): all lists of an interface are
//! told at once.

use std::collections::BTreeMap;
use std::sync::Arc;

use agent_scheduler::{OpContext, downcast_metadata};

use crate::acl::list::AclMeta;
use crate::names;

/// Names of the lists of IP rules, by number.
pub(super) fn names_by_index(ctx: &OpContext) -> BTreeMap<u32, Arc<str>> {
    let map = ctx.metadata_map(names::ACL);
    let entries = map.into_iter().flat_map(|map| map.entries());
    entries
        .filter_map(|(name, meta)| Some((downcast_metadata::<AclMeta>(&meta)?, name)))
        .filter(|(meta, _)| !meta.is_macip)
        .map(|(meta, name)| (meta.acl_index, name))
        .collect()
}

/// The lists of one direction of an interface with or without one of them, in order. What has no name stays where it was, behind
/// those that have.
pub(super) fn ordered(
    there: &[u32],
    acl_index: u32,
    is_add: bool,
    names: &BTreeMap<u32, Arc<str>>,
) -> Vec<u32> {
    let others = there.iter().copied().filter(|acl| *acl != acl_index);
    let mut acls: Vec<u32> = others.chain(is_add.then_some(acl_index)).collect();
    acls.sort_by_key(|acl| names.get(acl).map_or((true, ""), |name| (false, &**name)));
    acls
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_name_then_the_nameless_as_they_were() {
        let names = [(1, "c"), (2, "a"), (3, "b")].map(|(i, name)| (i, Arc::from(name)));
        let names = BTreeMap::from(names);
        assert_eq!(ordered(&[9, 1, 8], 2, true, &names), [2, 1, 9, 8]);
        assert_eq!(ordered(&[9, 1, 2], 3, true, &names), [2, 3, 1, 9]);
        assert_eq!(ordered(&[1, 2, 3], 2, false, &names), [3, 1]);
        assert_eq!(ordered(&[1, 2], 1, true, &names), [2, 1]);
    }
}
