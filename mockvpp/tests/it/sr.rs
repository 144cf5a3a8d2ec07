//! Segment routing: what the recordings do not show.

use mockvpp::{ConnId, Disconnect, Fed, MockVpp};
use vpp_binapi::Message;
use vpp_binapi::api::interface::CreateLoopback;
use vpp_binapi::api::ip::{IpTable, IpTableAddDel};
use vpp_binapi::api::l2::{L2FlagsGet, L2FlagsGetReply, L2XconnectDetails, L2XconnectDump};
use vpp_binapi::api::sr::{
    SrLocalsidAddDel, SrLocalsidsDetails, SrLocalsidsDump, SrPoliciesV2Details, SrPoliciesV2Dump,
    SrPolicyAdd, SrPolicyAddReply, SrPolicyDel, SrSteeringAddDel, SrSteeringAddDelReply,
    SrSteeringPolDetails, SrSteeringPolDump, Srv6SidList,
};
use vpp_binapi::api::sr_types::{SrBehavior, SrSteer};

use crate::client::{Known, hear, join};

const BSID: &str = "fc00:b::1";

struct Client {
    vpp: MockVpp,
    conn: ConnId,
    known: Known,
}

impl Client {
    fn new() -> Self {
        let mut vpp = MockVpp::default();
        let (conn, known) = join(&mut vpp);
        Self { vpp, conn, known }
    }

    fn ask<M: Message>(&mut self, message: &M) -> Result<Fed, Disconnect> {
        self.vpp.feed(self.conn, &self.known.frame(1, message))
    }

    /// All that is said to a request, as `A`.
    fn answers<M: Message, A: Message>(&mut self, message: &M) -> Vec<A> {
        hear(&mut self.vpp, self.conn);
        assert_eq!(self.ask(message), Ok(Fed::All));
        let said = hear(&mut self.vpp, self.conn);
        let known = &self.known;
        let answer = said.iter().map(|(id, body)| {
            assert_eq!(*id, known.id::<A>());
            A::decode_message(body).unwrap().1
        });
        answer.collect()
    }

    fn table(&mut self, is_add: bool, table_id: u32) {
        let table = IpTable {
            table_id,
            is_ip6: true,
            ..IpTable::default()
        };
        self.ask(&IpTableAddDel { is_add, table }).unwrap();
    }
}

fn dt6(table: u32) -> SrLocalsidAddDel {
    SrLocalsidAddDel {
        localsid: "fc00:1::1".parse().unwrap(),
        behavior: SrBehavior::SR_BEHAVIOR_API_DT6,
        sw_if_index: table,
        ..SrLocalsidAddDel::default()
    }
}

fn policy(num_sids: u8, is_encap: bool) -> SrPolicyAdd {
    SrPolicyAdd {
        bsid_addr: BSID.parse().unwrap(),
        is_encap,
        sids: Srv6SidList {
            num_sids,
            weight: 1,
            ..Srv6SidList::default()
        },
        ..SrPolicyAdd::default()
    }
}

fn steering(traffic_type: SrSteer, table_id: u32) -> SrSteeringAddDel {
    SrSteeringAddDel {
        bsid_addr: BSID.parse().unwrap(),
        table_id,
        traffic_type,
        ..SrSteeringAddDel::default()
    }
}

fn is_crash(outcome: &Result<Fed, Disconnect>) -> bool {
    matches!(outcome, Err(Disconnect::Crash { .. }))
}

#[test]
fn a_sid_shows_the_id_of_a_table_that_went_away_but_of_one_that_never_was_it_kills() {
    let mut gone = Client::new();
    gone.table(true, 8);
    gone.ask(&dt6(8)).unwrap();
    gone.table(false, 8);
    let sids: Vec<SrLocalsidsDetails> = gone.answers(&SrLocalsidsDump {});
    let targets = sids.iter().map(|s| s.xconnect_iface_or_vrf_table);
    assert_eq!(targets.collect::<Vec<_>>(), [8]);

    let mut never = Client::new();
    assert_eq!(never.ask(&dt6(8)), Ok(Fed::All));
    assert!(is_crash(&never.ask(&SrLocalsidsDump {})));
}

