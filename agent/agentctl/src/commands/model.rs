//! `agentctl model`.

use agent_model::generic::{KnownModelsRequest, ModelDetail};
use agent_northbound::grpc::api::generic::meta_service_client::MetaServiceClient;
use anyhow::bail;
use serde_json::{Value, json};

use super::config::said;
use super::like;
use crate::cli::{Class, Model};
use crate::context::Context;
use crate::format::{columns, out, render, show, text};

pub async fn run(context: &Context, command: Model) -> anyhow::Result<()> {
    match command {
        Model::List {
            patterns,
            class,
            format,
        } => {
            let class = match class {
                Class::Config => "config",
                Class::All => "",
            };
            let models = known(context, class, &patterns).await?;
            show(format.format.as_deref(), &models.into(), |models| {
                let row = |m: &Value| {
                    let cells = ["Name", "Class", "ProtoName", "KeyPrefix"];
                    cells.iter().map(|cell| text(m, cell).to_owned()).collect()
                };
                let rows: Vec<Vec<String>> =
                    models.as_array().into_iter().flatten().map(row).collect();
                columns(
                    &["MODEL NAME", "CLASS", "PROTO MESSAGE", "KEY PREFIX"],
                    &rows,
                )
            })
        }
        Model::Inspect { models, format } => {
            let found = known(context, "", &models).await?;
            if found.is_empty() {
                bail!(
                    "no model matches {}; `agentctl model ls` lists them",
                    models.join(", ")
                );
            }
            out(&render(
                format.format.as_deref().unwrap_or("json"),
                &found.into(),
            )?);
            Ok(())
        }
    }
}

/// Models that the agent knows, sorted by name.
pub async fn known(
    context: &Context,
    class: &str,
    patterns: &[String],
) -> anyhow::Result<Vec<Value>> {
    let mut client = MetaServiceClient::new(context.grpc().await?);
    let request = KnownModelsRequest {
        class: class.to_owned(),
    };
    let answer = client.known_models(request).await.map_err(said)?;
    let models = answer.into_inner().known_models.into_iter();
    let mut models: Vec<Value> = models.map(detail).collect();
    models.retain(|m| patterns.is_empty() || patterns.iter().any(|p| like(p, text(m, "Name"))));
    models.sort_by(|a, b| text(a, "Name").cmp(text(b, "Name")));
    Ok(models)
}

fn detail(model: ModelDetail) -> Value {
    let spec = model.spec.unwrap_or_default();
    let option = |key: &str| {
        let found = model.options.iter().find(|o| o.key == key);
        found
            .and_then(|o| o.values.first())
            .cloned()
            .unwrap_or_default()
    };
    let template = option("nameTemplate");
    let slashes = |text: &str| text.replace('.', "/");
    let end = if template.is_empty() { "" } else { "/" };
    json!({
        "Name": format!("{}.{}", spec.module, spec.r#type),
        "Class": spec.class,
        "Module": spec.module,
        "Type": spec.r#type,
        "Version": spec.version,
        "KeyPrefix": format!("{}/{}/{}/{}{end}", spec.class, slashes(&spec.module), spec.version, slashes(&spec.r#type)),
        "NameTemplate": template,
        "ProtoName": model.proto_name,
        "ProtoFile": option("protoFile"),
    })
}
