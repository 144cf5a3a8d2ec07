//! Documents from and to text.

use crate::document::fields::{DocumentField, Group, fields};
use crate::document::{ConfigDocument, Item, Layout, Origin};
use crate::text::decode::Decoder;
use crate::text::encode::{self, Tree};
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
    let mut of_fields: Vec<(&DocumentField, Vec<&ModelValue>)> =
        fields().iter().map(|field| (field, Vec::new())).collect();
    for value in document.values() {
        if let Some((_, values)) = of_fields
            .iter_mut()
            .find(|(field, _)| field.model == value.model())
        {
            values.push(value);
        }
    }
    let groups = Group::ALL.into_iter().map(|group| {
        let name = match (layout, naming) {
            (Layout::Configurator, Naming::Original) => group.original_name(),
            _ => group.name(),
        };
        let of_group = of_fields
            .iter()
            .filter(|(field, values)| field.group == group && !values.is_empty());
        let entries = of_group.filter_map(|(field, values)| {
            Some((
                field_name(field, layout, naming)?,
                tree(field, values, naming),
            ))
        });
        (name.to_owned(), Tree::Mapping(entries.collect()))
    });
    encode::to_text(&Tree::Mapping(groups.collect()), format)
}

fn field_name(field: &DocumentField, layout: Layout, naming: Naming) -> Option<String> {
    match naming {
        Naming::Original => field.name(layout).map(str::to_owned),
        Naming::CamelCase => field.camel_name(layout),
    }
}

/// The values of a field. Of several values of a singleton the last one would win anyway.
fn tree(field: &DocumentField, values: &[&ModelValue], naming: Naming) -> Tree {
    let mut trees = values
        .iter()
        .map(|value| encode::message(&value.to_dynamic(), naming));
    match trees.next_back() {
        Some(last) if field.model.is_singleton() => last,
        last => Tree::List(trees.chain(last).collect()),
    }
}