#[test]
fn a_list_without_sids_kills_but_one_of_more_than_a_message_holds_is_taken() {
    assert!(is_crash(&Client::new().ask(&policy(0, true))));
    let mut client = Client::new();
    client.ask(&policy(17, true)).unwrap();
    let policies: Vec<SrPoliciesV2Details> = client.answers(&SrPoliciesV2Dump {});
    let counts = policies
        .iter()
        .flat_map(|p| p.sid_lists.iter().map(|l| l.num_sids));
    assert_eq!(counts.collect::<Vec<_>>(), [17]);
}

#[test]
fn removing_a_sid_from_no_table_kills() {
    let mut client = Client::new();
    client.ask(&dt6(0)).unwrap();
    let elsewhere = SrLocalsidAddDel {
        is_del: true,
        fib_table: 77,
        ..dt6(0)
    };
    assert!(is_crash(&client.ask(&elsewhere)));
}

#[test]
fn a_steered_prefix_may_be_longer_than_its_address() {
    let mut client = Client::new();
    client.ask(&policy(1, true)).unwrap();
    let mut long = steering(SrSteer::SR_STEER_API_IPV4, 0);
    long.prefix.len = 40;
    let taken: Vec<SrSteeringAddDelReply> = client.answers(&long);
    assert_eq!(taken.iter().map(|r| r.retval).collect::<Vec<_>>(), [0]);
    let shown: Vec<SrSteeringPolDetails> = client.answers(&SrSteeringPolDump {});
    assert_eq!(shown.iter().map(|s| s.prefix.len).collect::<Vec<_>>(), [40]);
}

#[test]
fn steering_an_interface_shows_as_a_cross_connect_with_another_feature() {
    const DROP_AND_SRV6: u32 = 1 | 1 << 10;
    let mut client = Client::new();
    client.ask(&CreateLoopback::default()).unwrap();
    client.ask(&policy(1, true)).unwrap();
    let loopback = SrSteeringAddDel {
        sw_if_index: 1,
        ..steering(SrSteer::SR_STEER_API_L2, 0)
    };
    client.ask(&loopback).unwrap();
    let pairs: Vec<L2XconnectDetails> = client.answers(&L2XconnectDump {});
    let pairs = pairs.iter().map(|p| (p.rx_sw_if_index, p.tx_sw_if_index));
    assert_eq!(pairs.collect::<Vec<_>>(), [(1, 0)]);
    let flags: Vec<L2FlagsGetReply> = client.answers(&L2FlagsGet { sw_if_index: 1 });
    let bitmaps = flags.iter().map(|f| f.input_feature_bitmap);
    assert_eq!(bitmaps.collect::<Vec<_>>(), [DROP_AND_SRV6]);
    let shown: Vec<SrSteeringPolDetails> = client.answers(&SrSteeringPolDump {});
    let shown = shown.iter().map(|s| (s.sw_if_index, s.prefix.address.ip()));
    assert_eq!(shown.collect::<Vec<_>>(), [(1, "100::".parse().unwrap())]);
}

#[test]
fn steering_into_no_table_kills_only_once_the_policy_has_passed() {
    let encap = |is_encap| {
        let mut client = Client::new();
        client.answers::<_, SrPolicyAddReply>(&policy(1, is_encap));
        client
    };
    let ip4 = steering(SrSteer::SR_STEER_API_IPV4, 77);
    assert!(is_crash(&encap(true).ask(&ip4)));
    let refused: Vec<SrSteeringAddDelReply> = encap(false).answers(&ip4);
    assert_eq!(refused.iter().map(|r| r.retval).collect::<Vec<_>>(), [-5]);
}

#[test]
fn steering_outlives_its_policy_and_still_shows_it() {
    let mut client = Client::new();
    client.ask(&policy(1, true)).unwrap();
    client
        .ask(&steering(SrSteer::SR_STEER_API_IPV6, 0))
        .unwrap();
    let bsid_addr = BSID.parse().unwrap();
    let del = SrPolicyDel {
        bsid_addr,
        sr_policy_index: 0,
    };
    client.ask(&del).unwrap();
    let left: Vec<SrSteeringPolDetails> = client.answers(&SrSteeringPolDump {});
    assert_eq!(left.iter().map(|s| s.bsid).collect::<Vec<_>>(), [bsid_addr]);
}
