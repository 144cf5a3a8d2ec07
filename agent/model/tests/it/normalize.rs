use agent_model::normalize as n;

#[test]
fn networks_and_addresses() {
    assert!(n::same_network("10.0.0.7/24", "10.0.0.0/24"));
    assert!(!n::same_network("10.0.0.7/24", "10.0.0.0/25"));
    assert!(n::same_network("alloc:a", "alloc:a"));
    assert!(!n::same_network("alloc:a", "10.0.0.0/8"));
    assert!(n::same_ip_net("2001:DB8::1/64", "2001:db8:0::1/64"));
    assert!(!n::same_ip_net("10.0.0.7/24", "10.0.0.0/24"));
    assert!(n::same_ip("::1", "0::1"));
    assert!(!n::same_ip("x", "::1"));
    assert_eq!(
        n::network("10.1.2.3/16").unwrap().to_string(),
        "10.1.0.0/16"
    );
    assert_eq!(n::network("10.1.2.3"), None);
    assert_eq!(n::ip_net_or_host("10.1.2.3").unwrap().prefix_len(), 32);
    assert_eq!(n::ip_text("::ffff:1.2.3.4".parse().unwrap()), "1.2.3.4");
    assert_eq!(n::next_hop_or_default("", "10.0.0.0/8"), "0.0.0.0");
    assert_eq!(n::next_hop_or_default("", "a::/8"), "::");
    assert_eq!(n::next_hop_or_default("1.1.1.1", "a::/8"), "1.1.1.1");
}

#[test]
fn macs() {
    let expected = Some([0xaa, 0xbb, 0xcc, 0x00, 0x01, 0x02]);
    for text in ["aa:bb:cc:00:01:02", "AA-BB-CC-00-01-02", "aabb.cc00.0102"] {
        assert_eq!(n::mac(text), expected, "{text}");
    }
    for text in [
        "",
        "aa:bb:cc:00:01",
        "aa:bb:cc:00:01:0g",
        "aa:bb:cc:00:01:02:03",
        "+a:bb:cc:00:01:02",
        "äa:bb:cc:00:01:2",
        "aa:bb-cc:00:01:02",
    ] {
        assert_eq!(n::mac(text), None, "{text}");
    }
    assert_eq!(
        n::mac_text([0xaa, 0xbb, 0xcc, 0, 1, 2]),
        "aa:bb:cc:00:01:02"
    );
    assert!(n::same_mac("AA:bb:cc:00:01:02", "aa:BB:cc:00:01:02"));
    assert!(!n::same_mac("AA:bb:cc:00:01:02", "aa:BB:cc:00:01:03"));
}

#[test]
fn sets_and_defaults() {
    assert!(n::same_set(&["a", "b"], &["b", "a"], |a, b| a == b));
    assert!(!n::same_set(&["a", "b"], &["b"], |a, b| a == b));
    assert_eq!(n::or_default(0, 1024), 1024);
    assert_eq!(n::or_default(7, 1024), 7);
    assert_eq!(n::default_vrf_label(5, false), "ipv4-VRF:5");
    // FNV-1a test vectors: "" and "a".
    assert_eq!(n::default_tap_host_name(""), "tap-2166136261");
    assert_eq!(n::default_tap_host_name("a"), "tap-3826002220");
}
