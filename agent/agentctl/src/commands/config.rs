//! `agentctl config`.

use std::collections::BTreeMap;
use std::path::Path;

use agent_model::configurator::{Config, DeleteRequest, DumpRequest, Notification, NotifyRequest};
use agent_model::document::{ConfigDocument, Layout};
use agent_model::generic::data::Union;
use agent_model::generic::item::Id;
use agent_model::generic::{
    Data, GetConfigRequest, Item, SetConfigRequest, UpdateItem, UpdateResult,
};
use agent_model::text::{Format, Naming};
use agent_model::{ModelValue, descriptors, models};
use agent_northbound::grpc::api::configurator::configurator_service_client::ConfiguratorServiceClient;
use agent_northbound::grpc::api::generic::manager_service_client::ManagerServiceClient;
use anyhow::{Context as _, bail};
use hyper::Method;
use prost::Message as _;
use prost_reflect::DynamicMessage;
use prost_reflect::prost_types::Any;
use serde_json::{Value, json};

use super::{document, history};
use crate::cli::Config as Command;
use crate::context::{Context, duration};
use crate::format::{columns, out, render, state};

pub async fn run(context: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Get { labels, format } => {
            let (document, _) = get(context, &labels).await?;
            show(&document, format.format.as_deref())
        }
        Command::Update {
            file,
            replace,
            labels,
            timeout,
            format,
        } => {
            let values = document(&file)?.values().cloned().collect();
            let labels = parse_labels(&labels)?;
            let set = set(context, values, labels, replace);
            let results = match tokio::time::timeout(duration(&timeout)?, set).await {
                Ok(results) => results?,
                Err(_) => bail!("not done in {timeout}; `agentctl values` tells how far it is"),
            };
            match format.format.as_deref() {
                None => out(&summary(&results)),
                Some(format) => out(&render(format, &results_json(&results))?),
            }
            Ok(())
        }
        Command::Delete {
            file,
            waitdone,
            verbose,
        } => delete(context, &file, waitdone, verbose).await,
        Command::Retrieve { format } => {
            let mut client = ConfiguratorServiceClient::new(context.grpc().await?)
                .max_decoding_message_size(usize::MAX);
            let dump = client.dump(DumpRequest {}).await.map_err(said)?;
            let document = ConfigDocument::from(dump.into_inner().dump.unwrap_or_default());
            show(&document, format.format.as_deref())
        }
        Command::Watch { filter, format } => {
            watch(context, &filter, format.format.as_deref()).await
        }
        Command::Resync { retry, format, .. } => {
            let path = match retry {
                true => "/scheduler/downstream-resync?retry=1",
                false => "/scheduler/downstream-resync",
            };
            let txn = context.http.send(Method::POST, path, String::new()).await?;
            match format.format.as_deref() {
                Some(format) => out(&render(format, &txn)?),
                None => out(&history::table(&[txn], true)),
            }
            Ok(())
        }
        Command::History {
            reference,
            details,
            format,
        } => history::history(context, reference, details, format.as_deref()).await,
    }
}

/// What a gRPC server answered.
pub fn said(status: tonic::Status) -> anyhow::Error {
    anyhow::anyhow!("{:?}: {}", status.code(), status.message())
}

/// The configuration, and names of models that are not known here.
pub async fn get(
    context: &Context,
    labels: &[String],
) -> anyhow::Result<(ConfigDocument, Vec<String>)> {
    let mut client =
        ManagerServiceClient::new(context.grpc().await?).max_decoding_message_size(usize::MAX);
    let request = GetConfigRequest {
        ids: Vec::new(),
        labels: parse_labels(labels)?,
    };
    let answer = client.get_config(request).await.map_err(said)?.into_inner();
    let mut document = ConfigDocument::default();
    let mut unknown = Vec::new();
    for item in answer.items.into_iter().filter_map(|i| i.item) {
        let model = item.id.map(|id| id.model).unwrap_or_default();
        let any = item.data.and_then(|data| data.union);
        match (models::of_name(&model), any) {
            (Some(known), Some(Union::Any(any))) => document.push(
                known
                    .decode(&any.value)
                    .with_context(|| format!("value of model {model}"))?,
            ),
            _ => unknown.push(model),
        }
    }
    for model in &unknown {
        anstream::eprintln!("a value of model {model:?} is left out: the model is not known here");
    }
    Ok((document, unknown))
}

fn show(document: &ConfigDocument, format: Option<&str>) -> anyhow::Result<()> {
    match format {
        None | Some("yaml" | "yml" | "y") => out(&document.to_yaml()),
        Some(format) => {
            let text = document.to_text(Format::Json, Layout::Dynamic, Naming::CamelCase);
            out(&render(format, &serde_json::from_str::<Value>(&text)?)?);
        }
    }
    Ok(())
}

