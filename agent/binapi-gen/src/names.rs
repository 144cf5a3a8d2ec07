//! From VPP's names to Rust's, and which type a name means.

use std::collections::{BTreeMap, BTreeSet};

use crate::Error;
use crate::parse::{Field, Module, Repeat};

/// A resolved type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Type {
    /// As Rust source, seen from inside the module that asked.
    pub rust: String,
    /// Bytes on the wire, where that is constant.
    pub size: Option<usize>,
}

/// All types of all loaded modules.
#[derive(Debug)]
pub struct Names<'a> {
    modules: &'a BTreeMap<String, Module>,
}

/// `ip_route_add_del` to `IpRouteAddDel`.
pub fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut up = true;
    for c in name.chars() {
        if c == '_' {
            up = true;
        } else if up {
            out.extend(c.to_uppercase());
            up = false;
        } else {
            out.push(c);
        }
    }
    out
}

/// A field's name, made harmless where it is a Rust keyword.
pub fn field(name: &str) -> String {
    const KEYWORDS: [&str; 12] = [
        "type", "match", "use", "in", "ref", "mod", "move", "self", "loop", "final", "static", "fn",
    ];
    let name = name.to_lowercase();
    if KEYWORDS.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

/// A type's name without `vl_api_` and `_t`.
pub fn bare(ty: &str) -> &str {
    ty.strip_prefix("vl_api_")
        .and_then(|t| t.strip_suffix("_t"))
        .unwrap_or(ty)
}

/// Size of a base type.
pub fn base_size(ty: &str) -> Option<usize> {
    Some(match ty {
        "u8" | "i8" | "bool" => 1,
        "u16" | "i16" => 2,
        "u32" | "i32" => 4,
        "u64" | "i64" | "f64" => 8,
        _ => return None,
    })
}

impl<'a> Names<'a> {
    /// Over the loaded modules.
    pub fn new(modules: &'a BTreeMap<String, Module>) -> Self {
        Self { modules }
    }

    /// The Rust name of a type of `module`: a type that shares its name with a message yields.
    pub fn type_name(module: &Module, name: &str) -> String {
        let taken = module
            .messages
            .iter()
            .any(|m| camel(&m.name) == camel(name));
        if taken {
            format!("{}Type", camel(name))
        } else {
            camel(name)
        }
    }

    /// The module that defines the type which `module` calls `name`: itself or one that it imports.
    pub fn owner(&self, module: &'a Module, name: &str) -> Option<&'a Module> {
        let mut seen = BTreeSet::new();
        let mut todo = vec![module];
        while let Some(m) = todo.pop() {
            if !seen.insert(m.name.as_str()) {
                continue;
            }
            if m.type_names().any(|t| t == name) {
                return Some(m);
            }
            todo.extend(m.imports.iter().rev().filter_map(|i| self.modules.get(i)));
        }
        None
    }

    /// What a field's element type means in `module`.
    pub fn resolve(&self, module: &'a Module, ty: &str) -> Result<Type, Error> {
        if let Some(size) = base_size(ty) {
            return Ok(Type {
                rust: ty.to_owned(),
                size: Some(size),
            });
        }
        let name = bare(ty);
        let by_hand = match name {
            "ip4_address" => Some(("std::net::Ipv4Addr", 4)),
            "ip6_address" => Some(("std::net::Ipv6Addr", 16)),
            "mac_address" => Some(("crate::text::MacAddress", 6)),
            _ => None,
        };
        if let Some((rust, size)) = by_hand {
            return Ok(Type {
                rust: rust.to_owned(),
                size: Some(size),
            });
        }
        let unknown = || Error::UnknownType {
            module: module.name.clone(),
            ty: ty.to_owned(),
        };
        let owner = self.owner(module, name).ok_or_else(unknown)?;
        let local = Self::type_name(owner, name);
        let rust = if owner.name == module.name {
            local
        } else {
            format!("super::{}::{local}", owner.name)
        };
        Ok(Type {
            rust,
            size: self.size(owner, name)?,
        })
    }

    fn size(&self, module: &'a Module, name: &str) -> Result<Option<usize>, Error> {
        if let Some(e) = module.enums.iter().find(|e| e.name == name) {
            return Ok(base_size(&e.repr));
        }
        if let Some(a) = module.aliases.iter().find(|a| a.name == name) {
            return Ok(self
                .resolve(module, &a.ty)?
                .size
                .map(|s| s * a.length.unwrap_or(1)));
        }
        if let Some(u) = module.unions.iter().find(|u| u.name == name) {
            let mut max = 0;
            for f in &u.fields {
                max = max.max(self.field_size(module, f)?.unwrap_or(0));
            }
            return Ok(Some(max));
        }
        match module.types.iter().find(|t| t.name == name) {
            Some(t) => self.fields_size(module, &t.fields),
            None => Ok(None),
        }
    }

    /// Bytes of one field with its repetition, where constant.
    pub fn field_size(&self, module: &'a Module, f: &Field) -> Result<Option<usize>, Error> {
        Ok(match (&f.repeat, f.ty.as_str()) {
            (Repeat::Times(n), "string") => Some(*n),
            (_, "string") | (Repeat::Counted(_), _) => None,
            (Repeat::Times(n), ty) => self.resolve(module, ty)?.size.map(|s| s * n),
            (Repeat::One, ty) => self.resolve(module, ty)?.size,
        })
    }

    /// Bytes of all fields, where constant.
    pub fn fields_size(
        &self,
        module: &'a Module,
        fields: &[Field],
    ) -> Result<Option<usize>, Error> {
        let mut sum = Some(0);
        for f in fields {
            let size = self.field_size(module, f)?;
            sum = sum.zip(size).map(|(a, b)| a + b);
        }
        Ok(sum)
    }

    /// The Rust type of a field.
    pub fn field_type(&self, module: &'a Module, f: &Field) -> Result<String, Error> {
        Ok(match (&f.repeat, f.ty.as_str()) {
            (Repeat::Times(n), "string") => format!("crate::text::FixedStr<{n}>"),
            (_, "string") => "crate::text::VarStr".to_owned(),
            (Repeat::One, ty) => self.resolve(module, ty)?.rust,
            (Repeat::Times(n), ty) => format!("[{}; {n}]", self.resolve(module, ty)?.rust),
            (Repeat::Counted(_), ty) => format!("Vec<{}>", self.resolve(module, ty)?.rust),
        })
    }
}
