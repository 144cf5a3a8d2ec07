use agent_model::text::{self, DecodeOptions, Format, MAX_ERRORS, Naming, UnknownFields};
use agent_model::vpp::interfaces::interface::Link;
use agent_model::vpp::interfaces::{Interface, TapLink};
use agent_model::{ModelValue, models};

fn interface(yaml: &str) -> Interface {
    decode(yaml, Format::Yaml)
        .downcast_ref::<Interface>()
        .unwrap()
        .clone()
}

fn decode(text: &str, format: Format) -> ModelValue {
    text::decode_value(
        &models::VPP_INTERFACE,
        text,
        format,
        &DecodeOptions::default(),
    )
    .unwrap_or_else(|errors| panic!("{text}: {errors}"))
}

fn errors(text: &str, format: Format) -> String {
    text::decode_value(
        &models::VPP_INTERFACE,
        text,
        format,
        &DecodeOptions::from_source("if.yaml"),
    )
    .unwrap_err()
    .to_string()
}

#[test]
fn both_namings_are_read() {
    let tap = Link::Tap(TapLink {
        version: 2,
        host_if_name: "tap0".into(),
        enable_gso: true,
        ..Default::default()
    });
    let expected = Interface {
        name: "tap1".into(),
        r#type: 5,
        ip_addresses: vec!["10.0.0.1/24".into()],
        link: Some(tap),
        ..Default::default()
    };
    let original = "{name: tap1, type: TAP, ip_addresses: [10.0.0.1/24], tap: {version: 2, host_if_name: tap0, enable_gso: true}}";
    let camel = r#"{"name": "tap1", "type": 5, "ipAddresses": ["10.0.0.1/24"], "tap": {"version": "2", "hostIfName": "tap0", "enableGso": true}}"#;
    assert_eq!(interface(original), expected);
    assert_eq!(
        decode(camel, Format::Json),
        ModelValue::new(expected.clone())
    );
    assert_eq!(
        decode(camel, Format::Yaml),
        ModelValue::new(expected.clone())
    );

    let value = ModelValue::new(expected);
    assert_eq!(
        value.to_json(),
        r#"{"name":"tap1","type":"TAP","ip_addresses":["10.0.0.1/24"],"tap":{"version":2,"host_if_name":"tap0","enable_gso":true}}"#
    );
    assert_eq!(
        value.to_text(Format::Json, Naming::CamelCase),
        r#"{"name":"tap1","type":"TAP","ipAddresses":["10.0.0.1/24"],"tap":{"version":2,"hostIfName":"tap0","enableGso":true}}"#
    );
    insta::assert_snapshot!(value.to_text(Format::Yaml, Naming::CamelCase), @r"
    name: tap1
    type: TAP
    ipAddresses:
    - 10.0.0.1/24
    tap:
      version: 2
      hostIfName: tap0
      enableGso: true
    ");
}

#[test]
fn numbers_enums_booleans_and_text() {
    assert_eq!(interface("mtu: 0x10").mtu, 16);
    assert_eq!(interface("mtu: 1e3").mtu, 1000);
    assert_eq!(interface("mtu: '9000'").mtu, 9000);
    assert_eq!(interface("mtu: 9000.0").mtu, 9000);
    assert_eq!(interface("mtu: null").mtu, 0);
    assert_eq!(interface("type: MEMIF").r#type, 4);
    assert_eq!(interface("type: 4").r#type, 4);
    assert_eq!(interface("type: 77").r#type, 77);
    assert!(interface("enabled: yes").enabled);
    assert!(!interface("enabled: off").enabled);
    assert_eq!(interface("name: on").name, "on");
    assert_eq!(interface("name: 123").name, "123");
    assert_eq!(interface("name: 'null'").name, "null");
    assert_eq!(interface("name: ~").name, "");
    assert_eq!(interface("name: !!str 5").name, "5");
    assert_eq!(
        interface("phys_address: 12:34:56:12:34:56").phys_address,
        "12:34:56:12:34:56"
    );
    assert_eq!(interface("# nothing\n"), Interface::default());
    assert_eq!(interface(""), Interface::default());
    assert_eq!(
        interface("unnumbered: {}")
            .unnumbered
            .unwrap()
            .interface_with_ip,
        ""
    );
    assert_eq!(
        decode(r#"{"name": "a\u0062\ud83d\ude00\n\/"}"#, Format::Json),
        ModelValue::new(interface("name: \"ab😀\\n/\""))
    );
    // An unknown enum number keeps its number.
    assert_eq!(decode("type: 77", Format::Yaml).to_json(), r#"{"type":77}"#);
}

#[test]
fn anchors_and_merges() {
    let yaml = "
name: &name loop1
unnumbered: &other
  interface_with_ip: *name
";
    assert_eq!(
        interface(yaml).unnumbered.unwrap().interface_with_ip,
        "loop1"
    );
    let route = "
dst_network: 10.0.0.0/8
<<: [{weight: 3, vrf_id: 1}, {weight: 4, preference: 5, dst_network: 11.0.0.0/8}]
";
    let value = text::decode_value(
        &models::VPP_ROUTE,
        route,
        Format::Yaml,
        &DecodeOptions::default(),
    )
    .unwrap();
    assert_eq!(
        value.to_json(),
        r#"{"vrf_id":1,"dst_network":"10.0.0.0/8","weight":3,"preference":5}"#
    );
}

#[test]
fn sixty_four_bit_numbers_are_strings() {
    let stats = agent_model::govppmux::Metrics {
        requests_sent: u64::MAX,
        ..Default::default()
    };
    let value = ModelValue::new(stats);
    assert_eq!(
        value.to_json(),
        r#"{"requests_sent":"18446744073709551615"}"#
    );
    let model = &models::GOVPPMUX_STATS;
    for text in [
        r#"{"requestsSent":"18446744073709551615"}"#,
        r#"{"requests_sent":18446744073709551615}"#,
    ] {
        assert_eq!(
            text::decode_value(model, text, Format::Json, &DecodeOptions::default()).unwrap(),
            value
        );
    }
}

#[test]
fn yaml_errors() {
    let cases = [
        "nmae: a",
        "name: a\nip_adresses: []",
        "xyzzy: 1",
        "tap: {version: 2, rx_ringsize: 3}",
        "type: LOOPBACK",
        "type: software_loopback",
        "type: qqq",
        "mtu: big",
        "mtu: -1",
        "mtu: 1.5",
        "mtu: [1]",
        "mtu: 4294967296",
        "enabled: 'true'",
        "enabled: maybe",
        "name: [a]",
        "name: {a: b}",
        "ip_addresses: 10.0.0.1/24",
        "ip_addresses:\n- a\n- [b]\n",
        "tap: {version: 2}\nmemif: {id: 1}",
        "ip_addresses: [a]\nipAddresses: [b]",
        "name: a\nname: b",
        "- a\n- b",
        "tap: 5",
        "name: 'a",
        "a: b: c",
        "name: *unknown",
        "--- {name: a}\n--- {name: b}",
        "? [a]\n: b",
        "name: !custom a",
        "<<: 5",
        "mtu: x\nenabled: y\ntype: z\n",
    ];
    let report: String = cases
        .iter()
        .map(|case| {
            format!(
                "{case}\n    {}\n",
                errors(case, Format::Yaml).replace('\n', "\n    ")
            )
        })
        .collect();
    insta::assert_snapshot!(report);
}

#[test]
fn json_errors() {
    let cases = [
        r#"{"nmae": "a"}"#,
        r#"{"name": 5}"#,
        r#"{"name": true}"#,
        r#"{"enabled": yes}"#,
        r#"{"enabled": "true"}"#,
        r#"{"mtu": 01}"#,
        r#"{"mtu": 1.}"#,
        r#"{"type": "5"}"#,
        "{\n  \"name\": \"a\",\n  \"mtu\": true\n}",
        r#"{"name": "a""#,
        r#"{"name": "a",}"#,
        r#"{"name": "a"} x"#,
        r#"{"name": "a", "name": "b"}"#,
        r#"{"name": "\ud800"}"#,
        r#"{"name": "\x"}"#,
        "{\"name\": \"a\nb\"}",
        r#"{name: "a"}"#,
        "[",
        "{",
        "\"",
    ];
    let report: String = cases
        .iter()
        .map(|case| {
            format!(
                "{case}\n    {}\n",
                errors(case, Format::Json).replace('\n', "\n    ")
            )
        })
        .collect();
    insta::assert_snapshot!(report);
}

#[test]
fn unknown_fields_can_be_ignored() {
    let options = DecodeOptions {
        unknown_fields: UnknownFields::Ignore,
        ..Default::default()
    };
    let yaml = "name: a\nfuture: {deep: [1, 2]}\ntap: {version: 2, future: 1}\n";
    let value = text::decode_value(&models::VPP_INTERFACE, yaml, Format::Yaml, &options).unwrap();
    assert_eq!(value.to_json(), r#"{"name":"a","tap":{"version":2}}"#);
}

#[test]
fn size_is_limited() {
    let options = DecodeOptions {
        max_bytes: 10,
        ..Default::default()
    };
    let error = text::decode_value(
        &models::VPP_INTERFACE,
        "name: abcdef",
        Format::Yaml,
        &options,
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "the text is 12 bytes long, at most 10 are read"
    );

    let options = DecodeOptions {
        max_nodes: 100,
        ..Default::default()
    };
    let list = format!("ip_addresses: [{}]", "a, ".repeat(200));
    for (text, format) in [
        (list.clone(), Format::Yaml),
        (format!("[{}1]", "1,".repeat(200)), Format::Json),
    ] {
        let error =
            text::decode_value(&models::VPP_INTERFACE, &text, format, &options).unwrap_err();
        assert!(
            error.to_string().ends_with("the text has too many parts"),
            "{error}"
        );
    }

    // Each level doubles what the aliases stand for.
    let mut laughs = String::from("a0: &a0 [x, x]\n");
    for i in 1..40 {
        laughs += &format!("a{i}: &a{i} [*a{0}, *a{0}]\n", i - 1);
    }
    let options = DecodeOptions {
        max_nodes: 100_000,
        ..Default::default()
    };
    let error =
        text::decode_value(&models::VPP_INTERFACE, &laughs, Format::Yaml, &options).unwrap_err();
    assert!(
        error.to_string().ends_with("the text has too many parts"),
        "{error}"
    );

    for (depth, message) in [(100, "nested deeper than 64 levels"), (100_000, "")] {
        for format in [Format::Yaml, Format::Json] {
            let text = "[".repeat(depth);
            let error = text::decode_value(
                &models::VPP_INTERFACE,
                &text,
                format,
                &DecodeOptions::default(),
            );
            assert!(error.unwrap_err().to_string().ends_with(message));
        }
    }
    let many = format!("ip_addresses: [{}]", "[], ".repeat(1000));
    let error = text::decode_value(
        &models::VPP_INTERFACE,
        &many,
        Format::Yaml,
        &DecodeOptions::default(),
    )
    .unwrap_err();
    assert_eq!(error.errors.len(), MAX_ERRORS);
}

#[test]
fn trees_and_visitors() {
    struct Name;
    impl models::Visitor for Name {
        type Output = (&'static str, String);

        fn visit<M: agent_model::ModelMessage>(self, message: std::sync::Arc<M>) -> Self::Output {
            (M::MODEL.proto_name, message.instance_name())
        }
    }
    for model in models::all() {
        let value = model.decode(&[]).unwrap();
        assert_eq!(models::visit(&value, Name).unwrap().0, model.proto_name);
        assert_eq!(value.to_json_value(), serde_json::json!({}));
        assert_eq!(value.encoded_len(), 0);
    }
    let value = decode(
        "{name: a, type: TAP, mtu: 9000, tap: {version: 2}, ip_addresses: [10.0.0.1/24]}",
        Format::Yaml,
    );
    assert_eq!(
        value.to_json_value(),
        serde_json::json!({"name": "a", "type": "TAP", "mtu": 9000, "tap": {"version": 2}, "ip_addresses": ["10.0.0.1/24"]})
    );
    assert_eq!(value.downcast_arc::<Interface>().unwrap().mtu, 9000);
    assert!(
        value
            .downcast_arc::<agent_model::vpp::l3::Route>()
            .is_none()
    );
}
