//! The frames on the API socket.

use vpp_binapi::api::memclnt::ControlPing;
use vpp_binapi::frame::{HEADER, MAX_FRAME, finish, message_len, start};
use vpp_binapi::{Head, Message};

#[test]
fn a_header_is_a_queue_a_length_and_a_mark() {
    let mut out = vec![0xaa];
    let at = start(&mut out);
    let head = Head {
        client_index: 1,
        context: 2,
    };
    ControlPing {}
        .encode_message(0x1234, head, &mut out)
        .unwrap();
    assert!(finish(&mut out, at));
    let expected = [
        0xaa, // what was there before
        0, 0, 0, 0, 0, 0, 0, 0, // queue
        0, 0, 0, 10, // length
        0, 0, 0, 0, // mark
        0x12, 0x34, 0, 0, 0, 1, 0, 0, 0, 2,
    ];
    assert_eq!(out, expected);
    assert_eq!(message_len(&out[1..]), Some(10));
}

#[test]
fn no_length_before_the_whole_header_is_there() {
    let mut out = Vec::new();
    let at = start(&mut out);
    assert!(finish(&mut out, at));
    assert_eq!(message_len(&out), Some(0));
    for n in 0..HEADER {
        assert_eq!(message_len(&out[..n]), None);
    }
}

#[test]
fn a_message_that_is_too_long_is_taken_back() {
    let mut out = vec![1, 2, 3];
    let at = start(&mut out);
    out.resize(at + HEADER + MAX_FRAME + 1, 0);
    assert!(!finish(&mut out, at));
    assert_eq!(out, [1, 2, 3]);
}
