//! VPP's API description files (`*.api.json`), written from the tables of fields: what clients read that learn the API at
//! run time.
//!
//! They hold the messages that this VPP understands or says, and the types that these need.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use vpp_binapi::api;
use vpp_binapi::schema::{self, Answer, EnumType, Field, MessageType, Repeat, Type};

/// One description file.
#[derive(Debug, Clone, PartialEq)]
pub struct Description {
    /// The module; its file is `MODULE.api.json`.
    pub module: &'static str,
    /// What the file holds.
    pub document: Value,
}

/// The description files of these messages (names with CRC), in the order of their modules.
pub fn describe<'n>(name_crcs: impl IntoIterator<Item = &'n str>) -> Vec<Description> {
    let mut by_module: BTreeMap<&'static str, Vec<&'static MessageType>> = BTreeMap::new();
    for message in name_crcs.into_iter().filter_map(schema::find) {
        by_module.entry(message.module).or_default().push(message);
    }
    let describe = |(module, messages): (&'static str, Vec<_>)| Description {
        module,
        document: document(module, &messages),
    };
    by_module.into_iter().map(describe).collect()
}

fn document(module: &str, messages: &[&'static MessageType]) -> Value {
    let mut types = Types::default();
    let mut described = Vec::new();
    let mut services = Map::new();
    for message in messages {
        described.push(types.message(message));
        let service = match message.answer {
            Answer::None => continue,
            Answer::Reply(reply) => json!({"reply": reply}),
            Answer::Dump(details) => json!({"reply": details, "stream": true}),
            Answer::Stream { details, reply } => {
                json!({"reply": reply, "stream": true, "stream_msg": details})
            }
        };
        services.insert(message.name.to_owned(), service);
    }
    let known = api::MODULES.iter().find(|m| m.name == module);
    json!({
        "module": module,
        "types": types.structs,
        "messages": described,
        "unions": types.unions,
        "enums": types.enums,
        "enumflags": types.flags,
        "services": services,
        "options": {"version": known.map_or("", |m| m.version)},
        "aliases": types.aliases,
        "vl_api_version": format!("{:#x}", known.map_or(0, |m| m.crc)),
        "imports": [],
    })
}

/// The types that messages need, each once and behind those that it needs itself.
#[derive(Default)]
struct Types {
    structs: Vec<Value>,
    unions: Vec<Value>,
    enums: Vec<Value>,
    flags: Vec<Value>,
    aliases: Map<String, Value>,
    seen: BTreeSet<&'static str>,
}

impl Types {
    fn message(&mut self, message: &MessageType) -> Value {
        let mut parts = vec![json!(message.name), json!(["u16", "_vl_msg_id"])];
        parts.extend(
            message
                .head
                .fields()
                .iter()
                .map(|name| json!(["u32", name])),
        );
        parts.extend(message.fields.iter().map(|f| self.field(f)));
        let crc = message.name_crc.rsplit('_').next().unwrap_or_default();
        parts.push(json!({"crc": format!("0x{crc}"), "options": {}}));
        Value::Array(parts)
    }

    fn field(&mut self, field: &'static Field) -> Value {
        let ty = self.name(&field.ty);
        let mut parts = vec![json!(ty), json!(field.name)];
        match field.repeat {
            Repeat::One if matches!(field.ty, Type::Text) => parts.push(json!(0)),
            Repeat::One => {}
            Repeat::Times(n) => parts.push(json!(n)),
            Repeat::Counted(by) => parts.extend([json!(0), json!(by)]),
        }
        let default = field
            .default
            .and_then(|d| serde_json::from_str::<Value>(d).ok());
        parts.extend(default.map(|default| json!({"default": default})));
        Value::Array(parts)
    }

    /// What fields call a type; a type that is met for the first time is described.
    fn name(&mut self, ty: &Type) -> String {
        let base = match ty {
            Type::U8 => "u8",
            Type::I8 => "i8",
            Type::U16 => "u16",
            Type::I16 => "i16",
            Type::U32 => "u32",
            Type::I32 => "i32",
            Type::U64 => "u64",
            Type::I64 => "i64",
            Type::F64 => "f64",
            Type::Bool => "bool",
            Type::Text => "string",
            Type::Ip4 => return self.alias("ip4_address", &Type::U8, Some(4)),
            Type::Ip6 => return self.alias("ip6_address", &Type::U8, Some(16)),
            Type::Mac => return self.alias("mac_address", &Type::U8, Some(6)),
            Type::Alias(a) => return self.alias(a.name, &a.ty, a.length),
            Type::Enum(e) => return self.enumeration(e),
            Type::Struct(s) => {
                if self.is_new(s.name) {
                    let parts = self.members(s.name, s.fields);
                    self.structs.push(parts);
                }
                return full(s.name);
            }
            Type::Union(u) => {
                if self.is_new(u.name) {
                    let parts = self.members(u.name, u.members);
                    self.unions.push(parts);
                }
                return full(u.name);
            }
        };
        base.to_owned()
    }

    fn is_new(&mut self, name: &'static str) -> bool {
        self.seen.insert(name)
    }

    fn members(&mut self, name: &str, fields: &'static [Field]) -> Value {
        let mut parts = vec![json!(name)];
        parts.extend(fields.iter().map(|f| self.field(f)));
        Value::Array(parts)
    }

    fn alias(&mut self, name: &'static str, ty: &Type, length: Option<usize>) -> String {
        if self.is_new(name) {
            let ty = self.name(ty);
            let alias = match length {
                Some(length) => json!({"type": ty, "length": length}),
                None => json!({"type": ty}),
            };
            self.aliases.insert(name.to_owned(), alias);
        }
        full(name)
    }

    fn enumeration(&mut self, e: &EnumType) -> String {
        if self.is_new(e.name) {
            let mut parts = vec![json!(e.name)];
            parts.extend(e.values.iter().map(|(name, n)| json!([name, n])));
            parts.push(json!({"enumtype": self.name(&e.repr)}));
            let list = if e.flags {
                &mut self.flags
            } else {
                &mut self.enums
            };
            list.push(Value::Array(parts));
        }
        full(e.name)
    }
}

fn full(name: &str) -> String {
    format!("vl_api_{name}_t")
}
