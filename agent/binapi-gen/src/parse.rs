//! The shape of a description file.

use serde_json::Value;

use crate::Error;

/// How often a field stands in the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repeat {
    /// Once.
    One,
    /// A fixed number of times.
    Times(usize),
    /// As often as an earlier field says.
    Counted(String),
}

/// One field.
#[derive(Debug, Clone)]
pub struct Field {
    /// Type as written: `u32`, `string`, `vl_api_prefix_t`.
    pub ty: String,
    /// Name as written.
    pub name: String,
    /// Repetition; for a `string`, `Times(n)` is a field of n bytes and `One` a string of any length.
    pub repeat: Repeat,
    /// What clients send that do not care, as JSON.
    pub default: Option<String>,
}

/// A struct or a union.
#[derive(Debug, Clone)]
pub struct Struct {
    /// Name without `vl_api_` and `_t`.
    pub name: String,
    /// Fields in order.
    pub fields: Vec<Field>,
}

/// An enum or enum flags.
#[derive(Debug, Clone)]
pub struct Enum {
    /// Name without `vl_api_` and `_t`.
    pub name: String,
    /// Integer on the wire.
    pub repr: String,
    /// Values in order.
    pub values: Vec<(String, i64)>,
    /// Whether values combine.
    pub flags: bool,
}

/// Another name for a type.
#[derive(Debug, Clone)]
pub struct Alias {
    /// Name without `vl_api_` and `_t`.
    pub name: String,
    /// The type meant.
    pub ty: String,
    /// Elements, where it is an array.
    pub length: Option<usize>,
}

/// A message.
#[derive(Debug, Clone)]
pub struct Message {
    /// VPP's name.
    pub name: String,
    /// CRC over the layout.
    pub crc: u32,
    /// All fields but the message id.
    pub fields: Vec<Field>,
}

impl Message {
    /// The kind of its head (a name of `vpp_binapi::HeadKind`) and how many leading fields make it up.
    pub fn head(&self) -> (&'static str, usize) {
        let lead: Vec<&str> = self
            .fields
            .iter()
            .take(2)
            .map(|f| f.name.as_str())
            .collect();
        match lead.as_slice() {
            ["client_index", "context"] => ("ClientContext", 2),
            ["context", "client_index"] => ("ContextClient", 2),
            ["context", ..] => ("Context", 1),
            ["client_index", ..] => ("Client", 1),
            _ => ("None", 0),
        }
    }
}

/// What answers a request.
#[derive(Debug, Clone)]
pub enum Service {
    /// One reply.
    Reply(String),
    /// Any number of details.
    Dump(String),
    /// Details, then a reply.
    Stream {
        /// The details.
        details: String,
        /// The closing reply.
        reply: String,
    },
}

/// One description file.
#[derive(Debug, Clone)]
pub struct Module {
    /// Name of the file without `.api.json`.
    pub name: String,
    /// `major.minor.patch`, where the file says so.
    pub version: String,
    /// CRC over the whole file: with the name it identifies the module to `get_first_msg_id`.
    pub crc: u32,
    /// Modules whose types are used.
    pub imports: Vec<String>,
    /// Structs in order of definition.
    pub types: Vec<Struct>,
    /// Unions.
    pub unions: Vec<Struct>,
    /// Enums and enum flags.
    pub enums: Vec<Enum>,
    /// Aliases.
    pub aliases: Vec<Alias>,
    /// Messages in the order of their ids.
    pub messages: Vec<Message>,
    /// Request to answer.
    pub services: Vec<(String, Service)>,
}

impl Module {
    /// Names of all types, whatever their kind.
    pub fn type_names(&self) -> impl Iterator<Item = &str> {
        let structs = self
            .types
            .iter()
            .chain(&self.unions)
            .map(|t| t.name.as_str());
        structs
            .chain(self.enums.iter().map(|t| t.name.as_str()))
            .chain(self.aliases.iter().map(|t| t.name.as_str()))
    }
}

struct In<'a>(&'a str);

