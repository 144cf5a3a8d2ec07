//! `agentctl service`: gRPC services by reflection.

use agent_model::descriptors;
use anyhow::{Context as _, bail};
use bytes::{Buf as _, BufMut as _};
use prost::Message as _;
use prost_reflect::{DynamicMessage, MethodDescriptor};
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic_reflection::pb::v1::ServerReflectionRequest;
use tonic_reflection::pb::v1::server_reflection_client::ServerReflectionClient;
use tonic_reflection::pb::v1::server_reflection_request::MessageRequest;
use tonic_reflection::pb::v1::server_reflection_response::MessageResponse;

use super::config::said;
use super::read;
use crate::cli::Service;
use crate::context::Context;
use crate::format::out;

pub async fn run(context: &Context, command: Service) -> anyhow::Result<()> {
    match command {
        Service::List { service, methods } => {
            let mut names = names(context).await?;
            if let Some(wanted) = &service {
                names.retain(|name| name == wanted);
                if names.is_empty() {
                    bail!("the agent has no service {wanted}");
                }
            }
            let mut text = String::new();
            for name in names {
                let known = descriptors::pool().get_service_by_name(&name);
                let file = known
                    .as_ref()
                    .map(|s| format!(" ({})", s.parent_file().name()));
                text += &format!("service {name}{}\n", file.unwrap_or_default());
                for method in known.iter().flat_map(|s| s.methods()).filter(|_| methods) {
                    text += &line(&method);
                }
            }
            out(&text);
        }
        Service::Call { service, method } => call(context, &service, &method).await?,
    }
    Ok(())
}

fn line(method: &MethodDescriptor) -> String {
    let stream = |on: bool| if on { "stream " } else { "" };
    format!(
        " - rpc {} ({}{}) returns ({}{})\n",
        method.name(),
        stream(method.is_client_streaming()),
        method.input().full_name(),
        stream(method.is_server_streaming()),
        method.output().full_name(),
    )
}

/// Names of the services that the agent tells of.
async fn names(context: &Context) -> anyhow::Result<Vec<String>> {
    let mut client = ServerReflectionClient::new(context.grpc().await?);
    let request = ServerReflectionRequest {
        host: String::new(),
        message_request: Some(MessageRequest::ListServices(String::new())),
    };
    let answers = client.server_reflection_info(tokio_stream::once(request));
    let mut answers = answers.await.map_err(said)?.into_inner();
    let answer = answers.message().await.map_err(said)?;
    match answer.and_then(|a| a.message_response) {
        Some(MessageResponse::ListServicesResponse(list)) => {
            let mut names: Vec<String> = list.service.into_iter().map(|s| s.name).collect();
            names.sort();
            Ok(names)
        }
        _ => bail!("the agent does not tell its services"),
    }
}

async fn call(context: &Context, service: &str, method: &str) -> anyhow::Result<()> {
    let known = descriptors::pool()
        .get_service_by_name(service)
        .with_context(|| format!("no service {service}; `agentctl service ls` lists them"))?;
    let known = known.methods().find(|m| m.name() == method);
    let known = known.with_context(|| format!("{service} has no method {method}"))?;
    if known.is_client_streaming() || known.is_server_streaming() {
        bail!("{method} streams: only methods with one request and one response can be called");
    }
    let text = read("-".as_ref())?;
    let input: serde_json::Value = match text.trim().is_empty() {
        true => serde_json::json!({}),
        false => serde_norway::from_str(&text).context("standard input")?,
    };
    let request = DynamicMessage::deserialize(known.input(), &input)
        .with_context(|| format!("not a {}", known.input().full_name()))?;
    let mut client = tonic::client::Grpc::new(context.grpc().await?);
    client.ready().await?;
    let path = format!("/{service}/{method}").parse()?;
    let codec = Dynamic(known);
    let call = client.unary(tonic::Request::new(request), path, codec);
    let answer = match tokio::time::timeout(context.timeout, call).await {
        Ok(answer) => answer.map_err(said)?.into_inner(),
        Err(_) => bail!("no answer in {:?}", context.timeout),
    };
    let options = prost_reflect::SerializeOptions::new().use_proto_field_name(true);
    let answer = answer.serialize_with_options(serde_json::value::Serializer, &options)?;
    out(&crate::format::yaml(&answer)?);
    Ok(())
}

/// Messages known by their descriptors only.
struct Dynamic(MethodDescriptor);

impl Codec for Dynamic {
    type Encode = DynamicMessage;
    type Decode = DynamicMessage;
    type Encoder = Writes;
    type Decoder = Reads;

    fn encoder(&mut self) -> Writes {
        Writes
    }

    fn decoder(&mut self) -> Reads {
        Reads(self.0.clone())
    }
}

struct Writes;

impl Encoder for Writes {
    type Item = DynamicMessage;
    type Error = tonic::Status;

    fn encode(
        &mut self,
        item: DynamicMessage,
        buf: &mut EncodeBuf<'_>,
    ) -> Result<(), tonic::Status> {
        buf.put_slice(&item.encode_to_vec());
        Ok(())
    }
}

struct Reads(MethodDescriptor);

impl Decoder for Reads {
    type Item = DynamicMessage;
    type Error = tonic::Status;

    fn decode(&mut self, buf: &mut DecodeBuf<'_>) -> Result<Option<DynamicMessage>, tonic::Status> {
        let bytes = buf.copy_to_bytes(buf.remaining());
        DynamicMessage::decode(self.0.output(), bytes)
            .map(Some)
            .map_err(|error| tonic::Status::internal(error.to_string()))
    }
}
