//! IPsec: associations, databases, policies, protected tunnels.
#![expect(deprecated, reason = "Ligato's name for what VPP still has")]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use agent_model::strategies::{invalid_security_association, ipsec_config};
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::{GreLink, Interface, IpipLink, gre_link};
use agent_model::vpp::ipsec::security_association::IpSecProtocol;
use agent_model::vpp::ipsec::security_policy::Action;
use agent_model::vpp::ipsec::security_policy_database as spd;
use agent_model::vpp::ipsec::{
    CryptoAlg, IntegAlg, SecurityAssociation, SecurityPolicy, SecurityPolicyDatabase,
    TunnelProtection,
};
use agent_model::{ConfigDocument, ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use proptest::collection::vec;
use proptest::prelude::*;
use vpp_binapi::api::interface::SwInterfaceDump;
use vpp_binapi::api::ipsec::{
    IpsecInterfaceAddDelSpd, IpsecSaV3Details, IpsecSaV3Dump, IpsecSpdAddDel, IpsecSpdDump,
    IpsecSpdInterfaceDump, IpsecSpdsDump, IpsecTunnelProtectDump,
};

use crate::bed::Bed;
use crate::interfaces::{interface, loopback};
use crate::resync_proof::{cases, changes, commit, full_resync, run};

const ALL: u32 = u32::MAX;
const NONE: [&str; 0] = [];
const KEY: &str = "4a506a794f574265564551694d653768";
const INTEG_KEY: &str = "4339314b55523947594d6d3547666b45764e6a58";

fn association(index: u32) -> SecurityAssociation {
    let mut sa = SecurityAssociation {
        index,
        spi: 1000 + index,
        crypto_key: KEY.to_owned(),
        integ_key: INTEG_KEY.to_owned(),
        ..Default::default()
    };
    sa.set_protocol(IpSecProtocol::Esp);
    sa.set_crypto_alg(CryptoAlg::AesCbc128);
    sa.set_integ_alg(IntegAlg::Sha196);
    sa
}

fn with_tunnel(index: u32) -> SecurityAssociation {
    SecurityAssociation {
        tunnel_src_addr: "10.0.0.1".to_owned(),
        tunnel_dst_addr: "10.0.0.2".to_owned(),
        ..association(index)
    }
}

fn database(index: u32, interfaces: &[&str]) -> SecurityPolicyDatabase {
    let interfaces = interfaces.iter().map(|name| spd::Interface {
        name: (*name).to_owned(),
    });
    SecurityPolicyDatabase {
        index,
        interfaces: interfaces.collect(),
        ..Default::default()
    }
}

fn policy(spd_index: u32, sa_index: u32, action: Action) -> SecurityPolicy {
    let mut policy = SecurityPolicy {
        spd_index,
        sa_index,
        priority: 10,
        ..Default::default()
    };
    policy.set_action(action);
    policy
}

fn ipip(name: &str) -> Interface {
    let link = IpipLink {
        src_addr: "10.9.0.1".to_owned(),
        dst_addr: "10.9.0.2".to_owned(),
        ..Default::default()
    };
    interface(name, Type::IpipTunnel, Some(Link::Ipip(link)))
}

fn protection(interface: &str, out: u32, sa_in: &[u32]) -> TunnelProtection {
    TunnelProtection {
        interface: interface.to_owned(),
        sa_out: vec![out],
        sa_in: sa_in.to_vec(),
        next_hop_addr: String::new(),
    }
}

async fn associations(bed: &Bed) -> BTreeMap<u32, IpsecSaV3Details> {
    let rows = bed.other.dump(&IpsecSaV3Dump { sa_id: ALL }).await;
    let rows = rows.unwrap().into_iter();
    rows.map(|row| (row.entry.sad_id, row)).collect()
}

async fn names(bed: &Bed) -> BTreeMap<u32, String> {
    let all = SwInterfaceDump {
        sw_if_index: ALL,
        ..Default::default()
    };
    let rows = bed.other.dump(&all).await.unwrap().into_iter();
    rows.map(|row| (row.sw_if_index, row.tag.to_text()))
        .collect()
}

async fn guarded(bed: &Bed) -> Vec<String> {
    let names = names(bed).await;
    let all = IpsecSpdInterfaceDump::default();
    let rows = bed.other.dump(&all).await.unwrap();
    let names = rows.iter().map(|row| names[&row.sw_if_index].clone());
    names.collect()
}

/// Protections by tunnel: associations out and in.
async fn protections(bed: &Bed) -> BTreeMap<String, (u32, Vec<u32>)> {
    let names = names(bed).await;
    let all = IpsecTunnelProtectDump { sw_if_index: ALL };
    let rows = bed.other.dump(&all).await.unwrap().into_iter();
    let rows = rows.map(|row| row.tun);
    rows.map(|t| (names[&t.sw_if_index].clone(), (t.sa_out, t.sa_in)))
        .collect()
}

async fn policies(bed: &Bed) -> Vec<String> {
    let mut lines = Vec::new();
    for spd in bed.other.dump(&IpsecSpdsDump {}).await.unwrap() {
        let dump = IpsecSpdDump {
            spd_id: spd.spd_id,
            sa_id: ALL,
        };
        lines.push(format!("spd {}", spd.spd_id));
        let rows = bed.other.dump(&dump).await.unwrap();
        lines.extend(rows.iter().map(|row| format!("{:?}", row.entry)));
    }
    lines.sort();
    lines
}

#[tokio::test]
async fn security_associations() {
    let mut bed = Bed::start().await;
    let mut sa = association(7);
    sa.crypto_key = KEY.to_uppercase();
    sa.crypto_salt = 0x0102_0304;
    sa.enable_udp_encap = true;
    bed.put(sa.clone()).await;
    let row = &associations(&bed).await[&7];
    assert_eq!((row.entry.spi, row.entry.udp_dst_port), (1007, 4500));
    assert_eq!(row.entry.salt, 0x0403_0201, "VPP shows it turned round");
    bed.assert_in_sync().await;
    bed.restart_agent(vec![ModelValue::new(sa.clone())]).await;
    assert_eq!(bed.take_writes(), NONE);

    for change in [
        (|sa: &mut SecurityAssociation| sa.crypto_salt = 9) as fn(&mut SecurityAssociation),
        |sa| sa.tunnel_src_port = 5000,
        |sa| *sa = with_tunnel(7),
        |sa| sa.tunnel_dst_addr = "10.0.0.3".to_owned(),
    ] {
        change(&mut sa);
        bed.put(sa.clone()).await;
        assert_eq!(bed.take_writes(), ["ipsec_sad_entry_add_del_v3"; 2]);
        bed.assert_in_sync().await;
    }
    let row = &associations(&bed).await[&7];
    assert_eq!(row.entry.tunnel.dst.to_string(), "10.0.0.3");
    bed.delete(&sa.key()).await;
    assert!(associations(&bed).await.is_empty());
}

/// What VPP does not keep is no difference.
#[tokio::test]
async fn associations_of_which_vpp_keeps_a_part() {
    let mut bed = Bed::start().await;
    let mut header = association(1);
    header.set_protocol(IpSecProtocol::Ah);
    let mut aead = association(2);
    aead.set_crypto_alg(CryptoAlg::AesGcm128);
    aead.set_integ_alg(IntegAlg::NoneInteg);
    let mut v6 = association(3);
    v6.tunnel_src_addr = "2001:DB8::1".to_owned();
    v6.tunnel_dst_addr = "2001:db8:0::2".to_owned();
    v6.tunnel_src_port = 77;
    let all = [header, aead, v6];
    bed.try_put(all.to_vec()).await.unwrap();
    assert_eq!(associations(&bed).await.len(), 3);
    bed.assert_in_sync().await;
    bed.restart_agent(all.into_iter().map(ModelValue::new).collect())
        .await;
    assert_eq!(bed.take_writes(), NONE);
}

#[tokio::test]
async fn databases_guard_interfaces() {
    let mut bed = Bed::start().await;
    let mut value = database(4, &["lo1", "lo2"]);
    bed.put(value.clone()).await;
    assert_eq!(guarded(&bed).await, NONE);
    bed.put(loopback("lo2")).await;
    assert_eq!(guarded(&bed).await, ["lo2"]);
    bed.put(loopback("lo1")).await;
    assert_eq!(guarded(&bed).await.len(), 2);
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(value.clone()),
        ModelValue::new(loopback("lo1")),
        ModelValue::new(loopback("lo2")),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), NONE);

    value.interfaces.remove(0);
    bed.put(value.clone()).await;
    assert_eq!(bed.take_writes(), ["ipsec_interface_add_del_spd"]);
    assert_eq!(guarded(&bed).await, ["lo2"]);

    // To another database in one transaction, whatever comes first.
    let other = database(3, &["lo2"]);
    bed.try_put(vec![other.clone(), database(4, &[])])
        .await
        .unwrap();
    assert_eq!(guarded(&bed).await, ["lo2"]);
    bed.assert_in_sync().await;
    bed.delete(&loopback("lo2").key()).await;
    assert_eq!(guarded(&bed).await, NONE, "VPP would keep it");
    bed.delete(&other.key()).await;
    bed.delete(&value.key()).await;
    assert_eq!(policies(&bed).await, NONE);
    bed.assert_in_sync().await;
}

