//! Bits of the L2 feature bitmaps, which `l2_flags`, `l2_flags_get` and `bridge_flags` show raw (`src/vnet/l2/l2_input.h`,
//! `l2_output.h`).

/// Input features.
#[allow(missing_docs, reason = "VPP's own names")]
pub mod input {
    pub const DROP: u32 = 1;
    pub const XCONNECT: u32 = 1 << 1;
    pub const FLOOD: u32 = 1 << 2;
    pub const ARP_UFWD: u32 = 1 << 3;
    pub const ARP_TERM: u32 = 1 << 4;
    pub const UU_FLOOD: u32 = 1 << 5;
    pub const UU_FWD: u32 = 1 << 6;
    pub const FWD: u32 = 1 << 7;
    pub const RW: u32 = 1 << 8;
    pub const LEARN: u32 = 1 << 9;
    pub const SRV6: u32 = 1 << 10;
    pub const VTR: u32 = 1 << 11;
    pub const L2_IP_QOS_RECORD: u32 = 1 << 12;
    pub const VPATH: u32 = 1 << 13;
    pub const ACL: u32 = 1 << 14;
    pub const POLICER: u32 = 1 << 15;
    pub const POLICER_CLAS: u32 = 1 << 16;
    pub const INPUT_FEAT_ARC: u32 = 1 << 17;
    pub const INPUT_CLASSIFY: u32 = 1 << 18;
    pub const SPAN: u32 = 1 << 19;
}

/// Output features.
#[allow(missing_docs, reason = "VPP's own names")]
pub mod output {
    pub const OUTPUT: u32 = 1;
    pub const SPAN: u32 = 1 << 1;
    pub const ACL: u32 = 1 << 4;
    pub const EFP_FILTER: u32 = 1 << 6;
    pub const OUTPUT_CLASSIFY: u32 = 1 << 10;
    pub const OUTPUT_FEAT_ARC: u32 = 1 << 11;
    pub const POLICER: u32 = 1 << 12;
    pub const XCRW: u32 = 1 << 13;
}

/// The input features that the API's flags stand for, lowest flag first. `bd_flags` and `l2_intf_feat_flags` agree on them.
const BY_FLAG: [u32; 6] = [
    input::LEARN,
    input::FWD,
    input::FLOOD,
    input::UU_FLOOD,
    input::ARP_TERM,
    input::ARP_UFWD,
];

/// The input features that the API's `flags` name.
pub fn of_flags(flags: u32) -> u32 {
    let named = BY_FLAG
        .iter()
        .enumerate()
        .filter(|(n, _)| flags & (1 << n) != 0);
    named.fold(0, |bitmap, (_, feature)| bitmap | feature)
}

/// The API's flags that stand for a bitmap.
pub fn to_flags(bitmap: u32) -> u32 {
    let set = BY_FLAG
        .iter()
        .enumerate()
        .filter(|(_, f)| bitmap & **f != 0);
    set.fold(0, |flags, (n, _)| flags | 1 << n)
}

/// `bitmap` with the bits of `mask` set or cleared.
pub fn with(bitmap: u32, mask: u32, on: bool) -> u32 {
    if on { bitmap | mask } else { bitmap & !mask }
}
