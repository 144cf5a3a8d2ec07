//! The fields of all messages as tables that a program can read at run time (`vpp_binapi::schema`).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::Error;
use crate::names::{Names, bare, base_size};
use crate::parse::{Enum, Field, Module, Repeat, Service};
use crate::releases::Releases;

/// `schema/mod.rs` over all modules.
pub fn index(modules: &BTreeMap<String, Module>, release: &str) -> String {
    let mut out =
        format!("//! Fields of the messages of VPP {release}. Generated: do not edit.\n\n");
    for module in modules.keys() {
        let _ = writeln!(out, "pub mod {module};");
    }
    let _ = write!(
        out,
        "\n/// The messages of every module.\npub static MODULES: &[&[crate::schema::MessageType]] = &[\n"
    );
    for module in modules.values().filter(|m| !m.messages.is_empty()) {
        let _ = writeln!(out, "    {}::MESSAGES,", module.name);
    }
    let _ = writeln!(out, "];");
    out
}

/// The tables of one module.
pub fn module(
    module: &Module,
    names: &Names<'_>,
    releases: &Releases,
    release: &str,
) -> Result<String, Error> {
    let mut out = format!(
        "//! Fields of module `{}` of VPP {release}. Generated: do not edit.\n#![allow(unused_imports, reason = \"one head for all modules\")]\n\nuse crate::message::HeadKind;\nuse crate::schema::{{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f}};\n\n",
        module.name
    );
    for e in &module.enums {
        enumeration(&mut out, e);
    }
    for a in &module.aliases {
        let length = a.length.map_or("None".to_owned(), |n| format!("Some({n})"));
        let _ = writeln!(
            out,
            "pub static {}: AliasType = AliasType {{ name: \"{}\", ty: {}, length: {length} }};",
            upper(&a.name),
            a.name,
            type_of(module, names, &a.ty)?
        );
    }
    for u in &module.unions {
        let mut size = 0;
        for f in &u.fields {
            size = size.max(names.field_size(module, f)?.unwrap_or(0));
        }
        let _ = writeln!(
            out,
            "pub static {}: UnionType = UnionType {{ name: \"{}\", size: {size}, members: &[{}] }};",
            upper(&u.name),
            u.name,
            fields(module, names, &u.fields)?
        );
    }
    for t in &module.types {
        let _ = writeln!(
            out,
            "pub static {}: StructType = StructType {{ name: \"{}\", fields: &[{}] }};",
            upper(&t.name),
            t.name,
            fields(module, names, &t.fields)?
        );
    }
    if module.messages.is_empty() {
        return Ok(out);
    }
    let _ = writeln!(out, "\npub static MESSAGES: &[MessageType] = &[");
    for m in &module.messages {
        let (head, skip) = m.head();
        let own = m.fields.get(skip..).unwrap_or_default();
        let answer = module
            .services
            .iter()
            .find(|(request, _)| *request == m.name);
        let answer = match answer.map(|(_, service)| service) {
            None => "Answer::None".to_owned(),
            Some(Service::Reply(reply)) => format!("Answer::Reply(\"{reply}\")"),
            Some(Service::Dump(details)) => format!("Answer::Dump(\"{details}\")"),
            Some(Service::Stream { details, reply }) => {
                format!("Answer::Stream {{ details: \"{details}\", reply: \"{reply}\" }}")
            }
        };
        let _ = writeln!(
            out,
            "    MessageType {{ module: \"{3}\", name: \"{0}\", name_crc: \"{0}_{1:08x}\", head: HeadKind::{head}, releases: {4:#x}, answer: {answer}, fields: &[{2}] }},",
            m.name,
            m.crc,
            fields(module, names, own)?,
            module.name,
            releases.mask(&m.name, m.crc),
        );
    }
    let _ = writeln!(out, "];");
    Ok(out)
}

fn upper(name: &str) -> String {
    name.to_uppercase()
}

fn enumeration(out: &mut String, e: &Enum) {
    let values: Vec<String> = e
        .values
        .iter()
        .map(|(v, n)| format!("(\"{v}\", {n})"))
        .collect();
    let _ = writeln!(
        out,
        "pub static {}: EnumType = EnumType {{ name: \"{}\", repr: {}, flags: {}, values: &[{}] }};",
        upper(&e.name),
        e.name,
        upper(&e.repr),
        e.flags,
        values.join(", ")
    );
}

fn fields(module: &Module, names: &Names<'_>, list: &[Field]) -> Result<String, Error> {
    let mut all = Vec::new();
    for field in list {
        let repeat = match &field.repeat {
            Repeat::One => "One".to_owned(),
            Repeat::Times(n) => format!("Times({n})"),
            Repeat::Counted(by) => format!("Counted(\"{by}\")"),
        };
        let ty = type_of(module, names, &field.ty)?;
        all.push(match &field.default {
            None => format!("f(\"{}\", {ty}, {repeat})", field.name),
            Some(json) => format!("d(\"{}\", {ty}, {repeat}, {json:?})", field.name),
        });
    }
    Ok(all.join(", "))
}

fn type_of(module: &Module, names: &Names<'_>, ty: &str) -> Result<String, Error> {
    if ty == "string" {
        return Ok("Text".to_owned());
    }
    if ty == "bool" {
        return Ok("Bool".to_owned());
    }
    if base_size(ty).is_some() {
        return Ok(upper(ty));
    }
    let name = bare(ty);
    match name {
        "ip4_address" => return Ok("Ip4".to_owned()),
        "ip6_address" => return Ok("Ip6".to_owned()),
        "mac_address" => return Ok("Mac".to_owned()),
        _ => {}
    }
    let owner = names
        .owner(module, name)
        .ok_or_else(|| Error::UnknownType {
            module: module.name.clone(),
            ty: ty.to_owned(),
        })?;
    let kind = if owner.enums.iter().any(|e| e.name == name) {
        "Enum"
    } else if owner.aliases.iter().any(|a| a.name == name) {
        "Alias"
    } else if owner.unions.iter().any(|u| u.name == name) {
        "Union"
    } else {
        "Struct"
    };
    let path = if owner.name == module.name {
        String::new()
    } else {
        format!("super::{}::", owner.name)
    };
    Ok(format!("{kind}(&{path}{})", upper(name)))
}
