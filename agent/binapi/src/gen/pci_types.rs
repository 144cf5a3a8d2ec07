//! Module `pci_types` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's type `pci_address`.
    PciAddress {
        domain: u16,
        bus: u8,
        slot: u8,
        function: u8,
    }
}

