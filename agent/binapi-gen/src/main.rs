//! `vpp-binapi-gen`: writes Rust modules for VPP API modules.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Parser;
use vpp_binapi_gen::{generate, module_list, releases::Releases};

/// Turns VPP's *.api.json description files into Rust modules for vpp-binapi.
///
/// Types that a module imports are generated with it. Example, from the repository's root:
///   vpp-binapi-gen --input share/vpp/api --output agent/binapi/src/gen --modules agent/binapi/modules.txt
#[derive(Parser)]
#[command(version, verbatim_doc_comment)]
struct Args {
    /// Folder with NAME.api.json files
    #[arg(long)]
    input: PathBuf,
    /// Folder that receives the Rust files
    #[arg(long)]
    output: PathBuf,
    /// File that lists the wanted modules, one a line; '#' starts a comment
    #[arg(long)]
    modules: PathBuf,
    /// Table of CRCs by release; without it a message is in no known release
    #[arg(long)]
    crc_matrix: Option<PathBuf>,
    /// Release that the description files come from
    #[arg(long, default_value = "26.06")]
    release: String,
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let read =
        |path: &PathBuf| std::fs::read_to_string(path).with_context(|| path.display().to_string());
    let wanted = module_list(&read(&args.modules)?);
    let releases = args
        .crc_matrix
        .as_ref()
        .map(read)
        .transpose()?
        .map(|t| Releases::parse(&t))
        .unwrap_or_default();
    std::fs::create_dir_all(args.output.join("schema"))?;
    for (name, text) in generate(&args.input, &wanted, &releases, &args.release)? {
        std::fs::write(args.output.join(name), text)?;
    }
    Ok(())
}
