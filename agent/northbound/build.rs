//! Generates the gRPC services; their messages are those of `agent-model`.

use std::error::Error;

const ROOT: &str = "../model/proto";
const FILES: [&str; 4] = [
    "ligato/configurator/configurator.proto",
    "ligato/configurator/statspoller.proto",
    "ligato/generic/manager.proto",
    "ligato/generic/meta.proto",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={ROOT}");
    let mut compiler = protox::Compiler::new([ROOT])?;
    compiler.include_imports(true).open_files(FILES)?;
    let mut set = compiler.file_descriptor_set();
    // Everything else is taken from `agent-model`.
    set.file.retain(|file| FILES.contains(&file.name()));
    tonic_prost_build::configure()
        .extern_path(".ligato", "::agent_model")
        .compile_fds(set)?;
    Ok(())
}
