//! Documents from and to text.

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

use crate::document::fields::{DocumentField, Group, field_of, fields};
use crate::document::{ConfigDocument, Item, Layout, Origin};
use crate::text::decode::Decoder;
use crate::text::encode;
use crate::text::node::{Entry, Node};
use crate::text::{self, DecodeOptions, Format, Naming, TextErrors};
use crate::value::ModelValue;

pub(super) fn decode(
    text: &str,
    format: Format,
    options: &DecodeOptions,
) -> Result<ConfigDocument, TextErrors> {
    let root = text::parse(text, format, options)?;
    let mut decoder = Decoder::new(format, options);
    let mut items = Vec::new();
    let mut seen: Vec<Group> = Vec::new();
    for entry in decoder.entries(
        &root,
        "a mapping with vppConfig, linuxConfig or netallocConfig",
    ) {
        let found = Group::ALL
            .into_iter()
            .find(|group| *entry.name == *group.name() || *entry.name == *group.original_name());
        let Some(group) = found else {
            decoder.unknown(entry, &Group::ALL.map(|group| group.name().to_owned()));
            continue;
        };
        decoder.in_field(&entry.name, |decoder| {
            if seen.contains(&group) {
                decoder.error(
                    entry.position,
                    format_args!(
                        "is set twice, as {:?} and {:?}",
                        group.name(),
                        group.original_name()
                    ),
                );
                return;
            }
            seen.push(group);
            decode_group(decoder, group, &entry.node, &mut items);
        });
    }
    decoder.finish(Some(ConfigDocument { items }))
}

fn decode_group(decoder: &mut Decoder<'_>, group: Group, node: &Node<'_>, items: &mut Vec<Item>) {
    let mut seen: Vec<&str> = Vec::new();
    for entry in decoder.entries(node, "a mapping of lists of values") {
        let of_group = || fields().iter().filter(|field| field.group == group);
        let Some(field) = of_group().find(|field| field.is_called(&entry.name)) else {
            let known: Vec<String> = of_group()
                .filter_map(|field| field.camel_name(Layout::Dynamic))
                .collect();
            decoder.unknown(entry, &known);
            continue;
        };
        decoder.in_field(&entry.name, |decoder| {
            if seen.contains(&field.model.proto_name) {
                decoder.error(entry.position, "is set twice, under different names");
                return;
            }
            seen.push(field.model.proto_name);
            decode_field(decoder, field, entry, items);
        });
    }
}

fn decode_field(
    decoder: &mut Decoder<'_>,
    field: &DocumentField,
    entry: &Entry<'_>,
    items: &mut Vec<Item>,
) {
    if field.model.is_singleton() {
        if !entry.node.is_null() {
            items.extend(decode_item(decoder, field, &entry.node));
        }
        return;
    }
    for (i, node) in decoder.items(&entry.node).iter().enumerate() {
        if decoder.is_full() {
            return;
        }
        items.extend(decoder.in_item(i, |decoder| decode_item(decoder, field, node)));
    }
}

fn decode_item(decoder: &mut Decoder<'_>, field: &DocumentField, node: &Node<'_>) -> Option<Item> {
    let origin = Some(Origin {
        path: decoder.path().to_owned(),
        position: node.position,
    });
    let value = decoder.value(field.model, node)?;
    Some(Item { value, origin })
}

pub(super) fn encode(
    document: &ConfigDocument,
    format: Format,
    layout: Layout,
    naming: Naming,
) -> String {
    let mut of_fields: Vec<OfField<'_>> = fields()
        .iter()
        .map(|field| OfField {
            field,
            values: Vec::new(),
            naming,
        })
        .collect();
    for value in document.values() {
        let Some(field) = field_of(value.model()) else {
            continue;
        };
        if let Some(of_field) = of_fields
            .iter_mut()
            .find(|of_field| of_field.field.model == field.model)
        {
            of_field.values.push(value);
        }
    }
    encode::to_text(
        &Document {
            of_fields,
            layout,
            naming,
        },
        format,
    )
}

struct Document<'d> {
    of_fields: Vec<OfField<'d>>,
    layout: Layout,
    naming: Naming,
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Group::ALL.len()))?;
        for group in Group::ALL {
            let name = match (self.layout, self.naming) {
                (Layout::Configurator, Naming::Original) => group.original_name(),
                _ => group.name(),
            };
            map.serialize_entry(
                name,
                &OfGroup {
                    document: self,
                    group,
                },
            )?;
        }
        map.end()
    }
}

struct OfGroup<'d> {
    document: &'d Document<'d>,
    group: Group,
}

impl Serialize for OfGroup<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Document {
            of_fields,
            layout,
            naming,
        } = self.document;
        let mut map = serializer.serialize_map(None)?;
        for of_field in of_fields
            .iter()
            .filter(|of_field| of_field.field.group == self.group)
        {
            let name = match naming {
                Naming::Original => of_field.field.name(*layout).map(str::to_owned),
                Naming::CamelCase => of_field.field.camel_name(*layout),
            };
            if let Some(name) = name.filter(|_| !of_field.values.is_empty()) {
                map.serialize_entry(&name, of_field)?;
            }
        }
        map.end()
    }
}

struct OfField<'d> {
    field: &'d DocumentField,
    values: Vec<&'d ModelValue>,
    naming: Naming,
}

impl Serialize for OfField<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.field.model.is_singleton() {
            // Of several values the last one would win anyway.
            return match self.values.last() {
                Some(value) => {
                    encode::message(&value.to_dynamic(), self.naming).serialize(serializer)
                }
                None => serializer.serialize_none(),
            };
        }
        let mut list = serializer.serialize_seq(Some(self.values.len()))?;
        for value in &self.values {
            list.serialize_element(&encode::message(&value.to_dynamic(), self.naming))?;
        }
        list.end()
    }
}
