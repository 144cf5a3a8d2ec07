//! Module `punt` of VPP 26.06, version 2.2.1. Generated: do not edit.

one_of! {
    /// VPP's `punt_type`.
    PuntType: u32 { PUNT_API_TYPE_L4 = 0, PUNT_API_TYPE_IP_PROTO = 1, PUNT_API_TYPE_EXCEPTION = 2 }
}

union! {
    /// VPP's union `punt_union`.
    PuntUnion[4] { exception / from_exception: PuntException, l4 / from_l4: PuntL4, ip_proto / from_ip_proto: PuntIpProto }
}

fixed! {
    /// VPP's type `punt_l4`.
    PuntL4 {
        af: super::ip_types::AddressFamily,
        protocol: super::ip_types::IpProto,
        port: u16,
    }
}

fixed! {
    /// VPP's type `punt_ip_proto`.
    PuntIpProto {
        af: super::ip_types::AddressFamily,
        protocol: super::ip_types::IpProto,
    }
}

fixed! {
    /// VPP's type `punt_exception`.
    PuntException {
        id: u32,
    }
}

fixed! {
    /// VPP's type `punt`.
    Punt {
        type_: PuntType,
        punt: PuntUnion,
    }
}

/// VPP's type `punt_reason`.
#[derive(Debug, Clone, PartialEq)]
pub struct PuntReason {
    pub id: u32,
    pub name: crate::text::VarStr,
}

impl Default for PuntReason {
    fn default() -> Self {
        Self {
            id: crate::wire::Fixed::ZERO,
            name: Default::default(),
        }
    }
}

impl crate::wire::Wire for PuntReason {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.id);
        crate::wire::Wire::encode(&self.name, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let id: u32 = r.field("id")?;
        let name = r.field("name")?;
        Ok(Self { id, name })
    }
}

fixed! {
    /// VPP's message `set_punt`.
    SetPunt {
        is_add: bool,
        punt: Punt,
    }
}

message!(SetPunt, "set_punt", 0x47d0e347, "set_punt_47d0e347", "punt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `set_punt_reply`.
    SetPuntReply {
        retval: i32,
    }
}

message!(SetPuntReply, "set_punt_reply", 0xe8d4e804, "set_punt_reply_e8d4e804", "punt", Context, 0b1111111111);
retval!(SetPuntReply);

fixed! {
    /// VPP's message `punt_socket_register`.
    PuntSocketRegister {
        header_version: u32,
        punt: Punt,
        pathname: crate::text::FixedStr<108>,
    }
}

message!(PuntSocketRegister, "punt_socket_register", 0x7875badb, "punt_socket_register_7875badb", "punt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `punt_socket_register_reply`.
    PuntSocketRegisterReply {
        retval: i32,
        pathname: crate::text::FixedStr<108>,
    }
}

message!(PuntSocketRegisterReply, "punt_socket_register_reply", 0xbd30ae90, "punt_socket_register_reply_bd30ae90", "punt", Context, 0b1111111111);
retval!(PuntSocketRegisterReply);

fixed! {
    /// VPP's message `punt_socket_dump`.
    PuntSocketDump {
        type_: PuntType,
    }
}

message!(PuntSocketDump, "punt_socket_dump", 0x916fb004, "punt_socket_dump_916fb004", "punt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `punt_socket_details`.
    PuntSocketDetails {
        punt: Punt,
        pathname: crate::text::FixedStr<108>,
    }
}

message!(PuntSocketDetails, "punt_socket_details", 0x330466e4, "punt_socket_details_330466e4", "punt", Context, 0b1111111111);

fixed! {
    /// VPP's message `punt_socket_deregister`.
    PuntSocketDeregister {
        punt: Punt,
    }
}

message!(PuntSocketDeregister, "punt_socket_deregister", 0x75afa766, "punt_socket_deregister_75afa766", "punt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `punt_socket_deregister_reply`.
    PuntSocketDeregisterReply {
        retval: i32,
    }
}

message!(PuntSocketDeregisterReply, "punt_socket_deregister_reply", 0xe8d4e804, "punt_socket_deregister_reply_e8d4e804", "punt", Context, 0b1111111111);
retval!(PuntSocketDeregisterReply);

/// VPP's message `punt_reason_dump`.
#[derive(Debug, Clone, PartialEq)]
pub struct PuntReasonDump {
    pub reason: PuntReason,
}

impl Default for PuntReasonDump {
    fn default() -> Self {
        Self {
            reason: Default::default(),
        }
    }
}

impl crate::wire::Wire for PuntReasonDump {
    const MIN_SIZE: usize = <PuntReason as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.reason, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let reason = r.field("reason")?;
        Ok(Self { reason })
    }
}

message!(PuntReasonDump, "punt_reason_dump", 0x5c0dd4fe, "punt_reason_dump_5c0dd4fe", "punt", ClientContext, 0b1111111111);

/// VPP's message `punt_reason_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct PuntReasonDetails {
    pub reason: PuntReason,
}

impl Default for PuntReasonDetails {
    fn default() -> Self {
        Self {
            reason: Default::default(),
        }
    }
}

impl crate::wire::Wire for PuntReasonDetails {
    const MIN_SIZE: usize = <PuntReason as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.reason, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let reason = r.field("reason")?;
        Ok(Self { reason })
    }
}

message!(PuntReasonDetails, "punt_reason_details", 0x2c9d4a40, "punt_reason_details_2c9d4a40", "punt", Context, 0b1111111111);

impl crate::message::Dump for PuntReasonDump { type Details = PuntReasonDetails; }
impl crate::message::Request for PuntSocketDeregister { type Reply = PuntSocketDeregisterReply; }
impl crate::message::Dump for PuntSocketDump { type Details = PuntSocketDetails; }
impl crate::message::Request for PuntSocketRegister { type Reply = PuntSocketRegisterReply; }
impl crate::message::Request for SetPunt { type Reply = SetPuntReply; }
