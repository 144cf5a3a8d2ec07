//! `ligato.generic.ManagerService`.

use std::collections::BTreeMap;
use std::pin::Pin;

use agent_model::generic::data::Union;
use agent_model::generic::item::Id;
use agent_model::generic::{
    ConfigItem, Data, DumpStateRequest, DumpStateResponse, GetConfigRequest, GetConfigResponse,
    Item, ItemStatus, SetConfigRequest, SetConfigResponse, StateItem, SubscribeRequest,
    SubscribeResponse, UpdateResult,
};
use agent_model::{Model, ModelValue, models};
use agent_plugins::to_model;
use agent_scheduler::{ValueState, View};
use futures::Stream;
use prost_types::Any;
use tonic::{Request, Response, Status};

use super::api::generic::manager_service_server::ManagerService;
use super::{Services, retry, source, status};
use crate::orchestrator::{ApplyOptions, Change, Labels};

/// What stands before the name of a message in the type URL of a value.
const TYPE_URL: &str = "models.ligato.io/";

#[tonic::async_trait]
impl ManagerService for Services {
    async fn set_config(
        &self,
        request: Request<SetConfigRequest>,
    ) -> Result<Response<SetConfigResponse>, Status> {
        let source = source(&request);
        let request = request.into_inner();
        let (mut put, mut delete) = (Vec::new(), Vec::new());
        let (mut set, mut unset) = (Vec::new(), Vec::new());
        for update in request.updates {
            let item = update
                .item
                .ok_or_else(|| Status::invalid_argument("change item is nil"))?;
            match parse(&item)? {
                Parsed::Value(value) => {
                    set.push((value.key(), update.labels));
                    put.push(value);
                }
                Parsed::Key(key) => {
                    unset.push((key.clone(), update.labels));
                    delete.push(key);
                }
            }
        }
        let keys: Vec<String> = set.iter().chain(&unset).map(|(k, _)| k.clone()).collect();
        let change = if request.overwrite_all {
            Change::Replace(put)
        } else {
            Change::Update { put, delete }
        };
        let options = ApplyOptions {
            retry: retry(),
            description: "generic manager".to_owned(),
        };
        let applied = self.orchestrator.apply(source, change, options).await;
        if let Ok(_) | Err(crate::orchestrator::OrchestratorError::Transaction(_)) = &applied {
            self.orchestrator.label(set, false);
            self.orchestrator.label(unset, true);
        }
        let seq = applied.map_err(status::of_error)?.seq.unwrap_or_default();
        let mut results = vec![UpdateResult {
            key: "seqnum".to_owned(),
            status: Some(ItemStatus {
                status: ValueState::Nonexistent.name().to_owned(),
                message: seq.to_string(),
            }),
            ..UpdateResult::default()
        }];
        let scheduler = self.orchestrator.scheduler();
        results.extend(keys.into_iter().map(|key| UpdateResult {
            status: Some(status::of_value(&scheduler.value_status(&key))),
            key,
            ..UpdateResult::default()
        }));
        Ok(Response::new(SetConfigResponse { results }))
    }

    async fn get_config(
        &self,
        request: Request<GetConfigRequest>,
    ) -> Result<Response<GetConfigResponse>, Status> {
        let request = request.into_inner();
        if !request.ids.is_empty() && !request.labels.is_empty() {
            return Err(Status::invalid_argument(
                "filter by ids or by labels, not by both",
            ));
        }
        let items = self.orchestrator.items().into_iter();
        let items = items
            .filter(|item| labels_match(&request.labels, &item.labels))
            .map(|item| ConfigItem {
                item: Some(to_item(&item.value)),
                status: Some(status::of_value(&item.status)),
                labels: item.labels,
            })
            .filter(|item| wanted(&request.ids, item.item.as_ref()));
        Ok(Response::new(GetConfigResponse {
            items: items.collect(),
        }))
    }

