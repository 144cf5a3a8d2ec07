//! Module `crypto` of VPP 26.06, version 1.0.1. Generated: do not edit.

one_of! {
    /// VPP's `crypto_dispatch_mode`.
    CryptoDispatchMode: u8 { CRYPTO_ASYNC_DISPATCH_POLLING = 0, CRYPTO_ASYNC_DISPATCH_INTERRUPT = 1 }
}

one_of! {
    /// VPP's `crypto_op_class_type`.
    CryptoOpClassType: u8 { CRYPTO_API_OP_SIMPLE = 0, CRYPTO_API_OP_CHAINED = 1, CRYPTO_API_OP_BOTH = 2 }
}

fixed! {
    /// VPP's message `crypto_set_async_dispatch`.
    CryptoSetAsyncDispatch {
        mode: CryptoDispatchMode,
    }
}

message!(CryptoSetAsyncDispatch, "crypto_set_async_dispatch", 0x5ca4adc0, "crypto_set_async_dispatch_5ca4adc0", "crypto", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `crypto_set_async_dispatch_reply`.
    CryptoSetAsyncDispatchReply {
        retval: i32,
    }
}

message!(CryptoSetAsyncDispatchReply, "crypto_set_async_dispatch_reply", 0xe8d4e804, "crypto_set_async_dispatch_reply_e8d4e804", "crypto", Context, 0b1111111111);
retval!(CryptoSetAsyncDispatchReply);

fixed! {
    /// VPP's message `crypto_set_async_dispatch_v2`.
    CryptoSetAsyncDispatchV2 {
        mode: CryptoDispatchMode,
        adaptive: bool,
    }
}

message!(CryptoSetAsyncDispatchV2, "crypto_set_async_dispatch_v2", 0x667d2d54, "crypto_set_async_dispatch_v2_667d2d54", "crypto", ClientContext, 0b1111111110);

fixed! {
    /// VPP's message `crypto_set_async_dispatch_v2_reply`.
    CryptoSetAsyncDispatchV2Reply {
        retval: i32,
    }
}

message!(CryptoSetAsyncDispatchV2Reply, "crypto_set_async_dispatch_v2_reply", 0xe8d4e804, "crypto_set_async_dispatch_v2_reply_e8d4e804", "crypto", Context, 0b1111111110);
retval!(CryptoSetAsyncDispatchV2Reply);

fixed! {
    /// VPP's message `crypto_set_handler`.
    CryptoSetHandler {
        alg_name: crate::text::FixedStr<32>,
        engine: crate::text::FixedStr<16>,
        oct: CryptoOpClassType,
        is_async: u8,
    }
}

message!(CryptoSetHandler, "crypto_set_handler", 0xce9ad00d, "crypto_set_handler_ce9ad00d", "crypto", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `crypto_set_handler_reply`.
    CryptoSetHandlerReply {
        retval: i32,
    }
}

message!(CryptoSetHandlerReply, "crypto_set_handler_reply", 0xe8d4e804, "crypto_set_handler_reply_e8d4e804", "crypto", Context, 0b1111111111);
retval!(CryptoSetHandlerReply);

impl crate::message::Request for CryptoSetAsyncDispatch { type Reply = CryptoSetAsyncDispatchReply; }
impl crate::message::Request for CryptoSetAsyncDispatchV2 { type Reply = CryptoSetAsyncDispatchV2Reply; }
impl crate::message::Request for CryptoSetHandler { type Reply = CryptoSetHandlerReply; }
