//! Compiles `proto/` without `protoc`: Rust types for the code, the descriptor set for reflection.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const ROOT: &str = "proto";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={ROOT}");
    let mut files = Vec::new();
    collect(Path::new(ROOT), &mut files)?;
    files.sort();

    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(
        out.join("ligato.fds"),
        compiler(&files, false)?.encode_file_descriptor_set(),
    )?;
    prost_build::Config::new()
        .btree_map(["."])
        .include_file("packages.rs")
        .compile_fds(compiler(&files, true)?.file_descriptor_set())?;
    Ok(())
}

/// Comments are wanted in the Rust documentation but not in the descriptor set that ships.
fn compiler(files: &[PathBuf], comments: bool) -> Result<protox::Compiler, protox::Error> {
    let mut compiler = protox::Compiler::new([ROOT])?;
    compiler.include_imports(true).include_source_info(comments);
    compiler.open_files(files)?;
    Ok(compiler)
}

fn collect(dir: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "proto") {
            files.push(path);
        }
    }
    Ok(())
}
