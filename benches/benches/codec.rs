//! Messages to bytes and back, on one core.

#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark")]

use std::hint::black_box;
use std::net::Ipv4Addr;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use vpp_binapi::api::fib_types::{FibPath, FibPathNh};
use vpp_binapi::api::interface::SwInterfaceDetails;
use vpp_binapi::api::ip::{IpRoute, IpRouteAddDel};
use vpp_binapi::api::ip_types::{AddressUnion, Prefix};
use vpp_binapi::api::memclnt::ControlPing;
use vpp_binapi::{FixedStr, Head, Message};

const HEAD: Head = Head {
    client_index: 1,
    context: 2,
};

fn route() -> IpRouteAddDel {
    IpRouteAddDel {
        is_add: true,
        is_multipath: false,
        route: IpRoute {
            prefix: Prefix::new(Ipv4Addr::new(10, 1, 0, 0).into(), 24),
            paths: [FibPath {
                sw_if_index: 1,
                weight: 1,
                nh: FibPathNh {
                    address: AddressUnion::from_ip4(Ipv4Addr::new(10, 0, 0, 1)),
                    ..Default::default()
                },
                ..Default::default()
            }]
            .into_iter()
            .collect(),
            ..Default::default()
        },
    }
}

fn interface() -> SwInterfaceDetails {
    SwInterfaceDetails {
        sw_if_index: 1,
        interface_name: FixedStr::truncated(b"GigabitEthernet0/8/0"),
        ..Default::default()
    }
}

fn encode<M: Message>(message: &M, out: &mut Vec<u8>) {
    out.clear();
    message.encode_message(100, HEAD, out).unwrap();
}

fn one<M: Message>(c: &mut Criterion, message: &M) {
    let mut group = c.benchmark_group(M::NAME);
    group.throughput(Throughput::Elements(1));
    let mut out = Vec::new();
    group.bench_function("encode", |b| {
        b.iter(|| encode(black_box(message), black_box(&mut out)));
    });
    encode(message, &mut out);
    let body = out.split_off(2);
    group.bench_function("decode", |b| {
        b.iter(|| black_box(M::decode_message(black_box(&body)).unwrap()));
    });
    let mut out = Vec::new();
    group.bench_function("encode and decode", |b| {
        b.iter(|| {
            encode(black_box(message), &mut out);
            let body = black_box(&out).get(2..).unwrap_or_default();
            black_box(M::decode_message(body).unwrap());
        });
    });
    group.finish();
}

fn codec(c: &mut Criterion) {
    one(c, &route());
    one(c, &interface());
    one(c, &ControlPing {});
}

criterion_group!(benches, codec);
criterion_main!(benches);
