//! Whatever comes in, the answer is a value or an error.

use agent_model::document::{ConfigDocument, Layout};
use agent_model::text::{DecodeOptions, Format, Naming};
use agent_model::{descriptors, keys, models};
use proptest::prelude::*;
use prost_reflect::{DynamicMessage, Kind, MessageDescriptor, Value};

/// Texts made of what documents are made of.
fn tangled() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("vppConfig: "),
        Just("interfaces:\n"),
        Just("  - "),
        Just("- "),
        Just("name: a\n"),
        Just("{"),
        Just("}"),
        Just("["),
        Just("]"),
        Just(", "),
        Just(": "),
        Just("\n"),
        Just("  "),
        Just("&a "),
        Just("*a "),
        Just("<<: "),
        Just("'"),
        Just("\""),
        Just("\\u12"),
        Just("|\n"),
        Just(">-\n"),
        Just("? "),
        Just("---\n"),
        Just("...\n"),
        Just("%YAML 1.2\n"),
        Just("!!str "),
        Just("!x "),
        Just("# c\n"),
        Just("\t"),
        Just("null"),
        Just("1e999"),
        Just("-0x"),
        Just("tap: "),
        Just("é"),
        Just("\u{feff}"),
        Just("\r"),
        Just("\u{0}"),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

/// A random message of a descriptor.
fn message(descriptor: MessageDescriptor, depth: u32) -> BoxedStrategy<DynamicMessage> {
    let mut fields: Vec<BoxedStrategy<Option<(u32, Value)>>> = Vec::new();
    for field in descriptor.fields() {
        let Some(single) = value(&field.kind(), depth) else {
            continue;
        };
        let number = field.number();
        let strategy = if field.is_list() {
            prop::option::of(
                prop::collection::vec(single, 1..3)
                    .prop_map(move |values| (number, Value::List(values))),
            )
            .boxed()
        } else {
            prop::option::of(single.prop_map(move |value| (number, value))).boxed()
        };
        fields.push(strategy);
    }
    fields
        .prop_map(move |values| {
            let mut message = DynamicMessage::new(descriptor.clone());
            for (number, value) in values.into_iter().flatten() {
                message.set_field_by_number(number, value);
            }
            message
        })
        .boxed()
}

fn value(kind: &Kind, depth: u32) -> Option<BoxedStrategy<Value>> {
    Some(match kind {
        Kind::Message(_) if depth == 0 => return None,
        Kind::Message(descriptor) => message(descriptor.clone(), depth - 1)
            .prop_map(Value::Message)
            .boxed(),
        Kind::Enum(descriptor) => {
            let numbers: Vec<i32> = descriptor.values().map(|value| value.number()).collect();
            prop_oneof![9 => prop::sample::select(numbers), 1 => any::<i32>()]
                .prop_map(Value::EnumNumber)
                .boxed()
        }
        Kind::Bool => any::<bool>().prop_map(Value::Bool).boxed(),
        Kind::Uint32 => any::<u32>().prop_map(Value::U32).boxed(),
        Kind::Int32 => any::<i32>().prop_map(Value::I32).boxed(),
        Kind::Uint64 => any::<u64>().prop_map(Value::U64).boxed(),
        Kind::Int64 => any::<i64>().prop_map(Value::I64).boxed(),
        Kind::String => prop_oneof![
            "[a-z0-9/.:-]{0,12}",
            Just("null".to_owned()),
            Just("~".to_owned()),
            Just("yes".to_owned()),
            Just("1.5".to_owned()),
            Just("<<".to_owned()),
            Just(" a\n b\n".to_owned()),
            Just("# x".to_owned()),
            Just("\u{7f}\u{1}".to_owned()),
            Just("\u{85}\u{2028} \u{feff}".to_owned()),
            Just("a: b #c".to_owned()),
            Just("12:30:45".to_owned()),
            any::<String>(),
        ]
        .prop_map(Value::String)
        .boxed(),
        _ => return None,
    })
}

