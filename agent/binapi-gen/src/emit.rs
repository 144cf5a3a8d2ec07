//! Rust source of one module.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::Error;
use crate::names::{Names, camel, field};
use crate::parse::{Enum, Field, Message, Module, Repeat, Service};
use crate::releases::Releases;

struct Emit<'a> {
    module: &'a Module,
    names: &'a Names<'a>,
    out: String,
}

/// `mod.rs` over all generated modules.
pub fn index(modules: &BTreeMap<String, Module>, release: &str) -> String {
    let mut out = format!(
        "//! Messages and types of VPP's modules, generated from the description files of VPP {release}.\n\n"
    );
    for module in modules.keys() {
        let _ = writeln!(out, "pub mod {module};");
    }
    let _ = writeln!(out, "pub mod schema;");
    let _ = write!(
        out,
        "\n/// Every generated module, by name.\npub const MODULES: &[crate::message::Module] = &[\n"
    );
    for module in modules.values() {
        let messages: Vec<String> = module
            .messages
            .iter()
            .map(|m| format!("\"{}_{:08x}\"", m.name, m.crc))
            .collect();
        let _ = writeln!(
            out,
            "    crate::message::Module {{ name: \"{}\", version: \"{}\", crc: {:#010x}, messages: &[{}] }},",
            module.name,
            module.version,
            module.crc,
            messages.join(", ")
        );
    }
    let _ = writeln!(out, "];");
    let _ = write!(
        out,
        "\n/// Expands `$then!` with every generated message type: `$then!(module::Type, …)`.\n#[macro_export]\nmacro_rules! for_each_message {{\n    ($then:ident) => {{ $then! {{\n"
    );
    for module in modules.values() {
        for m in &module.messages {
            let _ = writeln!(
                out,
                "        $crate::api::{}::{},",
                module.name,
                camel(&m.name)
            );
        }
    }
    let _ = write!(out, "    }} }};\n}}\n");
    out
}

/// The source of one module.
pub fn module(
    module: &Module,
    names: &Names<'_>,
    releases: &Releases,
    release: &str,
) -> Result<String, Error> {
    let mut emit = Emit {
        module,
        names,
        out: String::new(),
    };
    emit.line(&format!(
        "//! Module `{}` of VPP {release}, version {}. Generated: do not edit.\n",
        module.name, module.version
    ));
    for e in &module.enums {
        emit.enumeration(e);
    }
    for a in &module.aliases {
        if matches!(
            a.name.as_str(),
            "ip4_address" | "ip6_address" | "mac_address"
        ) {
            continue;
        }
        let ty = names.resolve(module, &a.ty)?.rust;
        let ty = a.length.map_or(ty.clone(), |n| format!("[{ty}; {n}]"));
        let name = Names::type_name(module, &a.name);
        emit.line(&format!(
            "/// VPP's `{}`.\npub type {name} = {ty};\n",
            a.name
        ));
    }
    for u in &module.unions {
        emit.union(&u.name, &u.fields)?;
    }
    for t in &module.types {
        emit.structure(
            &Names::type_name(module, &t.name),
            &format!("VPP's type `{}`.", t.name),
            &t.fields,
        )?;
    }
    for m in &module.messages {
        emit.message(m, releases)?;
    }
    for (request, service) in &module.services {
        emit.service(request, service);
    }
    Ok(emit.out)
}

/// Fields of constant size that follow one another: encoded and decoded at once (see `vpp_binapi::wire::Run`).
#[derive(Default)]
struct Run {
    /// VPP's name, Rust's name, expression of the value to encode, type.
    fields: Vec<(String, String, String, String)>,
}

impl Run {
    const MAX: usize = 8;

    fn add(
        &mut self,
        vpp: &str,
        rust: &str,
        value: String,
        ty: &str,
        (put, get): (&mut String, &mut String),
    ) {
        self.fields
            .push((vpp.to_owned(), rust.to_owned(), value, ty.to_owned()));
        if self.fields.len() == Self::MAX {
            self.end(put, get);
        }
    }