/// Puts values by the generic manager.
pub async fn set(
    context: &Context,
    values: Vec<ModelValue>,
    labels: BTreeMap<String, String>,
    replace: bool,
) -> anyhow::Result<Vec<UpdateResult>> {
    let update = |value: &ModelValue| UpdateItem {
        item: Some(Item {
            id: Some(Id {
                model: value.model().name(),
                name: String::new(),
            }),
            data: Some(Data {
                union: Some(Union::Any(Any {
                    type_url: format!("models.ligato.io/{}", value.proto_name()),
                    value: value.encode_to_vec(),
                })),
            }),
        }),
        labels: labels.clone(),
    };
    let request = SetConfigRequest {
        updates: values.iter().map(update).collect(),
        overwrite_all: replace,
    };
    let mut client =
        ManagerServiceClient::new(context.grpc().await?).max_decoding_message_size(usize::MAX);
    let answer = client.set_config(request).await.map_err(said)?;
    Ok(answer.into_inner().results)
}

fn results_json(results: &[UpdateResult]) -> Value {
    let one = |result: &UpdateResult| {
        let status = result.status.clone().unwrap_or_default();
        json!({"key": result.key, "status": status.status, "message": status.message})
    };
    results
        .iter()
        .filter(|r| r.key != "seqnum")
        .map(one)
        .collect()
}

/// `OK`, and what is not configured yet.
fn summary(results: &[UpdateResult]) -> String {
    let waiting = results.iter().filter(|r| r.key != "seqnum");
    let rows: Vec<Vec<String>> = waiting
        .filter_map(|r| {
            let status = r.status.as_ref()?;
            let row = vec![r.key.clone(), state(&status.status), status.message.clone()];
            (status.status != "CONFIGURED").then_some(row)
        })
        .collect();
    match rows.is_empty() {
        true => "OK".to_owned(),
        false => format!("OK\n{}", columns(&["KEY", "STATE", "DETAILS"], &rows)),
    }
}

/// `key=value`, `key`, `!key`.
pub fn parse_labels(labels: &[String]) -> anyhow::Result<BTreeMap<String, String>> {
    let mut all = BTreeMap::new();
    for label in labels.iter().filter(|label| !label.is_empty()) {
        let (key, value) = label.split_once('=').unwrap_or((label, ""));
        if key.is_empty() {
            bail!("label {label:?} has no key");
        }
        if all.insert(key.to_owned(), value.to_owned()).is_some() {
            bail!("label {key:?} is given twice");
        }
    }
    Ok(all)
}

async fn delete(
    context: &Context,
    file: &Path,
    waitdone: bool,
    verbose: bool,
) -> anyhow::Result<()> {
    let (config, left_out): (Config, _) = document(file)?.to_config();
    if let Some(first) = left_out.first() {
        bail!("cannot be deleted this way: {first}; use `agentctl kvdb del`, or update --replace");
    }
    let mut client = ConfiguratorServiceClient::new(context.grpc().await?);
    let request = DeleteRequest {
        delete: Some(config),
        wait_done: waitdone,
    };
    let answer = client.delete(request).await.map_err(said)?;
    if verbose && let Some(seq) = answer.metadata().get("seqnum") {
        let path = format!("/scheduler/txn-history?seq-num={}", seq.to_str()?);
        out(&history::table(&[context.http.get(&path).await?], true));
    }
    out("OK");
    Ok(())
}

/// A message as JSON with Ligato's names.
fn to_json(name: &str, bytes: &[u8]) -> anyhow::Result<Value> {
    let descriptor = descriptors::message(name).with_context(|| format!("no message {name}"))?;
    let message = DynamicMessage::decode(descriptor, bytes)?;
    let options = prost_reflect::SerializeOptions::new().use_proto_field_name(true);
    Ok(message.serialize_with_options(serde_json::value::Serializer, &options)?)
}

async fn watch(context: &Context, filters: &[String], format: Option<&str>) -> anyhow::Result<()> {
    const NOTIFICATION: &str = "ligato.configurator.Notification";
    let descriptor = descriptors::message(NOTIFICATION).context("no message of notifications")?;
    let mut request = NotifyRequest::default();
    for filter in filters {
        let mut text = serde_json::Deserializer::from_str(filter);
        let filter = DynamicMessage::deserialize(descriptor.clone(), &mut text)
            .with_context(|| format!("filter {filter:?}"))?;
        let filter = Notification::decode(filter.encode_to_vec().as_slice())?;
        request.filters.push(filter);
    }
    let mut client = ConfiguratorServiceClient::new(context.grpc().await?);
    let mut stream = client.notify(request).await.map_err(said)?.into_inner();
    while let Some(next) = stream.message().await.map_err(said)? {
        let bytes = next.notification.unwrap_or_default().encode_to_vec();
        let value = to_json(NOTIFICATION, &bytes)?;
        match format {
            Some(format) => out(&render(format, &value)?),
            None => out(&value.to_string()),
        }
    }
    Ok(())
}