/// An interface that somebody else bound is freed by the next resync, and one that is wanted elsewhere is moved.
#[tokio::test]
async fn bindings_of_others() {
    let bed = Bed::start().await;
    let value = database(4, &["lo1"]);
    bed.try_put(vec![loopback("lo1"), loopback("lo2")])
        .await
        .unwrap();
    let names = names(&bed).await;
    let index = |name: &str| *names.iter().find(|(_, n)| *n == name).unwrap().0;
    let spd = IpsecSpdAddDel {
        is_add: true,
        spd_id: 77,
    };
    bed.other.request(&spd).await.unwrap();
    let bind = |name: &str| IpsecInterfaceAddDelSpd {
        is_add: true,
        sw_if_index: index(name),
        spd_id: 77,
    };
    bed.other.request(&bind("lo1")).await.unwrap();
    bed.put(value.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    assert_eq!(guarded(&bed).await, ["lo1"]);
    bed.other.request(&bind("lo2")).await.unwrap();
    bed.resync().await;
    assert_eq!(guarded(&bed).await, ["lo1"]);
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn policies_wait_for_what_they_need() {
    let mut bed = Bed::start().await;
    let protect = SecurityPolicy {
        is_outbound: true,
        local_addr_start: "10.0.0.1".to_owned(),
        local_addr_stop: "10.0.0.9".to_owned(),
        remote_port_start: 80,
        ..policy(1, 10, Action::Protect)
    };
    let bypass = policy(1, 0, Action::Bypass);
    bed.try_put(vec![protect.clone(), bypass.clone()])
        .await
        .unwrap();
    assert_eq!(bed.state(&bypass.key()), ValueState::Pending);
    bed.put(database(1, &[])).await;
    assert_eq!(bed.state(&bypass.key()), ValueState::Configured);
    assert_eq!(bed.state(&protect.key()), ValueState::Pending);
    bed.put(association(10)).await;
    assert_eq!(bed.state(&protect.key()), ValueState::Configured);
    assert_eq!(policies(&bed).await.len(), 3);
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(protect.clone()),
        ModelValue::new(bypass.clone()),
        ModelValue::new(database(1, &[])),
        ModelValue::new(association(10)),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), NONE);

    let mut higher = protect.clone();
    higher.priority = 20;
    bed.put(higher).await;
    assert_eq!(bed.take_writes(), ["ipsec_spd_entry_add_del_v2"; 2]);
    assert_eq!(policies(&bed).await.len(), 3);
    bed.assert_in_sync().await;

    // An association takes its policies along and back.
    bed.delete(&association(10).key()).await;
    assert_eq!(policies(&bed).await.len(), 2);
    assert!(associations(&bed).await.is_empty(), "no policy holds it");
    bed.put(association(10)).await;
    assert_eq!(policies(&bed).await.len(), 3);
    bed.delete(&database(1, &[]).key()).await;
    assert_eq!(policies(&bed).await, NONE);
}

