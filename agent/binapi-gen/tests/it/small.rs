//! What the generator makes of each construct of a description file.

use std::path::Path;

use vpp_binapi_gen::{Error, generate, module_list, releases::Releases};

const BASE: &str = r#"{
  "types": [["pair", ["u16", "a"], ["vl_api_colour_t", "b"], {}]],
  "messages": [],
  "unions": [["either", ["u32", "small"], ["u8", "big", 6]]],
  "enums": [["colour", ["RED", 0], ["BLUE", 7], {"enumtype": "u8"}]],
  "enumflags": [["marks", ["MARK_A", 1], ["MARK_B", 2], {"enumtype": "u16"}]],
  "services": {},
  "options": {"version": "1.0.0"},
  "aliases": {"index": {"type": "u32"}},
  "vl_api_version": "0x00000001",
  "imports": []
}"#;

const THING: &str = r#"{
  "types": [
    ["pair", ["u16", "a"], ["vl_api_colour_t", "b"], {}],
    ["row", ["string", "text", 0], {}]
  ],
  "messages": [
    ["thing_set", ["u16", "_vl_msg_id"], ["u32", "client_index"], ["u32", "context"],
      ["vl_api_index_t", "type"], ["vl_api_either_t", "un"], ["vl_api_marks_t", "marks"],
      ["u8", "count"], ["vl_api_pair_t", "pairs", 0, "count"], ["string", "name", 16], {"crc": "0x11111111", "options": {}}],
    ["thing_set_reply", ["u16", "_vl_msg_id"], ["u32", "context"], ["i32", "retval"], {"crc": "0x22222222", "options": {}}],
    ["thing_dump", ["u16", "_vl_msg_id"], ["u32", "client_index"], ["u32", "context"], {"crc": "0x33333333", "options": {}}],
    ["thing_details", ["u16", "_vl_msg_id"], ["u32", "context"], ["vl_api_row_t", "row"], {"crc": "0x44444444", "options": {}}],
    ["thing_get", ["u16", "_vl_msg_id"], ["u32", "client_index"], ["u32", "context"], ["u32", "cursor"], {"crc": "0x55555555", "options": {}}],
    ["thing_get_reply", ["u16", "_vl_msg_id"], ["u32", "context"], ["i32", "retval"], ["u32", "cursor"], {"crc": "0x66666666", "options": {}}],
    ["thing_event", ["u16", "_vl_msg_id"], ["u32", "client_index"], ["u32", "pid"], {"crc": "0x77777777", "options": {}}]
  ],
  "unions": [], "enums": [["colour", ["RED", 0], ["BLUE", 7], {"enumtype": "u8"}]], "enumflags": [],
  "services": {
    "thing_set": {"reply": "thing_set_reply"},
    "thing_dump": {"reply": "thing_details", "stream": true},
    "thing_get": {"reply": "thing_get_reply", "stream": true, "stream_msg": "thing_details"}
  },
  "options": {"version": "2.1.0"},
  "aliases": {},
  "vl_api_version": "0x0000abcd",
  "imports": ["vnet/some/base.api"]
}"#;

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(dir.path().join(format!("{name}.api.json")), text).unwrap();
    }
    dir
}

fn run(dir: &Path) -> Result<std::collections::BTreeMap<String, String>, Error> {
    let header = "message\tmodule\tused\t23.06\t23.10\t24.02";
    let matrix = format!("{header}\nthing_set\tthing\tyes\t0badcafe\t11111111\t11111111\n");
    generate(
        dir,
        &["thing".to_owned()],
        &Releases::parse(&matrix),
        "26.06",
    )
}

#[track_caller]
fn has(text: &str, wanted: &str) {
    let flat = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        flat(text).contains(&flat(wanted)),
        "{wanted}\nis not in\n{text}"
    );
}

