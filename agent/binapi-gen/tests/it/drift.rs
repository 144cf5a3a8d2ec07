//! The committed modules are what the generator makes of VPP's description files.

use std::collections::BTreeSet;
use std::path::Path;

use vpp_binapi_gen::{generate, module_list, releases::Releases};

/// Runs where the description files lie beside the checkout; says so where they do not.
#[test]
fn committed_modules_are_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let inputs = root.join("../shared/vpp-api");
    let inputs = match std::env::var_os("VPP_API_DIR") {
        Some(dir) => dir.into(),
        None => inputs,
    };
    if !inputs.join("26.06").is_dir() {
        eprintln!(
            "skipped: no description files; set VPP_API_DIR to the folder with 26.06/*.api.json and crc-matrix.tsv"
        );
        return;
    }
    let read = |path: &Path| std::fs::read_to_string(path).unwrap();
    let wanted = module_list(&read(&root.join("agent/binapi/modules.txt")));
    let releases = Releases::parse(&read(&inputs.join("crc-matrix.tsv")));
    let files = generate(&inputs.join("26.06"), &wanted, &releases, "26.06").unwrap();

    let committed = root.join("agent/binapi/src/gen");
    let mut stale: BTreeSet<String> = files
        .iter()
        .filter(|(name, text)| {
            std::fs::read_to_string(committed.join(name))
                .ok()
                .as_deref()
                != Some(text)
        })
        .map(|(name, _)| name.clone())
        .collect();
    for folder in ["", "schema/"] {
        for entry in std::fs::read_dir(committed.join(folder)).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{folder}{}", entry.file_name().into_string().unwrap());
            if entry.file_type().unwrap().is_file() && !files.contains_key(&name) {
                stale.insert(name);
            }
        }
    }
    assert!(
        stale.is_empty(),
        "run ci/generate-binapi, these files differ from what it writes: {stale:?}"
    );
}
