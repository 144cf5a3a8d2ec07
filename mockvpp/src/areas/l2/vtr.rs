//! VLAN tag rewrite and provider-backbone rewrite (`src/vnet/l2/l2_vtr.c`).

use vpp_binapi::api::interface::SwInterfaceDetails;
use vpp_binapi::api::interface_types::SubIfFlags;
use vpp_binapi::api::l2::{
    L2InterfacePbbTagRewrite, L2InterfacePbbTagRewriteReply, L2InterfaceVlanTagRewrite,
    L2InterfaceVlanTagRewriteReply,
};
use vpp_binapi::{MacAddress, VppError};

use crate::areas::interface::Interface;
use crate::areas::l2::features::input;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// What happens to VLAN tags (`l2_vtr_op_t`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "VPP's own names")]
pub enum VtrOp {
    #[default]
    Disabled,
    Push1,
    Push2,
    Pop1,
    Pop2,
    Translate11,
    Translate12,
    Translate21,
    Translate22,
}

impl VtrOp {
    const ALL: [Self; 9] = [
        Self::Disabled,
        Self::Push1,
        Self::Push2,
        Self::Pop1,
        Self::Pop2,
        Self::Translate11,
        Self::Translate12,
        Self::Translate21,
        Self::Translate22,
    ];

    fn from_wire(op: u32) -> Result<Self, VppError> {
        let op = Self::ALL.get(op as usize).copied();
        op.ok_or(VppError::INVALID_VALUE)
    }

    /// Its number in the API.
    pub fn to_wire(self) -> u32 {
        self as u32
    }

    /// How many tags it takes from a frame.
    fn pops(self) -> u8 {
        match self {
            Self::Disabled | Self::Push1 | Self::Push2 => 0,
            Self::Pop1 | Self::Translate11 | Self::Translate12 => 1,
            Self::Pop2 | Self::Translate21 | Self::Translate22 => 2,
        }
    }

    /// How many tags it puts on a frame.
    fn pushes(self) -> u8 {
        match self {
            Self::Disabled | Self::Pop1 | Self::Pop2 => 0,
            Self::Push1 | Self::Translate11 | Self::Translate21 => 1,
            Self::Push2 | Self::Translate12 | Self::Translate22 => 2,
        }
    }
}

/// VLAN tags that incoming frames lose and get.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TagRewrite {
    /// What is done.
    pub op: VtrOp,
    /// Whether the first pushed tag is 802.1Q, not 802.1ad.
    pub push_dot1q: bool,
    /// First pushed tag.
    pub tag1: u16,
    /// Second pushed tag.
    pub tag2: u16,
}

/// Provider-backbone header that incoming frames lose or get.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PbbRewrite {
    /// Whether frames lose theirs.
    pub pops: bool,
    /// Whether frames get this one.
    pub pushes: bool,
    /// Destination.
    pub b_dmac: MacAddress,
    /// Source.
    pub b_smac: MacAddress,
    /// Backbone VLAN, 12 bits.
    pub b_vlanid: u16,
    /// Service, 20 bits.
    pub i_sid: u32,
}

/// How many of a sub-interface's tags have one exact value.
fn configured_tags(interface: &Interface) -> u8 {
    let has = |flag| interface.sub.flags.contains(flag);
    if interface.is_hardware() || has(SubIfFlags::SUB_IF_API_FLAG_OUTER_VLAN_ID_ANY) {
        0
    } else if has(SubIfFlags::SUB_IF_API_FLAG_ONE_TAG) {
        1
    } else if has(SubIfFlags::SUB_IF_API_FLAG_TWO_TAGS) {
        2 - u8::from(has(SubIfFlags::SUB_IF_API_FLAG_INNER_VLAN_ID_ANY))
    } else {
        0
    }
}

