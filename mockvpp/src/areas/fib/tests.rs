//! Rules of the FIB that no single recording shows alone.

use crate::areas::fib::{EntryFlags, Fib, Kind, NONE, Prefix, Proto, RoutePath, Source, nh_proto};

fn p(text: &str) -> Prefix {
    let (addr, len) = text.split_once('/').unwrap();
    Prefix::new(addr.parse().unwrap(), len.parse().unwrap())
}

fn via(text: &str, sw_if_index: u32) -> RoutePath {
    let addr = p(&format!("{text}/0")).addr;
    RoutePath { addr, sw_if_index, fib_index: 0, ..RoutePath::default() }
}

fn fib() -> Fib {
    let mut fib = Fib::default();
    fib.find_or_create_table(Proto::Ip4, 0, Source::DEFAULT_ROUTE, "");
    fib.set_interface_fib(Proto::Ip4, 1, 0);
    fib
}

fn connect(fib: &mut Fib, table: u32, prefix: &str, sw_if_index: u32) {
    let prefix = p(prefix);
    let host = Prefix::host(Proto::Ip4, prefix.addr);
    let path = |addr| vec![RoutePath { proto: nh_proto(Proto::Ip4), addr, sw_if_index, ..RoutePath::default() }];
    let local = EntryFlags::CONNECTED | EntryFlags::LOCAL;
    fib.update(table, &host, Source::INTERFACE, local, path(host.addr));
    let connected = EntryFlags::CONNECTED | EntryFlags::ATTACHED;
    fib.update(table, &prefix, Source::INTERFACE, connected, path(0));
}

fn first_path(fib: &Fib, prefix: &str) -> (Kind, u32) {
    let entry = fib.lookup_exact(0, &p(prefix)).and_then(|e| fib.entry(e)).unwrap();
    let (path, _) = fib.entry_paths(entry).next().unwrap();
    (path.kind, path.sw_if_index)
}

#[test]
fn a_next_hop_s_entry_follows_its_cover() {
    let mut fib = fib();
    let start = (fib.entries(), fib.path_lists().len());
    fib.update(0, &p("10.9.0.0/16"), Source::API, EntryFlags::default(), vec![via("10.0.0.7", NONE)]);
    assert_eq!(first_path(&fib, "10.0.0.7/32"), (Kind::Special, NONE));
    connect(&mut fib, 0, "10.0.0.1/24", 1);
    assert_eq!(first_path(&fib, "10.0.0.7/32"), (Kind::AttachedNextHop, 1));
    fib.delete(0, &p("10.0.0.1/24"), Source::INTERFACE);
    assert_eq!(first_path(&fib, "10.0.0.7/32"), (Kind::Special, NONE));
    fib.delete(0, &p("10.0.0.1/32"), Source::INTERFACE);
    fib.delete(0, &p("10.9.0.0/16"), Source::API);
    assert_eq!((fib.entries(), fib.path_lists().len()), start, "nothing is left behind");
}

#[test]
fn routes_that_lead_to_themselves_are_dropped() {
    let mut fib = fib();
    fib.update(0, &p("10.1.0.0/16"), Source::API, EntryFlags::default(), vec![via("10.2.0.1", NONE)]);
    fib.update(0, &p("10.2.0.0/16"), Source::API, EntryFlags::default(), vec![via("10.1.0.1", NONE)]);
    assert_eq!(first_path(&fib, "10.1.0.1/32").0, Kind::Recursive, "there was no loop yet");
    assert_eq!(first_path(&fib, "10.2.0.1/32").0, Kind::Special, "here it would close");
    fib.delete(0, &p("10.1.0.0/16"), Source::API);
    fib.delete(0, &p("10.2.0.0/16"), Source::API);
}

#[test]
fn a_worse_source_waits_for_the_better_to_go() {
    let mut fib = fib();
    fib.update(0, &p("10.1.0.0/16"), Source::CLI, EntryFlags::default(), vec![via("10.0.0.2", 1)]);
    fib.update(0, &p("10.1.0.0/16"), Source::API, EntryFlags::default(), vec![via("10.0.0.3", 2)]);
    assert_eq!(first_path(&fib, "10.1.0.0/16").1, 2);
    fib.delete(0, &p("10.1.0.0/16"), Source::API);
    assert_eq!(first_path(&fib, "10.1.0.0/16").1, 1);
    fib.delete(0, &p("10.1.0.0/16"), Source::API);
    assert_eq!(first_path(&fib, "10.1.0.0/16").1, 1, "deleting what is not there changes nothing");
}

#[test]
fn an_attached_route_in_another_table_imports_what_the_interface_covers() {
    let mut fib = fib();
    let other = fib.find_or_create_table(Proto::Ip4, 5, Source::API, "");
    connect(&mut fib, 0, "10.0.0.1/24", 1);
    fib.update(other, &p("10.0.0.0/24"), Source::API, EntryFlags::default(), vec![via("0.0.0.0", 1)]);
    assert!(fib.lookup_exact(other, &p("10.0.0.1/32")).is_some(), "the interface's own address");
    let neighbor = p("10.0.0.9/32");
    fib.path_add(0, &neighbor, Source::ADJ, EntryFlags::ATTACHED, vec![via("10.0.0.9", 1)]);
    assert!(fib.lookup_exact(other, &neighbor).is_some(), "a neighbour that comes later");
    fib.path_remove(0, &neighbor, Source::ADJ, vec![via("10.0.0.9", 1)]);
    assert!(fib.lookup_exact(other, &neighbor).is_none());
    fib.delete(other, &p("10.0.0.0/24"), Source::API);
    assert!(fib.lookup_exact(other, &p("10.0.0.1/32")).is_none());
}

#[test]
fn what_is_given_again_survives_the_sweep() {
    let mut fib = fib();
    for net in ["10.1.0.0/16", "10.2.0.0/16"] {
        fib.update(0, &p(net), Source::API, EntryFlags::default(), vec![via("10.0.0.2", 1)]);
    }
    fib.mark(Proto::Ip4, 0, Source::API);
    fib.update(0, &p("10.2.0.0/16"), Source::API, EntryFlags::default(), vec![via("10.0.0.2", 1)]);
    fib.sweep(Proto::Ip4, 0, Source::API);
    assert!(fib.lookup_exact(0, &p("10.1.0.0/16")).is_none());
    assert!(fib.lookup_exact(0, &p("10.2.0.0/16")).is_some());
}

#[test]
fn a_million_routes_share_one_list_of_paths() {
    let mut fib = fib();
    let lists = fib.path_lists().len();
    for n in 0..20_000u32 {
        let prefix = Prefix::new(std::net::Ipv4Addr::from_bits(0x0b00_0000 + (n << 8)).into(), 24);
        fib.update(0, &prefix, Source::API, EntryFlags::default(), vec![via("10.0.0.2", 1)]);
    }
    assert_eq!(fib.path_lists().len(), lists + 1);
    fib.flush(Proto::Ip4, 0, Source::API);
    assert_eq!(fib.path_lists().len(), lists);
}
