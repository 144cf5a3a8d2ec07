//! `agentctl import`.

use std::path::Path;

use agent_model::text::{DecodeOptions, Format, decode_value};
use agent_model::{ModelValue, models};
use anyhow::{Context as _, bail};

use super::{config, kvdb, read};
use crate::context::{Context, duration};
use crate::format::out;

pub async fn import(
    context: &Context,
    file: &Path,
    txops: usize,
    time: &str,
    grpc: bool,
) -> anyhow::Result<()> {
    let values = parse(&read(file)?).with_context(|| file.display().to_string())?;
    out(&format!("importing {} key-value pairs", values.len()));
    let import = async {
        if grpc {
            let values = values.into_iter().map(|(_, value)| value).collect();
            config::set(context, values, std::collections::BTreeMap::new(), false).await?;
            return Ok(());
        }
        let etcd = context.etcd()?;
        for part in values.chunks(txops.max(1)) {
            let pair = |(key, value): &(String, ModelValue)| {
                (context.whole_key(key), Some(value.to_json()))
            };
            kvdb::put(&etcd, part.iter().map(pair).collect()).await?;
            out(&format!("put {} of them", part.len()));
        }
        Ok(())
    };
    match tokio::time::timeout(duration(time)?, import).await {
        Ok(done) => done,
        Err(_) => bail!("not done in {time}"),
    }
}

/// Lines `key json`; `#` begins a comment. All are read before anything is put.
fn parse(text: &str) -> anyhow::Result<Vec<(String, ModelValue)>> {
    let mut values = Vec::new();
    for (n, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let place = || format!("line {}", n + 1);
        let (key, json) = line
            .split_once(' ')
            .with_context(|| format!("{}: no value", place()))?;
        let own = match key.strip_prefix("/vnf-agent/") {
            Some(rest) => rest.split_once('/').map(|(_, own)| own).unwrap_or_default(),
            None => key,
        };
        let (model, _) = models::of_key(own)
            .with_context(|| format!("{}: key {key} is of no known model", place()))?;
        let value = decode_value(model, json, Format::Json, &DecodeOptions::default())
            .with_context(place)?;
        if value.key() != own {
            bail!("{}: the value belongs to the key {}", place(), value.key());
        }
        values.push((key.to_owned(), value));
    }
    Ok(values)
}
