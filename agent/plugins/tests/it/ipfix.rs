//! Names, and records of flows.

use agent_model::vpp::dns::DnsCache;
use agent_model::vpp::ipfix::ipfix::Collector;
use agent_model::vpp::ipfix::{FlowProbeFeature, FlowProbeParams, Ipfix};
use agent_model::vpp::l3::VrfTable;
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use vpp_binapi::api::flowprobe::{
    FlowprobeGetParams, FlowprobeInterfaceDetails, FlowprobeInterfaceDump,
};
use vpp_binapi::api::ipfix_export::{IpfixExporterDetails, IpfixExporterDump};

use crate::bed::Bed;
use crate::interfaces::loopback;

const NONE: [&str; 0] = [];

fn exporter(collector: &str) -> Ipfix {
    Ipfix {
        collector: Some(Collector {
            address: collector.to_owned(),
            port: 0,
        }),
        source_address: "10.0.0.1".to_owned(),
        ..Default::default()
    }
}

fn probe(interface: &str) -> FlowProbeFeature {
    FlowProbeFeature {
        interface: interface.to_owned(),
        ip4: true,
        ..Default::default()
    }
}

fn params(passive_timer: u32) -> FlowProbeParams {
    FlowProbeParams {
        active_timer: 10,
        passive_timer,
        record_l3: true,
        ..Default::default()
    }
}

async fn held(bed: &Bed) -> IpfixExporterDetails {
    bed.other.dump(&IpfixExporterDump {}).await.unwrap()[0]
}

async fn probes(bed: &Bed) -> Vec<FlowprobeInterfaceDetails> {
    let sw_if_index = u32::MAX;
    let all = FlowprobeInterfaceDump { sw_if_index };
    bed.other.dump(&all).await.unwrap()
}

#[tokio::test]
async fn the_exporter() {
    let mut bed = Bed::start().await;
    let mut value = exporter("10.0.0.2");
    bed.put(value.clone()).await;
    let row = held(&bed).await;
    assert_eq!((row.collector_port, row.path_mtu), (4739, 512));
    assert_eq!((row.template_interval, row.vrf_id), (20, 0));
    bed.assert_in_sync().await;
    bed.restart_agent(vec![ModelValue::new(value.clone())])
        .await;
    assert_eq!(bed.take_writes(), NONE);

    // What VPP would choose itself is no difference.
    value.path_mtu = 512;
    bed.put(value.clone()).await;
    assert_eq!(bed.take_writes(), NONE);
    value.vrf_id = 4;
    bed.put(value.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.put(VrfTable {
        id: 4,
        ..Default::default()
    })
    .await;
    assert_eq!(held(&bed).await.vrf_id, 4);
    bed.assert_in_sync().await;
    bed.delete(&value.key()).await;
    assert_eq!(held(&bed).await.collector_address.to_string(), "0.0.0.0");
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn probes_and_what_they_record() {
    let mut bed = Bed::start().await;
    bed.put(probe("lo1")).await;
    bed.put(loopback("lo1")).await;
    assert_eq!(bed.state(&probe("lo1").key()), ValueState::Pending);
    bed.put(params(60)).await;
    assert_eq!(bed.state(&probe("lo1").key()), ValueState::Configured);
    let rows = probes(&bed).await;
    assert_eq!((rows[0].which.0, rows[0].direction.0), (0, 1));
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(probe("lo1")),
        ModelValue::new(loopback("lo1")),
        ModelValue::new(params(60)),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), NONE);

    // VPP locks the parameters while it probes.
    bed.put(params(90)).await;
    assert_eq!(bed.state(&params(90).key()), ValueState::Configured);
    let now = bed.other.request(&FlowprobeGetParams {}).await.unwrap();
    assert_eq!(now.passive_timer, 90);
    assert_eq!(probes(&bed).await.len(), 1);
    bed.assert_in_sync().await;

    let mut both = probe("lo1");
    both.ip6 = true;
    let error = bed.try_put(vec![both]).await.unwrap_err();
    assert!(error.to_string().contains("one of l2, ip4"), "{error}");
    bed.delete(&probe("lo1").key()).await;
    assert!(probes(&bed).await.is_empty());
    bed.delete(&params(90).key()).await;
    let now = bed.other.request(&FlowprobeGetParams {}).await.unwrap();
    assert_eq!(now.record_flags.0, 0);
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn the_cache_of_names() {
    let bed = Bed::start().await;
    let cache = |servers: &[&str]| DnsCache {
        upstream_dns_servers: servers.iter().map(|text| (*text).to_owned()).collect(),
    };
    bed.put(cache(&["8.8.8.8", "2001:db8::53"])).await;
    assert_eq!(
        bed.take_writes(),
        [
            "dns_name_server_add_del",
            "dns_name_server_add_del",
            "dns_enable_disable"
        ]
    );
    bed.put(cache(&["2001:db8:0::53", "8.8.8.8"])).await;
    assert_eq!(bed.take_writes(), NONE);
    bed.assert_in_sync().await;
    bed.put(cache(&["9.9.9.9"])).await;
    assert_eq!(bed.take_writes().len(), 5);
    let key = cache(&[]).key();
    assert_eq!(bed.state(&key), ValueState::Configured);
    bed.delete(&key).await;
    assert_eq!(
        bed.take_writes(),
        ["dns_enable_disable", "dns_name_server_add_del"]
    );
}