pub(super) fn l2_interface_vlan_tag_rewrite(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2InterfaceVlanTagRewrite,
) -> Result<L2InterfaceVlanTagRewriteReply, Refusal> {
    let interface = vpp.interface.table.expect(r.sw_if_index)?;
    let op = VtrOp::from_wire(r.vtr_op)?;
    if !interface.is_ethernet {
        return Err(VppError::INVALID_INTERFACE.into());
    }
    let fits = op.pops() <= configured_tags(interface);
    vpp.l2.ports.change_output(r.sw_if_index, |o| {
        // A refused rewrite leaves the operation of the last one and loses its tags.
        let op = if fits { op } else { o.vtr.op };
        o.vtr = TagRewrite {
            op,
            ..TagRewrite::default()
        };
        if fits && op.pushes() > 0 {
            o.vtr.push_dot1q = r.push_dot1q != 0;
            o.vtr.tag1 = low16(r.tag1);
        }
        if fits && op.pushes() > 1 {
            o.vtr.tag2 = low16(r.tag2);
        }
    });
    if !fits {
        return Err(VppError::INVALID_VLAN_TAG_COUNT.into());
    }
    vpp.l2
        .ports
        .set_input_features(r.sw_if_index, input::VTR, op != VtrOp::Disabled);
    Ok(L2InterfaceVlanTagRewriteReply::default())
}

fn low16(tag: u32) -> u16 {
    let [_, _, high, low] = tag.to_be_bytes();
    u16::from_be_bytes([high, low])
}

pub(super) fn l2_interface_pbb_tag_rewrite(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: L2InterfacePbbTagRewrite,
) -> Result<L2InterfacePbbTagRewriteReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let op = VtrOp::from_wire(r.vtr_op)?;
    if !matches!(
        op,
        VtrOp::Disabled | VtrOp::Push2 | VtrOp::Pop2 | VtrOp::Translate21
    ) {
        return Err(VppError::INVALID_VALUE.into());
    }
    let Some(config) = vpp.l2.ports.output_mut(r.sw_if_index) else {
        return Err(Refusal::Crash(
            "l2_interface_pbb_tag_rewrite writes behind the vector of L2 output settings where no interface of this or a \
             higher index was ever in L2 mode",
        ));
    };
    config.pbb.pops = op == VtrOp::Pop2;
    config.pbb.pushes = op == VtrOp::Push2;
    if config.pbb.pushes {
        config.pbb = PbbRewrite {
            b_dmac: r.b_dmac,
            b_smac: r.b_smac,
            b_vlanid: r.b_vlanid & 0xfff,
            i_sid: r.i_sid & 0xf_ffff,
            ..config.pbb
        };
    }
    vpp.l2
        .ports
        .set_input_features(r.sw_if_index, input::VTR, op != VtrOp::Disabled);
    Ok(L2InterfacePbbTagRewriteReply::default())
}

impl Vpp {
    /// The VLAN tag rewrite of an interface as dumps show it.
    pub fn tag_rewrite(&self, sw_if_index: u32) -> TagRewrite {
        let interface = self.interface.table.get(sw_if_index);
        let ethernet = interface.filter(|i| i.is_ethernet);
        let output = ethernet.and_then(|_| self.l2.ports.output(sw_if_index));
        output.map(|o| o.vtr).unwrap_or_default()
    }
}

/// The backbone's VLAN and service stand in the order of the machine's memory.
pub(super) fn interface_details(vpp: &Vpp, sw_if_index: u32, details: &mut SwInterfaceDetails) {
    let vtr = vpp.tag_rewrite(sw_if_index);
    details.vtr_op = vtr.op.to_wire();
    details.vtr_push_dot1q = u32::from(vtr.push_dot1q);
    details.vtr_tag1 = u32::from(vtr.tag1);
    details.vtr_tag2 = u32::from(vtr.tag2);
    let output = vpp.l2.ports.output(sw_if_index);
    if let Some(pbb) = output.map(|o| o.pbb).filter(|pbb| pbb.pops || pbb.pushes) {
        let dot1ah = SubIfFlags::SUB_IF_API_FLAG_DOT1AH;
        details.sub_if_flags = details.sub_if_flags.with(dot1ah, true);
        details.b_dmac = pbb.b_dmac;
        details.b_smac = pbb.b_smac;
        details.b_vlanid = pbb.b_vlanid.swap_bytes();
        details.i_sid = pbb.i_sid.swap_bytes();
    }
}
