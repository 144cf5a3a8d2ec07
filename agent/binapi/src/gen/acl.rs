//! Module `acl` of VPP 26.06, version 2.0.1. Generated: do not edit.

fixed! {
    /// VPP's message `acl_plugin_get_version`.
    AclPluginGetVersion {
    }
}

message!(AclPluginGetVersion, "acl_plugin_get_version", 0x51077d14, "acl_plugin_get_version_51077d14", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `acl_plugin_get_version_reply`.
    AclPluginGetVersionReply {
        major: u32,
        minor: u32,
    }
}

message!(AclPluginGetVersionReply, "acl_plugin_get_version_reply", 0x9b32cf86, "acl_plugin_get_version_reply_9b32cf86", "acl", Context, 0b1111111111);

fixed! {
    /// VPP's message `acl_plugin_control_ping`.
    AclPluginControlPing {
    }
}

message!(AclPluginControlPing, "acl_plugin_control_ping", 0x51077d14, "acl_plugin_control_ping_51077d14", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `acl_plugin_control_ping_reply`.
    AclPluginControlPingReply {
        retval: i32,
        client_index: u32,
        vpe_pid: u32,
    }
}

message!(AclPluginControlPingReply, "acl_plugin_control_ping_reply", 0xf6b0b8ca, "acl_plugin_control_ping_reply_f6b0b8ca", "acl", Context, 0b1111111111);
retval!(AclPluginControlPingReply);

fixed! {
    /// VPP's message `acl_plugin_get_conn_table_max_entries`.
    AclPluginGetConnTableMaxEntries {
    }
}

message!(AclPluginGetConnTableMaxEntries, "acl_plugin_get_conn_table_max_entries", 0x51077d14, "acl_plugin_get_conn_table_max_entries_51077d14", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `acl_plugin_get_conn_table_max_entries_reply`.
    AclPluginGetConnTableMaxEntriesReply {
        conn_table_max_entries: u64,
    }
}

message!(AclPluginGetConnTableMaxEntriesReply, "acl_plugin_get_conn_table_max_entries_reply", 0x7a096d3d, "acl_plugin_get_conn_table_max_entries_reply_7a096d3d", "acl", Context, 0b1111111111);

/// VPP's message `acl_add_replace`.
#[derive(Debug, Clone, PartialEq)]
pub struct AclAddReplace {
    pub acl_index: u32,
    pub tag: crate::text::FixedStr<64>,
    pub r: Vec<super::acl_types::AclRule>,
}

impl Default for AclAddReplace {
    fn default() -> Self {
        Self {
            acl_index: crate::wire::Fixed::ZERO,
            tag: crate::wire::Fixed::ZERO,
            r: Default::default(),
        }
    }
}

impl crate::wire::Wire for AclAddReplace {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.r.len())?;
        w.put(&(self.acl_index, self.tag, count));
        w.list(&self.r)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (acl_index, tag, count): (u32, crate::text::FixedStr<64>, u32) = r.run(&["acl_index", "tag", "count"])?;
        let r = r.list("r", count)?;
        Ok(Self { acl_index, tag, r })
    }
}

message!(AclAddReplace, "acl_add_replace", 0xee5c2f18, "acl_add_replace_ee5c2f18", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `acl_add_replace_reply`.
    AclAddReplaceReply {
        acl_index: u32,
        retval: i32,
    }
}

message!(AclAddReplaceReply, "acl_add_replace_reply", 0xac407b0c, "acl_add_replace_reply_ac407b0c", "acl", Context, 0b1111111111);
retval!(AclAddReplaceReply);

fixed! {
    /// VPP's message `acl_del`.
    AclDel {
        acl_index: u32,
    }
}

message!(AclDel, "acl_del", 0xef34fea4, "acl_del_ef34fea4", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `acl_del_reply`.
    AclDelReply {
        retval: i32,
    }
}

