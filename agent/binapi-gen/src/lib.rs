//! From VPP's `*.api.json` files to Rust modules.
//!
//! [`parse`] reads one description file, [`names`] resolves types across files and chooses Rust names, [`emit`] writes
//! the module, [`emit_schema`] its fields as run-time tables. [`generate`] does all of it for a list of modules.

pub mod emit;
pub mod emit_schema;
pub mod names;
pub mod parse;
pub mod releases;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use parse::Module;

/// What can go wrong; all of it lies in the input files.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file cannot be read.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A file is no JSON.
    #[error("{path}: {source}")]
    Json {
        /// The file.
        path: String,
        /// Where and why.
        source: serde_json::Error,
    },
    /// A file is JSON, but no description of a VPP API module.
    #[error("module {module}: {what}")]
    Shape {
        /// The module.
        module: String,
        /// What was found where.
        what: String,
    },
    /// A field's type is defined neither in the module nor in what it imports.
    #[error("module {module}: unknown type {ty}")]
    UnknownType {
        /// The module.
        module: String,
        /// The type's name in the file.
        ty: String,
    },
}

/// Reads the description of `name` from `dir/name.api.json`.
pub fn load(dir: &Path, name: &str) -> Result<Module, Error> {
    let path = dir.join(format!("{name}.api.json"));
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(&path).map_err(|source| Error::Io {
        path: shown.clone(),
        source,
    })?;
    let json = serde_json::from_str(&text).map_err(|source| Error::Json {
        path: shown,
        source,
    })?;
    parse::module(name, &json)
}

/// Loads `wanted` and everything that they import.
pub fn load_all(dir: &Path, wanted: &[String]) -> Result<BTreeMap<String, Module>, Error> {
    let mut modules = BTreeMap::new();
    let mut todo: Vec<String> = wanted.to_vec();
    while let Some(name) = todo.pop() {
        if modules.contains_key(&name) {
            continue;
        }
        let module = load(dir, &name)?;
        todo.extend(module.imports.iter().cloned());
        modules.insert(name, module);
    }
    keep_own_types(&mut modules);
    Ok(modules)
}

/// A description file repeats the types that it imports, some of them twice: leaves every type with the imported module.
fn keep_own_types(modules: &mut BTreeMap<String, Module>) {
    let all: BTreeMap<String, (Vec<String>, Vec<String>)> = modules
        .iter()
        .map(|(n, m)| {
            (
                n.clone(),
                (
                    m.imports.clone(),
                    m.type_names().map(str::to_owned).collect(),
                ),
            )
        })
        .collect();
    for (name, module) in modules {
        let mut foreign = BTreeSet::new();
        let mut seen = BTreeSet::from([name.clone()]);
        let mut todo = module.imports.clone();
        while let Some(import) = todo.pop() {
            if let Some((imports, types)) = all.get(&import).filter(|_| seen.insert(import.clone()))
            {
                todo.extend(imports.iter().cloned());
                foreign.extend(types.iter().cloned());
            }
        }
        let mut own = |name: &str| foreign.insert(name.to_owned());
        module.enums.retain(|t| own(&t.name));
        module.aliases.retain(|t| own(&t.name));
        module.unions.retain(|t| own(&t.name));
        module.types.retain(|t| own(&t.name));
    }
}

/// The module names in a list: one a line, `#` starts a comment.
pub fn module_list(text: &str) -> Vec<String> {
    text.lines()
        .map(|l| l.split('#').next().unwrap_or_default().trim())
        .filter(|l| !l.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Writes the Rust source of `wanted` and of their imports: file name to contents, `mod.rs` and the folder `schema` among them.
pub fn generate(
    dir: &Path,
    wanted: &[String],
    releases: &releases::Releases,
    release: &str,
) -> Result<BTreeMap<String, String>, Error> {
    let modules = load_all(dir, wanted)?;
    let names = names::Names::new(&modules);
    let mut files = BTreeMap::new();
    for module in modules.values() {
        files.insert(
            format!("{}.rs", module.name),
            emit::module(module, &names, releases, release)?,
        );
        files.insert(
            format!("schema/{}.rs", module.name),
            emit_schema::module(module, &names, releases, release)?,
        );
    }
    files.insert("mod.rs".to_owned(), emit::index(&modules, release));
    files.insert(
        "schema/mod.rs".to_owned(),
        emit_schema::index(&modules, release),
    );
    Ok(files)
}