/// VPP shows `::` as 0.0.0.0.
#[tokio::test]
async fn policies_of_ipv6() {
    let mut bed = Bed::start().await;
    let value = SecurityPolicy {
        remote_addr_start: "::".to_owned(),
        remote_addr_stop: "2001:db8:0::FFFF".to_owned(),
        ..policy(1, 0, Action::Discard)
    };
    bed.put(database(1, &[])).await;
    bed.put(value.clone()).await;
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(value.clone()),
        ModelValue::new(database(1, &[])),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), NONE);
    bed.delete(&value.key()).await;
    assert_eq!(policies(&bed).await, ["spd 1"]);
}

#[tokio::test]
async fn tunnels_are_protected() {
    let mut bed = Bed::start().await;
    let mut value = protection("ipip1", 1, &[2]);
    bed.put(value.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.put(ipip("ipip1")).await;
    bed.try_put(vec![association(1), with_tunnel(2), association(3)])
        .await
        .unwrap();
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    assert_eq!(protections(&bed).await["ipip1"], (1, vec![2]));
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(value.clone()),
        ModelValue::new(ipip("ipip1")),
        ModelValue::new(association(1)),
        ModelValue::new(with_tunnel(2)),
        ModelValue::new(association(3)),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), NONE);

    value.sa_in = vec![3, 2];
    bed.put(value.clone()).await;
    assert_eq!(bed.take_writes(), ["ipsec_tunnel_protect_update"]);
    assert_eq!(protections(&bed).await["ipip1"], (1, vec![3, 2]));
    bed.assert_in_sync().await;

    // A new association means a new protection; nothing keeps the old one.
    let mut changed = association(3);
    changed.spi = 77;
    bed.put(changed).await;
    assert_eq!(protections(&bed).await["ipip1"], (1, vec![3, 2]));
    assert_eq!(associations(&bed).await[&3].entry.spi, 77);
    bed.delete(&ipip("ipip1").key()).await;
    assert!(protections(&bed).await.is_empty());
    for index in 1..=3 {
        bed.delete(&association(index).key()).await;
    }
    assert!(associations(&bed).await.is_empty(), "no lock is left");
    bed.assert_in_sync().await;
}

