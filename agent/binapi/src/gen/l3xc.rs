//! Module `l3xc` of VPP 26.06, version 1.0.1. Generated: do not edit.

/// VPP's type `l3xc`.
#[derive(Debug, Clone, PartialEq)]
pub struct L3xc {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub is_ip6: bool,
    pub paths: Vec<super::fib_types::FibPath>,
}

impl Default for L3xc {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            is_ip6: crate::wire::Fixed::ZERO,
            paths: Default::default(),
        }
    }
}

impl crate::wire::Wire for L3xc {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_paths = crate::wire::count::<u8>("n_paths", self.paths.len())?;
        w.put(&(self.sw_if_index, self.is_ip6, n_paths));
        w.list(&self.paths)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, is_ip6, n_paths): (super::interface_types::InterfaceIndex, bool, u8) = r.run(&["sw_if_index", "is_ip6", "n_paths"])?;
        let paths = r.list("paths", n_paths)?;
        Ok(Self { sw_if_index, is_ip6, paths })
    }
}

fixed! {
    /// VPP's message `l3xc_plugin_get_version`.
    L3xcPluginGetVersion {
    }
}

message!(L3xcPluginGetVersion, "l3xc_plugin_get_version", 0x51077d14, "l3xc_plugin_get_version_51077d14", "l3xc", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l3xc_plugin_get_version_reply`.
    L3xcPluginGetVersionReply {
        major: u32,
        minor: u32,
    }
}

message!(L3xcPluginGetVersionReply, "l3xc_plugin_get_version_reply", 0x9b32cf86, "l3xc_plugin_get_version_reply_9b32cf86", "l3xc", Context, 0b1111111111);

/// VPP's message `l3xc_update`.
#[derive(Debug, Clone, PartialEq)]
pub struct L3xcUpdate {
    pub l3xc: L3xc,
}

impl Default for L3xcUpdate {
    fn default() -> Self {
        Self {
            l3xc: Default::default(),
        }
    }
}

impl crate::wire::Wire for L3xcUpdate {
    const MIN_SIZE: usize = <L3xc as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.l3xc, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let l3xc = r.field("l3xc")?;
        Ok(Self { l3xc })
    }
}

message!(L3xcUpdate, "l3xc_update", 0xe96aabdf, "l3xc_update_e96aabdf", "l3xc", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l3xc_update_reply`.
    L3xcUpdateReply {
        retval: i32,
        stats_index: u32,
    }
}

message!(L3xcUpdateReply, "l3xc_update_reply", 0x1992deab, "l3xc_update_reply_1992deab", "l3xc", Context, 0b1111111111);
retval!(L3xcUpdateReply);

fixed! {
    /// VPP's message `l3xc_del`.
    L3xcDel {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ip6: bool,
    }
}

message!(L3xcDel, "l3xc_del", 0xe7dbef91, "l3xc_del_e7dbef91", "l3xc", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l3xc_del_reply`.
    L3xcDelReply {
        retval: i32,
    }
}

message!(L3xcDelReply, "l3xc_del_reply", 0xe8d4e804, "l3xc_del_reply_e8d4e804", "l3xc", Context, 0b1111111111);
retval!(L3xcDelReply);

fixed! {
    /// VPP's message `l3xc_dump`.
    L3xcDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(L3xcDump, "l3xc_dump", 0xf9e6675e, "l3xc_dump_f9e6675e", "l3xc", ClientContext, 0b1111111111);

/// VPP's message `l3xc_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct L3xcDetails {
    pub l3xc: L3xc,
}

impl Default for L3xcDetails {
    fn default() -> Self {
        Self {
            l3xc: Default::default(),
        }
    }
}

impl crate::wire::Wire for L3xcDetails {
    const MIN_SIZE: usize = <L3xc as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.l3xc, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let l3xc = r.field("l3xc")?;
        Ok(Self { l3xc })
    }
}

message!(L3xcDetails, "l3xc_details", 0xbc5bf852, "l3xc_details_bc5bf852", "l3xc", Context, 0b1111111111);

impl crate::message::Request for L3xcDel { type Reply = L3xcDelReply; }
impl crate::message::Dump for L3xcDump { type Details = L3xcDetails; }
impl crate::message::Request for L3xcPluginGetVersion { type Reply = L3xcPluginGetVersionReply; }
impl crate::message::Request for L3xcUpdate { type Reply = L3xcUpdateReply; }