message!(AclDelReply, "acl_del_reply", 0xe8d4e804, "acl_del_reply_e8d4e804", "acl", Context, 0b1111111111);
retval!(AclDelReply);

fixed! {
    /// VPP's message `acl_interface_add_del`.
    AclInterfaceAddDel {
        is_add: bool,
        is_input: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
        acl_index: u32,
    }
}

message!(AclInterfaceAddDel, "acl_interface_add_del", 0x4b54bebd, "acl_interface_add_del_4b54bebd", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `acl_interface_add_del_reply`.
    AclInterfaceAddDelReply {
        retval: i32,
    }
}

message!(AclInterfaceAddDelReply, "acl_interface_add_del_reply", 0xe8d4e804, "acl_interface_add_del_reply_e8d4e804", "acl", Context, 0b1111111111);
retval!(AclInterfaceAddDelReply);

/// VPP's message `acl_interface_set_acl_list`.
#[derive(Debug, Clone, PartialEq)]
pub struct AclInterfaceSetAclList {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub n_input: u8,
    pub acls: Vec<u32>,
}

impl Default for AclInterfaceSetAclList {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            n_input: crate::wire::Fixed::ZERO,
            acls: Default::default(),
        }
    }
}

impl crate::wire::Wire for AclInterfaceSetAclList {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u8>("count", self.acls.len())?;
        w.put(&(self.sw_if_index, count, self.n_input));
        w.list(&self.acls)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, count, n_input): (super::interface_types::InterfaceIndex, u8, u8) = r.run(&["sw_if_index", "count", "n_input"])?;
        let acls = r.list("acls", count)?;
        Ok(Self { sw_if_index, n_input, acls })
    }
}

message!(AclInterfaceSetAclList, "acl_interface_set_acl_list", 0x473982bd, "acl_interface_set_acl_list_473982bd", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `acl_interface_set_acl_list_reply`.
    AclInterfaceSetAclListReply {
        retval: i32,
    }
}

message!(AclInterfaceSetAclListReply, "acl_interface_set_acl_list_reply", 0xe8d4e804, "acl_interface_set_acl_list_reply_e8d4e804", "acl", Context, 0b1111111111);
retval!(AclInterfaceSetAclListReply);

fixed! {
    /// VPP's message `acl_dump`.
    AclDump {
        acl_index: u32,
    }
}

message!(AclDump, "acl_dump", 0xef34fea4, "acl_dump_ef34fea4", "acl", ClientContext, 0b1111111111);

/// VPP's message `acl_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct AclDetails {
    pub acl_index: u32,
    pub tag: crate::text::FixedStr<64>,
    pub r: Vec<super::acl_types::AclRule>,
}

impl Default for AclDetails {
    fn default() -> Self {
        Self {
            acl_index: crate::wire::Fixed::ZERO,
            tag: crate::wire::Fixed::ZERO,
            r: Default::default(),
        }
    }
}

impl crate::wire::Wire for AclDetails {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.r.len())?;
        w.put(&(self.acl_index, self.tag, count));
        w.list(&self.r)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (acl_index, tag, count): (u32, crate::text::FixedStr<64>, u32) = r.run(&["acl_index", "tag", "count"])?;
        let r = r.list("r", count)?;
        Ok(Self { acl_index, tag, r })
    }
}

message!(AclDetails, "acl_details", 0x95babae0, "acl_details_95babae0", "acl", Context, 0b1111111111);

fixed! {
    /// VPP's message `acl_interface_list_dump`.
    AclInterfaceListDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(AclInterfaceListDump, "acl_interface_list_dump", 0xf9e6675e, "acl_interface_list_dump_f9e6675e", "acl", ClientContext, 0b1111111111);

/// VPP's message `acl_interface_list_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct AclInterfaceListDetails {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub n_input: u8,
    pub acls: Vec<u32>,
}

impl Default for AclInterfaceListDetails {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            n_input: crate::wire::Fixed::ZERO,
            acls: Default::default(),
        }
    }
}