    fn end(&mut self, put: &mut String, get: &mut String) {
        let fields = std::mem::take(&mut self.fields);
        if let [(vpp, rust, value, ty)] = fields.as_slice() {
            let _ = writeln!(put, "        w.put(&{value});");
            let _ = writeln!(get, "        let {rust}: {ty} = r.field(\"{vpp}\")?;");
        } else if !fields.is_empty() {
            let join = |f: fn(&(String, String, String, String)) -> String| {
                fields.iter().map(f).collect::<Vec<_>>().join(", ")
            };
            let _ = writeln!(put, "        w.put(&({}));", join(|f| f.2.clone()));
            let _ = writeln!(
                get,
                "        let ({}): ({}) = r.run(&[{}])?;",
                join(|f| f.1.clone()),
                join(|f| f.3.clone()),
                join(|f| format!("\"{}\"", f.0)),
            );
        }
    }
}

impl Emit<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn enumeration(&mut self, e: &Enum) {
        let name = Names::type_name(self.module, &e.name);
        let kind = if e.flags { "flags" } else { "one_of" };
        let values: Vec<String> = e.values.iter().map(|(v, n)| format!("{v} = {n}")).collect();
        self.line(&format!(
            "{kind}! {{\n    /// VPP's `{}`.\n    {name}: {} {{ {} }}\n}}\n",
            e.name,
            e.repr,
            values.join(", ")
        ));
    }

    fn union(&mut self, name: &str, fields: &[Field]) -> Result<(), Error> {
        let mut size = 0;
        let mut members = Vec::new();
        for f in fields {
            size = size.max(self.names.field_size(self.module, f)?.unwrap_or(0));
            let member = field(&f.name);
            members.push(format!(
                "{member} / from_{}: {}",
                f.name,
                self.names.field_type(self.module, f)?
            ));
        }
        let rust = Names::type_name(self.module, name);
        self.line(&format!(
            "union! {{\n    /// VPP's union `{name}`.\n    {rust}[{size}] {{ {} }}\n}}\n",
            members.join(", ")
        ));
        Ok(())
    }

    fn structure(&mut self, rust: &str, doc: &str, fields: &[Field]) -> Result<(), Error> {
        if self.names.fields_size(self.module, fields)?.is_some() {
            self.fixed(rust, doc, fields)
        } else {
            self.variable(rust, doc, fields)
        }
    }

    fn fixed(&mut self, rust: &str, doc: &str, fields: &[Field]) -> Result<(), Error> {
        let mut list = String::new();
        for f in fields {
            let _ = writeln!(
                list,
                "        {}: {},",
                field(&f.name),
                self.names.field_type(self.module, f)?
            );
        }
        self.line(&format!(
            "fixed! {{\n    /// {doc}\n    {rust} {{\n{list}    }}\n}}\n"
        ));
        Ok(())
    }

    /// A struct with lists or long strings: count fields are not stored, the lists know their lengths.
    fn variable(&mut self, rust: &str, doc: &str, fields: &[Field]) -> Result<(), Error> {
        let counted = |f: &Field| {
            fields
                .iter()
                .filter(|l| l.repeat == Repeat::Counted(f.name.clone()))
                .map(|l| field(&l.name))
                .collect::<Vec<_>>()
        };
        let (mut members, mut zero, mut put, mut get) =
            (String::new(), String::new(), String::new(), String::new());
        let (mut build, mut min) = (Vec::new(), Vec::new());
        let mut run = Run::default();
        for f in fields {
            let name = field(&f.name);
            let ty = self.names.field_type(self.module, f)?;
            let lists = counted(f);
            if let Some((first, others)) = lists.split_first() {
                for other in others {
                    let _ = writeln!(
                        put,
                        "        crate::wire::same_count(\"{}\", self.{first}.len(), self.{other}.len())?;",
                        f.name
                    );
                }
                let _ = writeln!(
                    put,
                    "        let {name} = crate::wire::count::<{ty}>(\"{}\", self.{first}.len())?;",
                    f.name
                );
                run.add(&f.name, &name, name.clone(), &ty, (&mut put, &mut get));
                min.push(format!("<{ty} as crate::wire::Wire>::MIN_SIZE"));
                continue;
            }
            let _ = writeln!(members, "    pub {name}: {ty},");
            let constant = self.names.field_size(self.module, f)?.is_some();
            let value = if constant {
                "crate::wire::Fixed::ZERO"
            } else {
                "Default::default()"
            };
            let _ = writeln!(zero, "            {name}: {value},");
            build.push(name.clone());
            if let Repeat::Counted(count) = &f.repeat {
                run.end(&mut put, &mut get);
                let _ = writeln!(put, "        w.list(&self.{name})?;");
                let _ = writeln!(
                    get,
                    "        let {name} = r.list(\"{}\", {})?;",
                    f.name,
                    field(count)
                );
                continue;
            }
            min.push(format!("<{ty} as crate::wire::Wire>::MIN_SIZE"));
            if constant {
                let value = format!("self.{name}");
                run.add(&f.name, &name, value, &ty, (&mut put, &mut get));
            } else {
                run.end(&mut put, &mut get);
                let _ = writeln!(put, "        crate::wire::Wire::encode(&self.{name}, w)?;");
                let _ = writeln!(get, "        let {name} = r.field(\"{}\")?;", f.name);
            }
        }
        run.end(&mut put, &mut get);
        self.line(&format!(
            "/// {doc}\n#[derive(Debug, Clone, PartialEq)]\npub struct {rust} {{\n{members}}}\n"
        ));
        self.line(&format!("impl Default for {rust} {{\n    fn default() -> Self {{\n        Self {{\n{zero}        }}\n    }}\n}}\n"));
        self.line(&format!(
            "impl crate::wire::Wire for {rust} {{\n    const MIN_SIZE: usize = {};\n    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {{\n{put}        Ok(())\n    }}\n    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {{\n{get}        Ok(Self {{ {} }})\n    }}\n}}\n",
            min.join(" + "),
            build.join(", ")
        ));
        Ok(())
    }

    fn message(&mut self, m: &Message, releases: &Releases) -> Result<(), Error> {
        let (head, skip) = m.head();
        let fields = m.fields.get(skip..).unwrap_or_default();
        let rust = camel(&m.name);
        self.structure(&rust, &format!("VPP's message `{}`.", m.name), fields)?;
        self.line(&format!(
            "message!({rust}, \"{0}\", 0x{1:08x}, \"{0}_{1:08x}\", \"{2}\", {head}, {3:#b});",
            m.name,
            m.crc,
            self.module.name,
            releases.mask(&m.name, m.crc)
        ));
        if fields.iter().any(|f| f.name == "retval" && f.ty == "i32") {
            self.line(&format!("retval!({rust});"));
        }
        self.line("");
        Ok(())
    }

    fn service(&mut self, request: &str, service: &Service) {
        let rust = camel(request);
        self.line(&match service {
            Service::Reply(reply) => format!(
                "impl crate::message::Request for {rust} {{ type Reply = {}; }}",
                camel(reply)
            ),
            Service::Dump(details) => format!(
                "impl crate::message::Dump for {rust} {{ type Details = {}; }}",
                camel(details)
            ),
            Service::Stream { details, reply } => {
                let has = |message: &str, name: &str| {
                    let message = self.module.messages.iter().find(|m| m.name == message);
                    message.is_some_and(|m| m.fields.iter().any(|f| f.name == name))
                };
                let goes_on =
                    has(request, "cursor") && has(reply, "cursor") && has(reply, "retval");
                let (end, resume) = if goes_on {
                    (
                        "end",
                        "let mut next = Clone::clone(self);\n        next.cursor = end.cursor;\n        (end.retval == crate::retval::VppError::EAGAIN.0).then_some(next)",
                    )
                } else {
                    ("_", "None")
                };
                let reply = camel(reply);
                format!(
                    "impl crate::message::Stream for {rust} {{\n    type Details = {};\n    type Reply = {reply};\n    fn resume(&self, {end}: &{reply}) -> Option<Self> {{\n        {resume}\n    }}\n}}",
                    camel(details)
                )
            }
        });
    }
}