/// VPP would refuse, but keep the associations locked for ever.
#[tokio::test]
async fn what_cannot_be_protected_leaves_no_trace() {
    let bed = Bed::start().await;
    bed.try_put(vec![association(1), association(2)])
        .await
        .unwrap();
    let bare = interface(
        "ipsec1",
        Type::IpsecTunnel,
        Some(Link::Ipsec(Default::default())),
    );
    bed.try_put(vec![loopback("lo1"), bare.clone()])
        .await
        .unwrap();
    for (name, why) in [
        ("lo1", "no tunnel that can be protected"),
        ("ipsec1", "tunnel_src_addr"),
    ] {
        let value = protection(name, 1, &[2]);
        let error = bed.try_put(vec![value.clone()]).await.unwrap_err();
        assert!(error.to_string().contains(why), "{error}");
        bed.delete(&value.key()).await;
    }
    assert!(protections(&bed).await.is_empty());
    for index in 1..=2 {
        bed.delete(&association(index).key()).await;
    }
    assert!(associations(&bed).await.is_empty(), "no lock is left");
}

#[tokio::test]
async fn gre_and_ipsec_interfaces_are_protected_too() {
    let bed = Bed::start().await;
    let link = GreLink {
        tunnel_type: gre_link::Type::L3.into(),
        src_addr: "10.8.0.1".to_owned(),
        dst_addr: "10.8.0.2".to_owned(),
        ..Default::default()
    };
    let gre = interface("gre1", Type::GreTunnel, Some(Link::Gre(link)));
    let mut bare = interface(
        "ipsec1",
        Type::IpsecTunnel,
        Some(Link::Ipsec(Default::default())),
    );
    bare.enabled = true;
    bed.try_put(vec![gre, bare.clone()]).await.unwrap();
    bed.try_put(vec![association(1), with_tunnel(2)])
        .await
        .unwrap();
    bed.try_put(vec![
        protection("gre1", 1, &[2]),
        protection("ipsec1", 2, &[1]),
    ])
    .await
    .unwrap();
    assert_eq!(protections(&bed).await.len(), 2);
    bed.assert_in_sync().await;

    // To many far ends, each with a protection of its own.
    if let Some(Link::Ipsec(link)) = &mut bare.link {
        link.tunnel_mode = 1;
    }
    bed.put(bare.clone()).await;
    let one = TunnelProtection {
        next_hop_addr: "10.7.0.2".to_owned(),
        ..protection("ipsec1", 2, &[1])
    };
    bed.put(one.clone()).await;
    assert_eq!(bed.state(&one.key()), ValueState::Configured);
    bed.assert_in_sync().await;
    bed.delete(&bare.key()).await;
    assert_eq!(protections(&bed).await.len(), 1);
}