impl crate::wire::Wire for AclInterfaceListDetails {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u8>("count", self.acls.len())?;
        w.put(&(self.sw_if_index, count, self.n_input));
        w.list(&self.acls)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, count, n_input): (super::interface_types::InterfaceIndex, u8, u8) = r.run(&["sw_if_index", "count", "n_input"])?;
        let acls = r.list("acls", count)?;
        Ok(Self { sw_if_index, n_input, acls })
    }
}

message!(AclInterfaceListDetails, "acl_interface_list_details", 0xe695d256, "acl_interface_list_details_e695d256", "acl", Context, 0b1111111111);

/// VPP's message `macip_acl_add`.
#[derive(Debug, Clone, PartialEq)]
pub struct MacipAclAdd {
    pub tag: crate::text::FixedStr<64>,
    pub r: Vec<super::acl_types::MacipAclRule>,
}

impl Default for MacipAclAdd {
    fn default() -> Self {
        Self {
            tag: crate::wire::Fixed::ZERO,
            r: Default::default(),
        }
    }
}

impl crate::wire::Wire for MacipAclAdd {
    const MIN_SIZE: usize = <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.r.len())?;
        w.put(&(self.tag, count));
        w.list(&self.r)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (tag, count): (crate::text::FixedStr<64>, u32) = r.run(&["tag", "count"])?;
        let r = r.list("r", count)?;
        Ok(Self { tag, r })
    }
}

message!(MacipAclAdd, "macip_acl_add", 0xce6fbad0, "macip_acl_add_ce6fbad0", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `macip_acl_add_reply`.
    MacipAclAddReply {
        acl_index: u32,
        retval: i32,
    }
}

message!(MacipAclAddReply, "macip_acl_add_reply", 0xac407b0c, "macip_acl_add_reply_ac407b0c", "acl", Context, 0b1111111111);
retval!(MacipAclAddReply);

/// VPP's message `macip_acl_add_replace`.
#[derive(Debug, Clone, PartialEq)]
pub struct MacipAclAddReplace {
    pub acl_index: u32,
    pub tag: crate::text::FixedStr<64>,
    pub r: Vec<super::acl_types::MacipAclRule>,
}

impl Default for MacipAclAddReplace {
    fn default() -> Self {
        Self {
            acl_index: crate::wire::Fixed::ZERO,
            tag: crate::wire::Fixed::ZERO,
            r: Default::default(),
        }
    }
}

impl crate::wire::Wire for MacipAclAddReplace {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.r.len())?;
        w.put(&(self.acl_index, self.tag, count));
        w.list(&self.r)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (acl_index, tag, count): (u32, crate::text::FixedStr<64>, u32) = r.run(&["acl_index", "tag", "count"])?;
        let r = r.list("r", count)?;
        Ok(Self { acl_index, tag, r })
    }
}

message!(MacipAclAddReplace, "macip_acl_add_replace", 0x2a461dd4, "macip_acl_add_replace_2a461dd4", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `macip_acl_add_replace_reply`.
    MacipAclAddReplaceReply {
        acl_index: u32,
        retval: i32,
    }
}

message!(MacipAclAddReplaceReply, "macip_acl_add_replace_reply", 0xac407b0c, "macip_acl_add_replace_reply_ac407b0c", "acl", Context, 0b1111111111);
retval!(MacipAclAddReplaceReply);

fixed! {
    /// VPP's message `macip_acl_del`.
    MacipAclDel {
        acl_index: u32,
    }
}

message!(MacipAclDel, "macip_acl_del", 0xef34fea4, "macip_acl_del_ef34fea4", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `macip_acl_del_reply`.
    MacipAclDelReply {
        retval: i32,
    }
}

message!(MacipAclDelReply, "macip_acl_del_reply", 0xe8d4e804, "macip_acl_del_reply_e8d4e804", "acl", Context, 0b1111111111);
retval!(MacipAclDelReply);