    async fn dump_state(
        &self,
        _: Request<DumpStateRequest>,
    ) -> Result<Response<DumpStateResponse>, Status> {
        let scheduler = self.orchestrator.scheduler();
        let mut items = Vec::new();
        for descriptor in scheduler.descriptors() {
            let values = scheduler.dump(&descriptor, View::Cached).await;
            let values = values.map_err(|error| Status::internal(error.to_string()))?;
            items.extend(values.iter().filter_map(|v| {
                Some(StateItem {
                    item: Some(to_item(&to_model(&v.value)?)),
                    metadata: BTreeMap::new(),
                })
            }));
        }
        Ok(Response::new(DumpStateResponse { items }))
    }

    type SubscribeStream = Pin<Box<dyn Stream<Item = Result<SubscribeResponse, Status>> + Send>>;

    async fn subscribe(
        &self,
        _: Request<SubscribeRequest>,
    ) -> Result<Response<Self::SubscribeStream>, Status> {
        Err(Status::unimplemented("Not implemented yet"))
    }
}

enum Parsed {
    Value(ModelValue),
    Key(String),
}

/// A value to set, or the key of one to delete.
fn parse(item: &Item) -> Result<Parsed, Status> {
    let id = item
        .id
        .as_ref()
        .ok_or_else(|| Status::invalid_argument("item has no id"))?;
    let model = known(&id.model)?;
    match &item.data {
        None if id.name.is_empty() && !model.is_singleton() => Err(Status::invalid_argument(
            format!("neither data nor name of an item of model {}", id.model),
        )),
        None => Ok(Parsed::Key(format!("{}{}", model.key_prefix(), id.name))),
        Some(Data { union: None }) => Err(Status::invalid_argument("item has empty data")),
        Some(Data {
            union: Some(Union::Any(any)),
        }) => decode(model, any).map(Parsed::Value),
    }
}

fn known(name: &str) -> Result<&'static Model, Status> {
    models::of_name(name)
        .filter(|model| model.class == "config")
        .ok_or_else(|| Status::invalid_argument(format!("no known model {name:?}")))
}

fn decode(model: &Model, any: &Any) -> Result<ModelValue, Status> {
    let message = any.type_url.rsplit('/').next().unwrap_or_default();
    if message != model.proto_name {
        return Err(Status::invalid_argument(format!(
            "model {} is of message {}, but data are of {message:?}",
            model.name(),
            model.proto_name
        )));
    }
    model
        .decode(&any.value)
        .map_err(|error| Status::invalid_argument(format!("{message}: {error}")))
}

fn to_item(value: &ModelValue) -> Item {
    let (model, key) = (value.model(), value.key());
    Item {
        id: Some(Id {
            model: model.name(),
            name: model.instance_name_of(&key).unwrap_or_default().to_owned(),
        }),
        data: Some(Data {
            union: Some(Union::Any(Any {
                type_url: format!("{TYPE_URL}{}", model.proto_name),
                value: value.encode_to_vec(),
            })),
        }),
    }
}

fn wanted(ids: &[Id], item: Option<&Item>) -> bool {
    let id = item.and_then(|item| item.id.as_ref());
    ids.is_empty() || id.is_some_and(|id| ids.contains(id))
}

/// Every filter must match: `k: v` that label, `k: ""` any value, `!k` none such.
fn labels_match(filters: &Labels, labels: &Labels) -> bool {
    let has = |name: &str, value: &str| {
        labels
            .get(name)
            .is_some_and(|have| value.is_empty() || have == value)
    };
    filters
        .iter()
        .all(|(name, value)| match name.strip_prefix('!') {
            Some(name) => !has(name, value),
            None => has(name, value),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(pairs: &[(&str, &str)]) -> Labels {
        let owned = |(k, v): &(&str, &str)| ((*k).to_owned(), (*v).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn label_filters() {
        let have = labels(&[("app", "web"), ("tier", "front")]);
        let matches = |filter: &[(&str, &str)]| labels_match(&labels(filter), &have);
        assert!(matches(&[]));
        assert!(matches(&[("app", "web"), ("tier", "")]));
        assert!(!matches(&[("app", "db")]));
        assert!(!matches(&[("!app", "")]));
        assert!(matches(&[("!app", "db"), ("!zone", "")]));
    }
}
