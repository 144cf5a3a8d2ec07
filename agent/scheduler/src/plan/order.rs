//! The order in which the values of a transaction are visited: by key within deletions, re-creations, creations, updates.

use super::TxnValue;
use crate::{graph::Graph, registry::Registry};

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Delete,
    Recreate,
    Create,
    Update,
}

pub(crate) fn order(graph: &Graph, registry: &Registry, values: &mut [TxnValue]) {
    values.sort_by(|a, b| a.key.cmp(&b.key));
    values.sort_by_cached_key(|v| class(graph, registry, v));
}

fn class(graph: &Graph, registry: &Registry, value: &TxnValue) -> Class {
    let Some(new) = &value.value else {
        return Class::Delete;
    };
    let Some(node) = graph.node_of(&value.key).filter(|n| n.available()) else {
        return Class::Create;
    };
    let Ok(Some(entry)) = registry.find(&value.key) else {
        return Class::Update;
    };
    let Some(old) = &node.value else {
        return Class::Create;
    };
    let recreate = !entry.operations.update
        || entry
            .guard("update_with_recreate", |d| {
                d.update_with_recreate(&value.key, old, new, node.metadata.as_ref())
            })
            .unwrap_or(false);
    if recreate {
        Class::Recreate
    } else {
        Class::Update
    }
}