fixed! {
    /// VPP's message `macip_acl_interface_add_del`.
    MacipAclInterfaceAddDel {
        is_add: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
        acl_index: u32,
    }
}

message!(MacipAclInterfaceAddDel, "macip_acl_interface_add_del", 0x4b8690b1, "macip_acl_interface_add_del_4b8690b1", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `macip_acl_interface_add_del_reply`.
    MacipAclInterfaceAddDelReply {
        retval: i32,
    }
}

message!(MacipAclInterfaceAddDelReply, "macip_acl_interface_add_del_reply", 0xe8d4e804, "macip_acl_interface_add_del_reply_e8d4e804", "acl", Context, 0b1111111111);
retval!(MacipAclInterfaceAddDelReply);

fixed! {
    /// VPP's message `macip_acl_dump`.
    MacipAclDump {
        acl_index: u32,
    }
}

message!(MacipAclDump, "macip_acl_dump", 0xef34fea4, "macip_acl_dump_ef34fea4", "acl", ClientContext, 0b1111111111);

/// VPP's message `macip_acl_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct MacipAclDetails {
    pub acl_index: u32,
    pub tag: crate::text::FixedStr<64>,
    pub r: Vec<super::acl_types::MacipAclRule>,
}

impl Default for MacipAclDetails {
    fn default() -> Self {
        Self {
            acl_index: crate::wire::Fixed::ZERO,
            tag: crate::wire::Fixed::ZERO,
            r: Default::default(),
        }
    }
}

impl crate::wire::Wire for MacipAclDetails {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.r.len())?;
        w.put(&(self.acl_index, self.tag, count));
        w.list(&self.r)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (acl_index, tag, count): (u32, crate::text::FixedStr<64>, u32) = r.run(&["acl_index", "tag", "count"])?;
        let r = r.list("r", count)?;
        Ok(Self { acl_index, tag, r })
    }
}

message!(MacipAclDetails, "macip_acl_details", 0x27135b59, "macip_acl_details_27135b59", "acl", Context, 0b1111111111);

fixed! {
    /// VPP's message `macip_acl_interface_get`.
    MacipAclInterfaceGet {
    }
}

message!(MacipAclInterfaceGet, "macip_acl_interface_get", 0x51077d14, "macip_acl_interface_get_51077d14", "acl", ClientContext, 0b1111111111);

/// VPP's message `macip_acl_interface_get_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct MacipAclInterfaceGetReply {
    pub acls: Vec<u32>,
}

impl Default for MacipAclInterfaceGetReply {
    fn default() -> Self {
        Self {
            acls: Default::default(),
        }
    }
}

impl crate::wire::Wire for MacipAclInterfaceGetReply {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.acls.len())?;
        w.put(&count);
        w.list(&self.acls)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let count: u32 = r.field("count")?;
        let acls = r.list("acls", count)?;
        Ok(Self { acls })
    }
}

message!(MacipAclInterfaceGetReply, "macip_acl_interface_get_reply", 0xaccf9b05, "macip_acl_interface_get_reply_accf9b05", "acl", Context, 0b1111111111);

fixed! {
    /// VPP's message `macip_acl_interface_list_dump`.
    MacipAclInterfaceListDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(MacipAclInterfaceListDump, "macip_acl_interface_list_dump", 0xf9e6675e, "macip_acl_interface_list_dump_f9e6675e", "acl", ClientContext, 0b1111111111);

/// VPP's message `macip_acl_interface_list_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct MacipAclInterfaceListDetails {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub acls: Vec<u32>,
}

impl Default for MacipAclInterfaceListDetails {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            acls: Default::default(),
        }
    }
}

impl crate::wire::Wire for MacipAclInterfaceListDetails {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u8>("count", self.acls.len())?;
        w.put(&(self.sw_if_index, count));
        w.list(&self.acls)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, count): (super::interface_types::InterfaceIndex, u8) = r.run(&["sw_if_index", "count"])?;
        let acls = r.list("acls", count)?;
        Ok(Self { sw_if_index, acls })
    }
}

