//! Module `vmxnet3` of VPP 26.06, version 1.2.0. Generated: do not edit.

fixed! {
    /// VPP's type `vmxnet3_tx_list`.
    Vmxnet3TxList {
        tx_qsize: u16,
        tx_next: u16,
        tx_produce: u16,
        tx_consume: u16,
    }
}

fixed! {
    /// VPP's type `vmxnet3_rx_list`.
    Vmxnet3RxList {
        rx_qsize: u16,
        rx_fill: [u16; 2],
        rx_next: u16,
        rx_produce: [u16; 2],
        rx_consume: [u16; 2],
    }
}

fixed! {
    /// VPP's message `vmxnet3_create`.
    Vmxnet3Create {
        pci_addr: u32,
        enable_elog: i32,
        rxq_size: u16,
        rxq_num: u16,
        txq_size: u16,
        txq_num: u16,
        bind: u8,
        enable_gso: bool,
    }
}

message!(Vmxnet3Create, "vmxnet3_create", 0x71a07314, "vmxnet3_create_71a07314", "vmxnet3", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vmxnet3_create_reply`.
    Vmxnet3CreateReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Vmxnet3CreateReply, "vmxnet3_create_reply", 0x5383d31f, "vmxnet3_create_reply_5383d31f", "vmxnet3", Context, 0b1111111111);
retval!(Vmxnet3CreateReply);

fixed! {
    /// VPP's message `vmxnet3_delete`.
    Vmxnet3Delete {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Vmxnet3Delete, "vmxnet3_delete", 0xf9e6675e, "vmxnet3_delete_f9e6675e", "vmxnet3", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vmxnet3_delete_reply`.
    Vmxnet3DeleteReply {
        retval: i32,
    }
}

message!(Vmxnet3DeleteReply, "vmxnet3_delete_reply", 0xe8d4e804, "vmxnet3_delete_reply_e8d4e804", "vmxnet3", Context, 0b1111111111);
retval!(Vmxnet3DeleteReply);

fixed! {
    /// VPP's message `vmxnet3_details`.
    Vmxnet3Details {
        sw_if_index: super::interface_types::InterfaceIndex,
        if_name: crate::text::FixedStr<64>,
        hw_addr: crate::text::MacAddress,
        pci_addr: u32,
        version: u8,
        admin_up_down: bool,
        rx_count: u8,
        rx_list: [Vmxnet3RxList; 16],
        tx_count: u8,
        tx_list: [Vmxnet3TxList; 8],
    }
}

message!(Vmxnet3Details, "vmxnet3_details", 0x6a1a5498, "vmxnet3_details_6a1a5498", "vmxnet3", Context, 0b1111111111);

fixed! {
    /// VPP's message `vmxnet3_dump`.
    Vmxnet3Dump {
    }
}

message!(Vmxnet3Dump, "vmxnet3_dump", 0x51077d14, "vmxnet3_dump_51077d14", "vmxnet3", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_vmxnet3_interface_dump`.
    SwVmxnet3InterfaceDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwVmxnet3InterfaceDump, "sw_vmxnet3_interface_dump", 0xf9e6675e, "sw_vmxnet3_interface_dump_f9e6675e", "vmxnet3", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_vmxnet3_interface_details`.
    SwVmxnet3InterfaceDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        if_name: crate::text::FixedStr<64>,
        hw_addr: crate::text::MacAddress,
        pci_addr: u32,
        version: u8,
        admin_up_down: bool,
        rx_count: u8,
        rx_list: [Vmxnet3RxList; 16],
        tx_count: u8,
        tx_list: [Vmxnet3TxList; 8],
    }
}

message!(SwVmxnet3InterfaceDetails, "sw_vmxnet3_interface_details", 0x6a1a5498, "sw_vmxnet3_interface_details_6a1a5498", "vmxnet3", Context, 0b1111111111);

impl crate::message::Dump for SwVmxnet3InterfaceDump { type Details = SwVmxnet3InterfaceDetails; }
impl crate::message::Request for Vmxnet3Create { type Reply = Vmxnet3CreateReply; }
impl crate::message::Request for Vmxnet3Delete { type Reply = Vmxnet3DeleteReply; }
impl crate::message::Dump for Vmxnet3Dump { type Details = Vmxnet3Details; }
