//! Module `fib` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's type `fib_source`.
    FibSource {
        priority: u8,
        id: u8,
        name: crate::text::FixedStr<64>,
    }
}

fixed! {
    /// VPP's message `fib_source_add`.
    FibSourceAdd {
        src: FibSource,
    }
}

message!(FibSourceAdd, "fib_source_add", 0xb3ac2aec, "fib_source_add_b3ac2aec", "fib", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `fib_source_add_reply`.
    FibSourceAddReply {
        retval: i32,
        id: u8,
    }
}

message!(FibSourceAddReply, "fib_source_add_reply", 0x604fd6f1, "fib_source_add_reply_604fd6f1", "fib", Context, 0b1111111111);
retval!(FibSourceAddReply);

fixed! {
    /// VPP's message `fib_source_dump`.
    FibSourceDump {
    }
}

message!(FibSourceDump, "fib_source_dump", 0x51077d14, "fib_source_dump_51077d14", "fib", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `fib_source_details`.
    FibSourceDetails {
        src: FibSource,
    }
}

message!(FibSourceDetails, "fib_source_details", 0x8668acdb, "fib_source_details_8668acdb", "fib", Context, 0b1111111111);

impl crate::message::Request for FibSourceAdd { type Reply = FibSourceAddReply; }
impl crate::message::Dump for FibSourceDump { type Details = FibSourceDetails; }