message!(MacipAclInterfaceListDetails, "macip_acl_interface_list_details", 0xa0c5d56d, "macip_acl_interface_list_details_a0c5d56d", "acl", Context, 0b1111111111);

/// VPP's message `acl_interface_set_etype_whitelist`.
#[derive(Debug, Clone, PartialEq)]
pub struct AclInterfaceSetEtypeWhitelist {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub n_input: u8,
    pub whitelist: Vec<u16>,
}

impl Default for AclInterfaceSetEtypeWhitelist {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            n_input: crate::wire::Fixed::ZERO,
            whitelist: Default::default(),
        }
    }
}

impl crate::wire::Wire for AclInterfaceSetEtypeWhitelist {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u8>("count", self.whitelist.len())?;
        w.put(&(self.sw_if_index, count, self.n_input));
        w.list(&self.whitelist)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, count, n_input): (super::interface_types::InterfaceIndex, u8, u8) = r.run(&["sw_if_index", "count", "n_input"])?;
        let whitelist = r.list("whitelist", count)?;
        Ok(Self { sw_if_index, n_input, whitelist })
    }
}

message!(AclInterfaceSetEtypeWhitelist, "acl_interface_set_etype_whitelist", 0x3f5c2d2d, "acl_interface_set_etype_whitelist_3f5c2d2d", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `acl_interface_set_etype_whitelist_reply`.
    AclInterfaceSetEtypeWhitelistReply {
        retval: i32,
    }
}

message!(AclInterfaceSetEtypeWhitelistReply, "acl_interface_set_etype_whitelist_reply", 0xe8d4e804, "acl_interface_set_etype_whitelist_reply_e8d4e804", "acl", Context, 0b1111111111);
retval!(AclInterfaceSetEtypeWhitelistReply);

fixed! {
    /// VPP's message `acl_interface_etype_whitelist_dump`.
    AclInterfaceEtypeWhitelistDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(AclInterfaceEtypeWhitelistDump, "acl_interface_etype_whitelist_dump", 0xf9e6675e, "acl_interface_etype_whitelist_dump_f9e6675e", "acl", ClientContext, 0b1111111111);

/// VPP's message `acl_interface_etype_whitelist_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct AclInterfaceEtypeWhitelistDetails {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub n_input: u8,
    pub whitelist: Vec<u16>,
}

impl Default for AclInterfaceEtypeWhitelistDetails {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            n_input: crate::wire::Fixed::ZERO,
            whitelist: Default::default(),
        }
    }
}

impl crate::wire::Wire for AclInterfaceEtypeWhitelistDetails {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u8>("count", self.whitelist.len())?;
        w.put(&(self.sw_if_index, count, self.n_input));
        w.list(&self.whitelist)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, count, n_input): (super::interface_types::InterfaceIndex, u8, u8) = r.run(&["sw_if_index", "count", "n_input"])?;
        let whitelist = r.list("whitelist", count)?;
        Ok(Self { sw_if_index, n_input, whitelist })
    }
}

message!(AclInterfaceEtypeWhitelistDetails, "acl_interface_etype_whitelist_details", 0xcc2bfded, "acl_interface_etype_whitelist_details_cc2bfded", "acl", Context, 0b1111111111);

fixed! {
    /// VPP's message `acl_stats_intf_counters_enable`.
    AclStatsIntfCountersEnable {
        enable: bool,
    }
}

message!(AclStatsIntfCountersEnable, "acl_stats_intf_counters_enable", 0xb3e225d2, "acl_stats_intf_counters_enable_b3e225d2", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `acl_stats_intf_counters_enable_reply`.
    AclStatsIntfCountersEnableReply {
        retval: i32,
    }
}