/// A random value of any model, valid or not.
fn any_value() -> impl Strategy<Value = agent_model::ModelValue> {
    prop::sample::select(models::all().to_vec()).prop_flat_map(|model| {
        message(descriptors::message(model.proto_name).unwrap(), 4).prop_map(move |message| {
            model
                .decode(&prost::Message::encode_to_vec(&message))
                .unwrap()
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn random_text_is_read_or_refused(text in prop_oneof![tangled(), any::<String>()]) {
        for format in [Format::Yaml, Format::Json] {
            let _ = ConfigDocument::from_text(&text, format, &DecodeOptions::default());
        }
    }

    #[test]
    fn json_reader_agrees_with_serde_json(text in prop_oneof![
        any::<String>(),
        "[\\[\\]{}:,\" \\\\a-fu0-9.eE+-]{0,20}",
        prop::collection::vec(any::<char>(), 0..8).prop_map(|chars| serde_json::to_string(&String::from_iter(chars)).unwrap()),
    ]) {
        let text = format!("[{text}]");
        let mine = ConfigDocument::from_json(&text, &DecodeOptions::default()).unwrap_err().to_string();
        // A list is never a document, so only "not valid JSON" tells.
        let refused = mine.contains("not valid JSON") || mine.contains("occurs twice");
        prop_assert_eq!(refused, serde_json::from_str::<UniqueKeys>(&text).is_err(), "{}: {}", text, mine);
    }

    #[test]
    fn random_bytes_are_decoded_or_refused(bytes: Vec<u8>) {
        for model in models::all() {
            if let Ok(value) = model.decode(&bytes) {
                let _ = (value.key(), value.validate(), value.to_json());
            }
        }
    }

    #[test]
    fn random_keys_are_parsed_or_refused(key in "(vpp|linux|config|netalloc)(/(vpp|v2|interface|vrf|address|static|state|ip-version|[a-z0-9]{0,3}|)){0,8}") {
        let _ = models::of_key(&key);
        let _ = (keys::interfaces::parse_address(&key), keys::interfaces::parse_vrf(&key));
        let _ = (keys::linux::parse_address(&key), keys::linux::parse_vrf(&key), keys::linux::parse_state(&key));
        let _ = (keys::l3::parse_route(&key), keys::l3::parse_vrf_table(&key));
    }

    #[test]
    fn values_survive_their_text(value in any_value()) {
        let _ = value.validate();
        prop_assert_eq!(&value.model().decode(&value.encode_to_vec()).unwrap(), &value);
        for format in [Format::Json, Format::Yaml] {
            for naming in [Naming::Original, Naming::CamelCase] {
                let text = value.to_text(format, naming);
                let back = agent_model::text::decode_value(value.model(), &text, format, &DecodeOptions::default());
                prop_assert_eq!(back.as_ref(), Ok(&value), "{}", text);
            }
        }
        if value.model().class == "config" {
            let document: ConfigDocument = [value].into_iter().collect();
            let text = document.to_text(Format::Yaml, Layout::Dynamic, Naming::CamelCase);
            let back = ConfigDocument::from_yaml(&text, &DecodeOptions::default());
            prop_assert_eq!(back.as_ref(), Ok(&document), "{}", text);
        }
    }
}

/// JSON whose objects have no name twice: `serde_json::Value` would accept and drop one.
struct UniqueKeys;

impl<'de> serde::Deserialize<'de> for UniqueKeys {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(UniqueKeysVisitor)
    }
}

struct UniqueKeysVisitor;

impl<'de> serde::de::Visitor<'de> for UniqueKeysVisitor {
    type Value = UniqueKeys;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys)
    }

    fn visit_i64<E>(self, _: i64) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys)
    }

    fn visit_u64<E>(self, _: u64) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys)
    }

    fn visit_f64<E>(self, _: f64) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys)
    }

    fn visit_str<E>(self, _: &str) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys)
    }

    fn visit_unit<E>(self) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys)
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<UniqueKeys, A::Error> {
        while seq.next_element::<UniqueKeys>()?.is_some() {}
        Ok(UniqueKeys)
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<UniqueKeys, A::Error> {
        let mut seen = std::collections::BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if !seen.insert(key) {
                return Err(serde::de::Error::custom("occurs twice"));
            }
            map.next_value::<UniqueKeys>()?;
        }
        Ok(UniqueKeys)
    }
}
