//! The API description files, and that VPP hands out the same over the API.

use mockvpp::description::{Description, describe};
use mockvpp::{Config, MockVpp};
use serde_json::{Value, json};
use vpp_binapi::Message as _;
use vpp_binapi::api::memclnt::{GetApiJson, GetApiJsonReply};

use crate::client::{hear, join};

fn files(release: &str) -> Vec<Description> {
    let vpp = MockVpp::new(Config {
        release: release.to_owned(),
        ..Config::default()
    });
    describe(vpp.message_table().iter().map(|(_, name)| *name))
}

fn module(files: &[Description], name: &str) -> Value {
    let found = files.iter().find(|f| f.module == name);
    found.unwrap().document.clone()
}

fn part(document: &Value, list: &str, name: &str) -> Value {
    let parts = document[list].as_array().unwrap();
    parts.iter().find(|p| p[0] == name).unwrap().clone()
}

#[test]
fn messages_types_and_services_are_written_as_vpp_writes_them() {
    let l2 = module(&files("26.06"), "l2");
    assert_eq!(
        part(&l2, "messages", "bridge_domain_dump"),
        json!([
            "bridge_domain_dump",
            ["u16", "_vl_msg_id"],
            ["u32", "client_index"],
            ["u32", "context"],
            ["u32", "bd_id", {"default": 4_294_967_295_u32}],
            ["vl_api_interface_index_t", "sw_if_index", {"default": 4_294_967_295_u32}],
            {"crc": "0x74396a43", "options": {}}
        ])
    );
    assert_eq!(
        part(&l2, "messages", "bridge_domain_details")[15],
        json!([
            "vl_api_bridge_domain_sw_if_t",
            "sw_if_details",
            0,
            "n_sw_ifs"
        ])
    );
    assert_eq!(
        part(&l2, "enums", "l2_port_type")[4],
        json!({"enumtype": "u32"})
    );
    assert_eq!(
        l2["services"]["bridge_domain_dump"],
        json!({"reply": "bridge_domain_details", "stream": true})
    );
    assert_eq!(l2["aliases"]["interface_index"], json!({"type": "u32"}));
    let ip = module(&files("26.06"), "ip");
    assert_eq!(
        ip["aliases"]["ip4_address"],
        json!({"type": "u8", "length": 4})
    );
    assert_eq!(
        part(&ip, "unions", "address_union"),
        json!([
            "address_union",
            ["vl_api_ip4_address_t", "ip4"],
            ["vl_api_ip6_address_t", "ip6"]
        ])
    );
}

#[test]
fn a_release_describes_its_own_messages_only() {
    let has = |release: &str| {
        let memclnt = module(&files(release), "memclnt");
        memclnt["services"].get("get_api_json").is_some()
    };
    assert!(!has("23.06"));
    assert!(has("26.06"));
}

#[test]
fn vpp_hands_the_files_out() {
    let mut vpp = MockVpp::default();
    let (conn, known) = join(&mut vpp);
    vpp.feed(conn, &known.frame(1, &GetApiJson {})).unwrap();
    let said = hear(&mut vpp, conn);
    let (_, reply, tail) = GetApiJsonReply::decode_message(&said[0].1).unwrap();
    assert_eq!((reply.retval, tail), (0, &[0][..]));
    let files = describe(vpp.message_table().iter().map(|(_, name)| *name));
    let expected: Value = files.into_iter().map(|f| f.document).collect();
    let said: Value = serde_json::from_str(&reply.json.to_text()).unwrap();
    assert_eq!(said, expected);
}