message!(AclStatsIntfCountersEnableReply, "acl_stats_intf_counters_enable_reply", 0xe8d4e804, "acl_stats_intf_counters_enable_reply_e8d4e804", "acl", Context, 0b1111111111);
retval!(AclStatsIntfCountersEnableReply);

fixed! {
    /// VPP's message `acl_plugin_use_hash_lookup_set`.
    AclPluginUseHashLookupSet {
        enable: bool,
    }
}

message!(AclPluginUseHashLookupSet, "acl_plugin_use_hash_lookup_set", 0xb3e225d2, "acl_plugin_use_hash_lookup_set_b3e225d2", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `acl_plugin_use_hash_lookup_set_reply`.
    AclPluginUseHashLookupSetReply {
        retval: i32,
    }
}

message!(AclPluginUseHashLookupSetReply, "acl_plugin_use_hash_lookup_set_reply", 0xe8d4e804, "acl_plugin_use_hash_lookup_set_reply_e8d4e804", "acl", Context, 0b1111111111);
retval!(AclPluginUseHashLookupSetReply);

fixed! {
    /// VPP's message `acl_plugin_use_hash_lookup_get`.
    AclPluginUseHashLookupGet {
    }
}

message!(AclPluginUseHashLookupGet, "acl_plugin_use_hash_lookup_get", 0x51077d14, "acl_plugin_use_hash_lookup_get_51077d14", "acl", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `acl_plugin_use_hash_lookup_get_reply`.
    AclPluginUseHashLookupGetReply {
        enable: bool,
    }
}

message!(AclPluginUseHashLookupGetReply, "acl_plugin_use_hash_lookup_get_reply", 0x5392ad31, "acl_plugin_use_hash_lookup_get_reply_5392ad31", "acl", Context, 0b1111111111);

impl crate::message::Request for AclAddReplace { type Reply = AclAddReplaceReply; }
impl crate::message::Request for AclDel { type Reply = AclDelReply; }
impl crate::message::Dump for AclDump { type Details = AclDetails; }
impl crate::message::Request for AclInterfaceAddDel { type Reply = AclInterfaceAddDelReply; }
impl crate::message::Dump for AclInterfaceEtypeWhitelistDump { type Details = AclInterfaceEtypeWhitelistDetails; }
impl crate::message::Dump for AclInterfaceListDump { type Details = AclInterfaceListDetails; }
impl crate::message::Request for AclInterfaceSetAclList { type Reply = AclInterfaceSetAclListReply; }
impl crate::message::Request for AclInterfaceSetEtypeWhitelist { type Reply = AclInterfaceSetEtypeWhitelistReply; }
impl crate::message::Request for AclPluginControlPing { type Reply = AclPluginControlPingReply; }
impl crate::message::Request for AclPluginGetConnTableMaxEntries { type Reply = AclPluginGetConnTableMaxEntriesReply; }
impl crate::message::Request for AclPluginGetVersion { type Reply = AclPluginGetVersionReply; }
impl crate::message::Request for AclPluginUseHashLookupGet { type Reply = AclPluginUseHashLookupGetReply; }
impl crate::message::Request for AclPluginUseHashLookupSet { type Reply = AclPluginUseHashLookupSetReply; }
impl crate::message::Request for AclStatsIntfCountersEnable { type Reply = AclStatsIntfCountersEnableReply; }
impl crate::message::Request for MacipAclAdd { type Reply = MacipAclAddReply; }
impl crate::message::Request for MacipAclAddReplace { type Reply = MacipAclAddReplaceReply; }
impl crate::message::Request for MacipAclDel { type Reply = MacipAclDelReply; }
impl crate::message::Dump for MacipAclDump { type Details = MacipAclDetails; }
impl crate::message::Request for MacipAclInterfaceAddDel { type Reply = MacipAclInterfaceAddDelReply; }
impl crate::message::Request for MacipAclInterfaceGet { type Reply = MacipAclInterfaceGetReply; }
impl crate::message::Dump for MacipAclInterfaceListDump { type Details = MacipAclInterfaceListDetails; }
