//! Module `lacp` of VPP 26.06, version 2.0.0. Generated: do not edit.

fixed! {
    /// VPP's message `sw_interface_lacp_dump`.
    SwInterfaceLacpDump {
    }
}

message!(SwInterfaceLacpDump, "sw_interface_lacp_dump", 0x51077d14, "sw_interface_lacp_dump_51077d14", "lacp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_lacp_details`.
    SwInterfaceLacpDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        interface_name: crate::text::FixedStr<64>,
        rx_state: u32,
        tx_state: u32,
        mux_state: u32,
        ptx_state: u32,
        bond_interface_name: crate::text::FixedStr<64>,
        actor_system_priority: u16,
        actor_system: crate::text::MacAddress,
        actor_key: u16,
        actor_port_priority: u16,
        actor_port_number: u16,
        actor_state: u8,
        partner_system_priority: u16,
        partner_system: crate::text::MacAddress,
        partner_key: u16,
        partner_port_priority: u16,
        partner_port_number: u16,
        partner_state: u8,
    }
}

message!(SwInterfaceLacpDetails, "sw_interface_lacp_details", 0xd9a83d2f, "sw_interface_lacp_details_d9a83d2f", "lacp", Context, 0b1111111111);

impl crate::message::Dump for SwInterfaceLacpDump { type Details = SwInterfaceLacpDetails; }
