//! The commands.

mod config;
mod dump;
mod foresee;
mod generate;
mod history;
mod import;
mod kvdb;
mod model;
mod report;
mod rest;
mod service;
mod why;

use std::io::Read as _;
use std::path::Path;

use agent_model::document::ConfigDocument;
use agent_model::text::{DecodeOptions, Format};
use agent_model::{Model, models};
use anyhow::Context as _;
use clap::CommandFactory as _;

use crate::cli::{Cli, Command};
use crate::context::Context;

/// Runs a command; the exit code.
pub async fn run(cli: Cli) -> anyhow::Result<u8> {
    if let Command::Completion { shell } = cli.command {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut Cli::command(), "agentctl", &mut script);
        crate::format::out(&String::from_utf8_lossy(&script));
        return Ok(0);
    }
    let context = Context::new(&cli.globals)?;
    match cli.command {
        Command::Config(command) => config::run(&context, command).await?,
        Command::Plan {
            file,
            replace,
            format,
        } => foresee::plan(&context, &file, replace, format.format.as_deref()).await?,
        Command::Drift { exit_code, format } => {
            let any = foresee::drift(&context, format.format.as_deref()).await?;
            return Ok(if any && exit_code { 2 } else { 0 });
        }
        Command::Why { key } => why::why(&context, &key).await?,
        Command::Dump {
            models,
            view,
            origin,
            format,
        } => {
            let format = format.format.as_deref();
            dump::dump(&context, &models, &view, origin.as_deref(), format).await?;
        }
        Command::Values { model, format } => {
            dump::values(&context, model.as_deref(), format.format.as_deref()).await?;
        }
        Command::Kvdb(command) => kvdb::run(&context, command).await?,
        Command::Model(command) => model::run(&context, command).await?,
        Command::Generate {
            model,
            format,
            oneline,
        } => generate::generate(&model, &format, oneline)?,
        Command::Import {
            file,
            txops,
            time,
            grpc,
        } => import::import(&context, &file, txops, &time, grpc).await?,
        Command::Log(command) => rest::log(&context, command).await?,
        Command::Metrics(command) => rest::metrics(&context, command).await?,
        Command::Service(command) => service::run(&context, command).await?,
        Command::Status { format } => rest::status(&context, format.format.as_deref()).await?,
        Command::Report {
            output_directory,
            ignore_errors,
        } => report::report(&context, &output_directory, ignore_errors).await?,
        Command::Vpp(command) => rest::vpp(&context, command).await?,
        Command::Completion { .. } => {}
    }
    Ok(0)
}

/// A file's text, `-`: standard input.
fn read(file: &Path) -> anyhow::Result<String> {
    if file == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// A configuration in YAML, of which JSON is a part.
fn document(file: &Path) -> anyhow::Result<ConfigDocument> {
    let options = DecodeOptions::from_source(file.display().to_string());
    let document = ConfigDocument::from_text(&read(file)?, Format::Yaml, &options)?;
    document.validate().map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}: {}", file.display(), lines.join("\n"))
    })?;
    Ok(document)
}

/// Configuration models that a pattern such as `vpp.*` names.
fn matching(patterns: &[String]) -> anyhow::Result<Vec<&'static Model>> {
    let config = models::all().iter().filter(|m| m.class == "config");
    let fits = |name: &str| {
        let all = |p: &String| p == "all";
        patterns.is_empty() || patterns.iter().any(|p| all(p) || like(p, name))
    };
    let found: Vec<&'static Model> = config.copied().filter(|m| fits(&m.name())).collect();
    if found.is_empty() {
        let given = patterns.join(", ");
        anyhow::bail!("no model matches {given}; `agentctl model ls` lists them");
    }
    Ok(found)
}

/// `*` stands for any text.
fn like(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((before, after)) => name.strip_prefix(before).is_some_and(|rest| {
            after.is_empty()
                || rest
                    .char_indices()
                    .any(|(i, _)| like(after, rest.split_at(i).1))
                || (after.trim_matches('*').is_empty())
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        assert!(like("*", "vpp.route") && like("vpp.*", "vpp.route"));
        assert!(like("*.route", "vpp.route") && like("v*.r*e", "vpp.route"));
        assert!(!like("vpp", "vpp.route") && !like("linux.*", "vpp.route"));
        assert!(!like("*.arp", "vpp.route"));
    }
}
