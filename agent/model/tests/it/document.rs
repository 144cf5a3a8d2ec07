use agent_model::document::{ConfigDocument, Layout, fields};
use agent_model::text::{DecodeOptions, Format, Naming};
use agent_model::{ModelValue, configurator, linux, models, netalloc, vpp};

const EXAMPLE: &str = "
netallocConfig:
  ipAddresses:
  - {networkName: net1, interfaceName: loop1, address: 10.1.0.1/24}
vppConfig:
  interfaces:
  - name: loop1
    type: SOFTWARE_LOOPBACK
    ip_addresses: ['alloc:net1']
  - {name: tap1, type: TAP, tap: {version: 2}}
  bridge_domains:
  - name: bd1
    interfaces: [{name: tap1}]
  vrfs: [{id: 1}]
  routes:
  - {dstNetwork: 10.0.0.0/8, nextHopAddr: 10.1.0.2}
  proxyArp: {interfaces: [{name: loop1}]}
  DNSCache: {upstream_dns_servers: [8.8.8.8]}
  Rule_list: [{interface: loop1, ipAddress: 10.0.0.9}]
linux_config:
  routes: [{outgoing_interface: veth1, dst_network: 10.0.0.0/8}]
";

fn read(yaml: &str) -> ConfigDocument {
    ConfigDocument::from_yaml(yaml, &DecodeOptions::default())
        .unwrap_or_else(|errors| panic!("{errors}"))
}

fn errors(yaml: &str) -> String {
    ConfigDocument::from_yaml(yaml, &DecodeOptions::from_source("config.yaml"))
        .unwrap_err()
        .to_string()
}

#[test]
fn values_have_keys_and_origins() {
    let document = read(EXAMPLE);
    document.validate().unwrap();
    let keyed = document.keyed().unwrap();
    let keys: Vec<&str> = keyed.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "config/netalloc/v1/ip/network/net1/interface/loop1",
            "config/vpp/v2/interfaces/loop1",
            "config/vpp/v2/interfaces/tap1",
            "config/vpp/l2/v2/bridge-domain/bd1",
            "config/vpp/v2/vrf-table/id/1/protocol/IPV4",
            "config/vpp/v2/route/vrf/0/dst/10.0.0.0/8/gw/10.1.0.2",
            "config/vpp/v2/proxyarp-global",
            "config/vpp/dns/v1/dnscache",
            "config/vpp/stn/v2/rule/loop1/ip/10.0.0.9",
            "config/linux/l3/v2/route/10.0.0.0/8/veth1",
        ]
    );
    let origin = document.items()[2].origin.clone().unwrap();
    assert_eq!(
        (
            origin.path.as_str(),
            origin.position.line,
            origin.position.column
        ),
        ("vppConfig.interfaces[1]", 10, 5)
    );
    assert_eq!(document.of::<vpp::interfaces::Interface>().count(), 2);
}

#[test]
fn written_documents_read_back() {
    let document = read(EXAMPLE);
    insta::assert_snapshot!(document.to_yaml());
    for format in [Format::Yaml, Format::Json] {
        for layout in [Layout::Dynamic, Layout::Configurator] {
            for naming in [Naming::Original, Naming::CamelCase] {
                let text = document.to_text(format, layout, naming);
                let back =
                    ConfigDocument::from_text(&text, format, &DecodeOptions::default()).unwrap();
                let mut expected: Vec<ModelValue> = document.values().cloned().collect();
                if layout == Layout::Configurator {
                    expected.retain(|value| value.model() != &models::VPP_STN_RULE);
                }
                let mut found: Vec<ModelValue> = back.values().cloned().collect();
                expected.sort_by_key(ModelValue::key);
                found.sort_by_key(ModelValue::key);
                assert_eq!(found, expected, "{text}");
            }
        }
    }
}

#[test]
fn empty_documents() {
    for yaml in [
        "",
        "# only a comment\n",
        "---\n",
        "{}",
        "vppConfig:\n",
        "vppConfig: {interfaces: }\nlinuxConfig: {}\n",
    ] {
        assert!(read(yaml).is_empty(), "{yaml:?}");
    }
    assert_eq!(
        ConfigDocument::default().to_text(Format::Json, Layout::Dynamic, Naming::CamelCase),
        r#"{"vppConfig":{},"linuxConfig":{},"netallocConfig":{}}"#
    );
}