#[test]
fn types_stay_with_the_module_that_defines_them() {
    let dir = folder(&[("base", BASE), ("thing", THING)]);
    let files = run(dir.path()).unwrap();
    let base = files.get("base.rs").unwrap();
    has(
        base,
        "one_of! { /// VPP's `colour`. Colour: u8 { RED = 0, BLUE = 7 } }",
    );
    has(
        base,
        "flags! { /// VPP's `marks`. Marks: u16 { MARK_A = 1, MARK_B = 2 } }",
    );
    has(
        base,
        "union! { /// VPP's union `either`. Either[6] { small / from_small: u32, big / from_big: [u8; 6] } }",
    );
    has(base, "Pair { a: u16, b: Colour, }");
    has(base, "pub type Index = u32;");
    let thing = files.get("thing.rs").unwrap();
    assert!(
        !thing.contains("one_of!") && !thing.contains(" Pair {"),
        "{thing}"
    );
    has(thing, "pub pairs: Vec<super::base::Pair>,");
    has(thing, "pub type_: super::base::Index,");
}

#[test]
fn messages_know_their_crc_head_releases_and_answers() {
    let dir = folder(&[("base", BASE), ("thing", THING)]);
    let files = run(dir.path()).unwrap();
    let thing = files.get("thing.rs").unwrap();
    has(
        thing,
        r#"message!(ThingSet, "thing_set", 0x11111111, "thing_set_11111111", "thing", ClientContext, 0b110);"#,
    );
    has(
        thing,
        r#"message!(ThingSetReply, "thing_set_reply", 0x22222222, "thing_set_reply_22222222", "thing", Context, 0b0); retval!(ThingSetReply);"#,
    );
    has(thing, r#""thing", Client, 0b0);"#);
    has(
        thing,
        "impl crate::message::Request for ThingSet { type Reply = ThingSetReply; }",
    );
    has(
        thing,
        "impl crate::message::Dump for ThingDump { type Details = ThingDetails; }",
    );
    has(
        thing,
        "impl crate::message::Stream for ThingGet { type Details = ThingDetails; type Reply = ThingGetReply; fn resume(&self, end: &ThingGetReply) -> Option<Self> {",
    );
    has(
        thing,
        r#"let count = crate::wire::count::<u8>("count", self.pairs.len())?; w.put(&(self.type_, self.un, self.marks, count));"#,
    );
    has(thing, r#"let pairs = r.list("pairs", count)?;"#);
    assert!(!thing.contains("pub count"), "a count is the list's length");
    has(thing, "pub name: crate::text::FixedStr<16>,");
    has(thing, "pub text: crate::text::VarStr,");
    let index = files.get("mod.rs").unwrap();
    has(index, "pub mod base; pub mod thing;");
    has(
        index,
        r#"name: "thing", version: "2.1.0", crc: 0x0000abcd, messages: &["thing_set_11111111", "thing_set_reply_22222222","#,
    );
    has(index, "$crate::api::thing::ThingSet,");
}

#[test]
fn faulty_files_are_named() {
    let missing = folder(&[("thing", THING)]);
    let error = run(missing.path()).unwrap_err();
    assert!(error.to_string().contains("base.api.json"), "{error}");

    let broken = folder(&[("base", BASE), ("thing", "{\"types\": [")]);
    let error = run(broken.path()).unwrap_err();
    assert!(
        matches!(&error, Error::Json { path, .. } if path.contains("thing")),
        "{error}"
    );

    let stranger = THING.replace("vl_api_marks_t", "vl_api_nobody_t");
    let unknown = folder(&[("base", BASE), ("thing", &stranger)]);
    let error = run(unknown.path()).unwrap_err();
    assert!(
        error.to_string().contains("thing") && error.to_string().contains("nobody"),
        "{error}"
    );

    let crc = THING.replace("0x11111111", "0xhello");
    let no_crc = folder(&[("base", BASE), ("thing", &crc)]);
    let error = run(no_crc.path()).unwrap_err();
    assert!(error.to_string().contains("thing_set"), "{error}");
}

#[test]
fn a_list_of_modules_has_comments() {
    assert_eq!(module_list("# all\n ip \n\nl2 # bridges\n"), ["ip", "l2"]);
}