/// What is told while keys are refused, configured, changed and deleted.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Told {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn keys_are_in_no_error_and_no_log() {
    let told = Told::default();
    let writer = told.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let bed = Bed::start().await;
    let mut errors = Vec::new();
    let good = association(1);
    let mut short = good.clone();
    short.crypto_key.truncate(30);
    let mut odd = good.clone();
    odd.integ_key.truncate(31);
    // VPP refuses this one itself.
    let mut refused = good.clone();
    refused.set_crypto_alg(CryptoAlg::AesGcm128);
    for (index, sa) in (2..).zip([short, odd, refused]) {
        let sa = SecurityAssociation { index, ..sa };
        errors.push(bed.try_put(vec![sa]).await.unwrap_err().to_string());
    }
    bed.put(good.clone()).await;
    bed.put(SecurityAssociation {
        spi: 5,
        ..good.clone()
    })
    .await;
    for index in 2..=4 {
        let key = association(index).key();
        let status = bed.scheduler.value_status(&key);
        errors.extend(status.value.error.map(|e| e.to_string()));
        bed.delete(&key).await;
    }
    bed.resync().await;
    bed.delete(&good.key()).await;
    tracing::info!("the log is read");
    let log = String::from_utf8(told.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("the log is read"));
    errors.push(log);
    for text in errors {
        let text = text.to_lowercase();
        for secret in [&KEY[..16], &INTEG_KEY[..16], "jpjyowbe"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
        // Bytes of the key, as Debug writes them.
        assert!(!text.contains("74, 80, 106, 121"), "{text}");
    }
}

/// Everything that IPsec holds in VPP, in words that do not depend on the numbers that it gave.
type Held = (
    Vec<String>,
    Vec<String>,
    Vec<String>,
    BTreeMap<String, (u32, Vec<u32>)>,
);

async fn held(bed: &Bed) -> Held {
    let associations = associations(bed).await.into_values();
    let associations = associations.map(|row| format!("{:?}", row.entry));
    let mut guarded = guarded(bed).await;
    guarded.sort();
    (
        associations.collect(),
        policies(bed).await,
        guarded,
        protections(bed).await,
    )
}

async fn fresh(config: &ConfigDocument) -> Held {
    let bed = Bed::start().await;
    full_resync(&bed, config).await;
    held(&bed).await
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_configuration_is_reached_from_any_other(
        before in ipsec_config(),
        after in ipsec_config(),
        shuffle in vec(any::<usize>(), 32),
    ) {
        run(async {
            let mut bed = Bed::start().await;
            full_resync(&bed, &before).await;
            assert_eq!(held(&bed).await, fresh(&before).await);
            bed.assert_in_sync().await;
            bed.restart_agent(before.values().cloned().collect()).await;
            assert_eq!(bed.take_writes(), Vec::<String>::new(), "the same configuration");
            for txn in changes(&before, &after, &shuffle) {
                commit(&bed, txn).await;
            }
            assert_eq!(held(&bed).await, fresh(&after).await, "changed one by one");
            bed.assert_in_sync().await;
            full_resync(&bed, &ConfigDocument::default()).await;
            assert_eq!(held(&bed).await, Held::default(), "empty again");
        });
    }

    #[test]
    fn invalid_associations_are_never_sent(sa in invalid_security_association()) {
        run(async {
            let bed = Bed::start().await;
            let error = bed.try_put(vec![sa.clone()]).await.unwrap_err().to_string();
            let fields = ["crypto_key", "tunnel_src_port", "tunnel_dst_addr"];
            assert!(fields.iter().any(|field| error.contains(field)), "{error}");
            assert_eq!(bed.state(&sa.key()), ValueState::Invalid);
            assert_eq!(bed.take_writes(), Vec::<String>::new());
        });
    }
}