#[test]
fn errors_name_file_place_and_path() {
    let cases = [
        "vppConfg: {}",
        "interfaces: [{name: a}]",
        "vppConfig:\n  interface:\n  - name: a\n",
        "vppConfig:\n  interfaces:\n    name: a\n",
        "vppConfig:\n  interfaces:\n  - name: a\n    type: TAP\n    tap:\n      verion: 2\n  routes:\n  - dst_network: 10.0.0.0/8\n    weight: heavy\n",
        "vppConfig: {}\nvpp_config: {}\n",
        "vppConfig:\n  wg_peers: []\n  Peer_list: []\n",
        "vppConfig:\n  proxy_arp: [{}]\n",
        "vppConfig: []",
        "vppConfig:\n\tinterfaces: []\n",
    ];
    let report: String = cases
        .iter()
        .map(|case| format!("{case}\n    {}\n", errors(case).replace('\n', "\n    ")))
        .collect();
    insta::assert_snapshot!(report);
}

#[test]
fn validation_names_places() {
    let document = read(
        "vppConfig:\n  interfaces:\n  - name: a\n    type: TAP\n  - name: b\n    type: SOFTWARE_LOOPBACK\n    mtu: 10000\n  - name: b\n    type: SOFTWARE_LOOPBACK\n",
    );
    let errors: Vec<String> = document
        .validate()
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect();
    insta::assert_snapshot!(errors.join("\n"));
    assert_eq!(document.keyed().unwrap_err().len(), 1);

    let document: ConfigDocument = [vpp::l2::BridgeDomain::default()].into_iter().collect();
    let errors: Vec<String> = document
        .validate()
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        errors,
        ["config/vpp/l2/v2/bridge-domain: name: must not be empty"]
    );
}

#[test]
fn configurator_messages() {
    let document = read(EXAMPLE);
    let (config, left) = document.to_config();
    assert_eq!(left.len(), 1);
    assert_eq!(
        left[0].to_string(),
        "config/vpp/stn/v2/rule/loop1/ip/10.0.0.9: the message ligato.configurator.Config has no field for ligato.vpp.stn.Rule"
    );
    let vpp_config = config.vpp_config.clone().unwrap();
    assert_eq!(vpp_config.interfaces.len(), 2);
    assert!(
        vpp_config.proxy_arp.is_some()
            && vpp_config.dns_cache.is_some()
            && vpp_config.nat44_global.is_none()
    );
    assert_eq!(config.linux_config.clone().unwrap().routes.len(), 1);
    let back = ConfigDocument::from(config);
    assert_eq!(back.len(), document.len() - 1);
    assert!(
        back.values()
            .all(|value| document.values().any(|other| other == value))
    );

    let (empty, _) = ConfigDocument::default().to_config();
    assert_eq!(
        empty,
        configurator::Config {
            vpp_config: Some(vpp::ConfigData::default()),
            linux_config: Some(linux::ConfigData::default()),
            netalloc_config: Some(netalloc::ConfigData::default()),
        }
    );
}

/// Every configuration model has a place in documents, and every field of the configurator's message is known.
#[test]
fn fields_are_complete() {
    let mut expected: Vec<&str> = models::all()
        .iter()
        .filter(|model| model.class == "config")
        .map(|model| model.proto_name)
        .collect();
    let mut found: Vec<&str> = fields()
        .iter()
        .map(|field| field.model.proto_name)
        .collect();
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected);

    for (message, group) in [
        ("ligato.vpp.ConfigData", 0),
        ("ligato.linux.ConfigData", 1),
        ("ligato.netalloc.ConfigData", 2),
    ] {
        let descriptor = agent_model::descriptors::message(message).unwrap();
        let of_group = || {
            fields()
                .iter()
                .filter(|field| field.group as usize == group)
        };
        for field in descriptor.fields() {
            let known =
                of_group().find(|known| known.name(Layout::Configurator) == Some(field.name()));
            let known = known.unwrap_or_else(|| panic!("{} is not known", field.full_name()));
            assert_eq!(
                field.kind().as_message().unwrap().full_name(),
                known.model.proto_name
            );
            assert_eq!(field.is_list(), !known.model.is_singleton());
            assert_eq!(
                known.camel_name(Layout::Configurator).unwrap(),
                field.json_name()
            );
        }
        let configurable = of_group()
            .filter(|field| field.name(Layout::Configurator).is_some())
            .count();
        assert_eq!(configurable, descriptor.fields().len());
    }
}

/// One value of each model survives the way through the configurator's message.
#[test]
fn every_model_converts() {
    let document: ConfigDocument = models::all()
        .iter()
        .filter(|model| model.class == "config")
        .map(|model| model.decode(&[]).unwrap())
        .collect();
    assert_eq!(document.len(), 47);
    let (config, left) = document.to_config();
    assert_eq!(left.len(), 6);
    assert_eq!(ConfigDocument::from(config).len(), 41);
}