impl In<'_> {
    fn bad(&self, what: impl Into<String>) -> Error {
        Error::Shape {
            module: self.0.to_owned(),
            what: what.into(),
        }
    }

    fn list<'v>(&self, value: &'v Value, what: &str) -> Result<&'v [Value], Error> {
        value
            .as_array()
            .map(Vec::as_slice)
            .ok_or_else(|| self.bad(format!("{what} is no list")))
    }

    fn text<'v>(&self, value: Option<&'v Value>, what: &str) -> Result<&'v str, Error> {
        value
            .and_then(Value::as_str)
            .ok_or_else(|| self.bad(format!("{what} is no string")))
    }

    fn number(&self, value: Option<&Value>, what: &str) -> Result<usize, Error> {
        let number = value
            .and_then(Value::as_u64)
            .and_then(|n| usize::try_from(n).ok());
        number.ok_or_else(|| self.bad(format!("{what} is no number")))
    }

    fn hex(&self, text: &str, of: &str) -> Result<u32, Error> {
        u32::from_str_radix(text.trim_start_matches("0x"), 16)
            .map_err(|e| self.bad(format!("crc of {of}: {e}")))
    }

    fn field(&self, value: &Value, owner: &str) -> Result<Field, Error> {
        let parts = self.list(value, owner)?;
        let ty = self
            .text(parts.first(), &format!("type of a field of {owner}"))?
            .to_owned();
        let name = self
            .text(parts.get(1), &format!("name of a field of {owner}"))?
            .to_owned();
        let repeat = match (parts.get(2), parts.get(3)) {
            (Some(Value::Number(_)), Some(counter)) => {
                Repeat::Counted(self.text(Some(counter), "count field")?.to_owned())
            }
            (Some(n @ Value::Number(_)), None) => match self.number(Some(n), "array length")? {
                0 => Repeat::One,
                n => Repeat::Times(n),
            },
            _ => Repeat::One,
        };
        let default = parts.last().and_then(|options| options.get("default"));
        Ok(Field {
            ty,
            name,
            repeat,
            default: default.map(Value::to_string),
        })
    }

    fn structs(&self, json: &Value, key: &str) -> Result<Vec<Struct>, Error> {
        self.list(&json[key], key)?
            .iter()
            .map(|entry| {
                let parts = self.list(entry, key)?;
                let name = self.text(parts.first(), key)?.to_owned();
                let fields = parts.iter().skip(1).filter(|p| p.is_array());
                Ok(Struct {
                    fields: fields
                        .map(|f| self.field(f, &name))
                        .collect::<Result<_, _>>()?,
                    name,
                })
            })
            .collect()
    }

    fn enums(&self, json: &Value, key: &str) -> Result<Vec<Enum>, Error> {
        self.list(&json[key], key)?
            .iter()
            .map(|entry| {
                let parts = self.list(entry, key)?;
                let name = self.text(parts.first(), key)?.to_owned();
                let mut values = Vec::new();
                for value in parts.iter().skip(1).filter_map(Value::as_array) {
                    let n = value
                        .get(1)
                        .and_then(Value::as_i64)
                        .ok_or_else(|| self.bad(format!("value of {name}")))?;
                    values.push((self.text(value.first(), &name)?.to_owned(), n));
                }
                let repr = parts
                    .last()
                    .and_then(|p| p["enumtype"].as_str())
                    .unwrap_or("u32")
                    .to_owned();
                let flags = key == "enumflags" || name.ends_with("_flags");
                Ok(Enum {
                    name,
                    repr,
                    values,
                    flags,
                })
            })
            .collect()
    }

    fn message(&self, entry: &Value) -> Result<Message, Error> {
        let parts = self.list(entry, "message")?;
        let name = self.text(parts.first(), "message name")?.to_owned();
        let crc = self.text(
            parts.last().and_then(|p| p.get("crc")),
            &format!("crc of {name}"),
        )?;
        let crc = self.hex(crc, &name)?;
        let fields = parts
            .iter()
            .skip(1)
            .filter(|p| p.is_array())
            .map(|f| self.field(f, &name));
        let fields = fields
            .filter(|f| !matches!(f, Ok(f) if f.name == "_vl_msg_id"))
            .collect::<Result<_, _>>()?;
        Ok(Message { name, crc, fields })
    }

    fn service(&self, name: &str, entry: &Value) -> Result<Option<Service>, Error> {
        let reply = self
            .text(entry.get("reply"), &format!("reply of {name}"))?
            .to_owned();
        Ok(
            match (
                entry.get("stream_msg").and_then(Value::as_str),
                entry.get("stream").is_some(),
            ) {
                _ if reply == "null" => None,
                (Some(details), _) => Some(Service::Stream {
                    details: details.to_owned(),
                    reply,
                }),
                (None, true) => Some(Service::Dump(reply)),
                (None, false) => Some(Service::Reply(reply)),
            },
        )
    }
}

/// Reads a description.
pub fn module(name: &str, json: &Value) -> Result<Module, Error> {
    let at = In(name);
    let mut aliases = Vec::new();
    for (alias, def) in json["aliases"]
        .as_object()
        .ok_or_else(|| at.bad("aliases is no object"))?
    {
        let length = def
            .get("length")
            .map(|n| at.number(Some(n), alias))
            .transpose()?;
        aliases.push(Alias {
            name: alias.clone(),
            ty: at.text(def.get("type"), alias)?.to_owned(),
            length,
        });
    }
    let mut services = Vec::new();
    for (request, def) in json["services"]
        .as_object()
        .ok_or_else(|| at.bad("services is no object"))?
    {
        if let Some(service) = at.service(request, def)? {
            services.push((request.clone(), service));
        }
    }
    let imports = at
        .list(&json["imports"], "imports")?
        .iter()
        .filter_map(Value::as_str);
    let imports = imports.map(|path| {
        let file = path.rsplit('/').next().unwrap_or(path);
        file.trim_end_matches(".api").to_owned()
    });
    let mut enums = at.enums(json, "enums")?;
    enums.extend(at.enums(json, "enumflags")?);
    Ok(Module {
        name: name.to_owned(),
        version: json
            .pointer("/options/version")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        crc: at.hex(at.text(json.get("vl_api_version"), "vl_api_version")?, name)?,
        imports: imports.collect(),
        types: at.structs(json, "types")?,
        unions: at.structs(json, "unions")?,
        enums,
        aliases,
        messages: at
            .list(&json["messages"], "messages")?
            .iter()
            .map(|m| at.message(m))
            .collect::<Result<_, _>>()?,
        services,
    })
}
