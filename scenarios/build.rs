//! Embeds the predefined scenarios: `predefined/<area>/<name>.yaml`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("predefined");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    for area in sorted(&root)? {
        files.extend(sorted(&area)?);
    }
    let mut list = String::from("&[\n");
    for file in files {
        let name = file
            .strip_prefix(&root)?
            .to_string_lossy()
            .replace('\\', "/");
        writeln!(
            list,
            "    ({name:?}, include_str!({:?})),",
            file.to_string_lossy()
        )?;
    }
    list.push(']');
    std::fs::write(
        Path::new(&std::env::var("OUT_DIR")?).join("predefined.rs"),
        list,
    )?;
    Ok(())
}

fn sorted(dir: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut entries = std::fs::read_dir(dir)?
        .map(|e| e.map(|e| e.path()))
        .collect::<Result<Vec<_>, _>>()?;
    entries.sort();
    Ok(entries)
}
