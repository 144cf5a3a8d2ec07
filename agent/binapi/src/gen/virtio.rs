//! Module `virtio` of VPP 26.06, version 3.0.0. Generated: do not edit.

flags! {
    /// VPP's `virtio_flags`.
    VirtioFlags: u32 { VIRTIO_API_FLAG_GSO = 1, VIRTIO_API_FLAG_CSUM_OFFLOAD = 2, VIRTIO_API_FLAG_GRO_COALESCE = 4, VIRTIO_API_FLAG_PACKED = 8, VIRTIO_API_FLAG_IN_ORDER = 16, VIRTIO_API_FLAG_BUFFERING = 32, VIRTIO_API_FLAG_RSS = 64 }
}

fixed! {
    /// VPP's message `virtio_pci_create`.
    VirtioPciCreate {
        pci_addr: super::pci_types::PciAddress,
        use_random_mac: bool,
        mac_address: crate::text::MacAddress,
        gso_enabled: bool,
        checksum_offload_enabled: bool,
        features: u64,
    }
}

message!(VirtioPciCreate, "virtio_pci_create", 0x1944f8db, "virtio_pci_create_1944f8db", "virtio", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `virtio_pci_create_reply`.
    VirtioPciCreateReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VirtioPciCreateReply, "virtio_pci_create_reply", 0x5383d31f, "virtio_pci_create_reply_5383d31f", "virtio", Context, 0b1111111111);
retval!(VirtioPciCreateReply);

fixed! {
    /// VPP's message `virtio_pci_create_v2`.
    VirtioPciCreateV2 {
        pci_addr: super::pci_types::PciAddress,
        use_random_mac: bool,
        mac_address: crate::text::MacAddress,
        virtio_flags: VirtioFlags,
        features: u64,
    }
}

message!(VirtioPciCreateV2, "virtio_pci_create_v2", 0x5d096e1a, "virtio_pci_create_v2_5d096e1a", "virtio", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `virtio_pci_create_v2_reply`.
    VirtioPciCreateV2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VirtioPciCreateV2Reply, "virtio_pci_create_v2_reply", 0x5383d31f, "virtio_pci_create_v2_reply_5383d31f", "virtio", Context, 0b1111111111);
retval!(VirtioPciCreateV2Reply);

fixed! {
    /// VPP's message `virtio_pci_delete`.
    VirtioPciDelete {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VirtioPciDelete, "virtio_pci_delete", 0xf9e6675e, "virtio_pci_delete_f9e6675e", "virtio", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `virtio_pci_delete_reply`.
    VirtioPciDeleteReply {
        retval: i32,
    }
}

message!(VirtioPciDeleteReply, "virtio_pci_delete_reply", 0xe8d4e804, "virtio_pci_delete_reply_e8d4e804", "virtio", Context, 0b1111111111);
retval!(VirtioPciDeleteReply);

fixed! {
    /// VPP's message `sw_interface_virtio_pci_dump`.
    SwInterfaceVirtioPciDump {
    }
}

message!(SwInterfaceVirtioPciDump, "sw_interface_virtio_pci_dump", 0x51077d14, "sw_interface_virtio_pci_dump_51077d14", "virtio", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_virtio_pci_details`.
    SwInterfaceVirtioPciDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        pci_addr: super::pci_types::PciAddress,
        mac_addr: crate::text::MacAddress,
        tx_ring_sz: u16,
        rx_ring_sz: u16,
        features: u64,
    }
}

message!(SwInterfaceVirtioPciDetails, "sw_interface_virtio_pci_details", 0x6ca9c167, "sw_interface_virtio_pci_details_6ca9c167", "virtio", Context, 0b1111111111);

impl crate::message::Dump for SwInterfaceVirtioPciDump { type Details = SwInterfaceVirtioPciDetails; }
impl crate::message::Request for VirtioPciCreate { type Reply = VirtioPciCreateReply; }
impl crate::message::Request for VirtioPciCreateV2 { type Reply = VirtioPciCreateV2Reply; }
impl crate::message::Request for VirtioPciDelete { type Reply = VirtioPciDeleteReply; }
