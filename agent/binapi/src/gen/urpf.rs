//! Module `urpf` of VPP 26.06, version 1.0.0. Generated: do not edit.

one_of! {
    /// VPP's `urpf_mode`.
    UrpfMode: u8 { URPF_API_MODE_OFF = 0, URPF_API_MODE_LOOSE = 1, URPF_API_MODE_STRICT = 2 }
}

fixed! {
    /// VPP's message `urpf_update`.
    UrpfUpdate {
        is_input: bool,
        mode: UrpfMode,
        af: super::ip_types::AddressFamily,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(UrpfUpdate, "urpf_update", 0xcc274cd1, "urpf_update_cc274cd1", "urpf", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `urpf_update_reply`.
    UrpfUpdateReply {
        retval: i32,
    }
}

message!(UrpfUpdateReply, "urpf_update_reply", 0xe8d4e804, "urpf_update_reply_e8d4e804", "urpf", Context, 0b1111111111);
retval!(UrpfUpdateReply);

fixed! {
    /// VPP's message `urpf_update_v2`.
    UrpfUpdateV2 {
        is_input: bool,
        mode: UrpfMode,
        af: super::ip_types::AddressFamily,
        sw_if_index: super::interface_types::InterfaceIndex,
        table_id: u32,
    }
}

message!(UrpfUpdateV2, "urpf_update_v2", 0xb873d028, "urpf_update_v2_b873d028", "urpf", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `urpf_update_v2_reply`.
    UrpfUpdateV2Reply {
        retval: i32,
    }
}

message!(UrpfUpdateV2Reply, "urpf_update_v2_reply", 0xe8d4e804, "urpf_update_v2_reply_e8d4e804", "urpf", Context, 0b1111111111);
retval!(UrpfUpdateV2Reply);

fixed! {
    /// VPP's message `urpf_interface_dump`.
    UrpfInterfaceDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(UrpfInterfaceDump, "urpf_interface_dump", 0xf9e6675e, "urpf_interface_dump_f9e6675e", "urpf", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `urpf_interface_details`.
    UrpfInterfaceDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_input: bool,
        mode: UrpfMode,
        af: super::ip_types::AddressFamily,
        table_id: u32,
    }
}

message!(UrpfInterfaceDetails, "urpf_interface_details", 0xf94b5374, "urpf_interface_details_f94b5374", "urpf", Context, 0b1111111100);

impl crate::message::Dump for UrpfInterfaceDump { type Details = UrpfInterfaceDetails; }
impl crate::message::Request for UrpfUpdate { type Reply = UrpfUpdateReply; }
impl crate::message::Request for UrpfUpdateV2 { type Reply = UrpfUpdateV2Reply; }
