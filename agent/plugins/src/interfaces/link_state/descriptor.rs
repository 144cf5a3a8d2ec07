use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::keys::interfaces as keys;
use agent_scheduler::{
    Empty, Facts, OpContext, Operations, Origin, Retrieved, TypedDescriptor, ValueError,
};
use async_trait::async_trait;

use super::{LinkStates, calls};
use crate::interfaces::names_by_index;
use crate::{PluginContext, Vpp, names};

/// Descriptor of link states: only VPP makes them.
#[derive(Debug)]
pub struct LinkStateDescriptor {
    vpp: Vpp,
    states: LinkStates,
}

impl LinkStateDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            states: ctx.link_states.clone(),
        }
    }
}

#[async_trait]
impl TypedDescriptor for LinkStateDescriptor {
    type Value = Empty;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::INTERFACE_LINK_STATE,
        value_type: "google.protobuf.Empty",
        operations: Operations::RETRIEVE_ONLY,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_link_state(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        key.into()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        _: &[Retrieved<Empty, ()>],
    ) -> Result<Vec<Retrieved<Empty, ()>>, ValueError> {
        let names = names_by_index(ctx);
        let states: BTreeMap<String, bool> = calls::dump_all(&self.vpp)
            .await?
            .iter()
            .filter_map(|row| {
                let name = names.get(&row.sw_if_index)?;
                Some((name.to_string(), calls::link_is_up(row.flags)))
            })
            .collect();
        let values = states.iter().map(|(name, up)| Retrieved {
            key: keys::link_state(name, *up).into(),
            value: Arc::new(Empty),
            metadata: None,
            origin: Origin::Sb,
        });
        let values = values.collect();
        self.states.replace(states);
        Ok(values)
    }
}
