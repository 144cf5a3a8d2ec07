//! `agentctl kvdb`: etcd itself.

use agent_stores::{Store as _, Write};
use anyhow::{Context as _, bail};

use crate::cli::Kvdb;
use crate::context::Context;
use crate::format::out;

pub async fn run(context: &Context, command: Kvdb) -> anyhow::Result<()> {
    let etcd = context.etcd()?;
    match command {
        Kvdb::List { prefix, keys_only } => {
            let prefix = match prefix {
                None => "/vnf-agent/".to_owned(),
                Some(prefix) => context.whole_key(&prefix),
            };
            let mut text = String::new();
            for (key, value) in etcd.list(&prefix).await?.pairs {
                text += &key;
                text.push('\n');
                if !keys_only {
                    text += &String::from_utf8_lossy(&value);
                    text.push('\n');
                }
            }
            out(&text);
        }
        Kvdb::Get { key } => {
            let key = context.whole_key(&key);
            let mut found = etcd.list(&key).await?.pairs.into_iter();
            let found = found.find(|(have, _)| *have == key);
            let (_, value) = found.with_context(|| format!("there is no key {key}"))?;
            out(&String::from_utf8_lossy(&value));
        }
        Kvdb::Put { key, value } => {
            put(&etcd, vec![(context.whole_key(&key), Some(value))]).await?;
            out("OK");
        }
        Kvdb::Del { key } => {
            let key = context.whole_key(&key);
            if key.ends_with('/') {
                bail!("{key} ends with a slash: name one key");
            }
            put(&etcd, vec![(key, None)]).await?;
            out("OK");
        }
    }
    Ok(())
}

/// Writes in order.
pub async fn put(
    etcd: &agent_stores::etcd::Etcd,
    pairs: Vec<(String, Option<String>)>,
) -> anyhow::Result<()> {
    let write = |(key, value): (String, Option<String>)| Write {
        key,
        value: value.map(String::into_bytes),
        with_session: false,
    };
    Ok(etcd.write(pairs.into_iter().map(write).collect()).await?)
}
