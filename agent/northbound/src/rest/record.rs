//! The scheduler's records as JSON: Go field names, what is empty left out.

use std::time::SystemTime;

use agent_scheduler::{
    AnyValue, BaseValueStatus, KeyValue, NodeRevision, Origin, RecordedOp, RecordedTxn, ResyncType,
    ValueState, ValueStatus,
};
use serde_json::{Map, Value, json};

fn set(map: &mut Map<String, Value>, name: &str, value: impl Into<Option<Value>>) {
    if let Some(value) = value.into() {
        map.insert(name.to_owned(), value);
    }
}

fn flag(map: &mut Map<String, Value>, name: &str, on: bool) {
    set(map, name, on.then_some(Value::Bool(true)));
}

/// A time in RFC 3339.
fn time(at: SystemTime) -> Value {
    humantime::format_rfc3339_nanos(at).to_string().into()
}

const fn origin(of: Origin) -> u8 {
    match of {
        Origin::Unknown => 0,
        Origin::Nb => 1,
        Origin::Sb => 2,
    }
}

/// A value with the name of its type.
pub fn value(of: &AnyValue) -> Value {
    json!({"ProtoMsgName": of.type_name(), "ProtoMsgData": of.to_json()})
}

/// One value of a dump.
pub fn dumped(kv: &KeyValue) -> Value {
    let metadata = kv.metadata.as_ref().map(|m| format!("{m:?}"));
    json!({
        "Key": kv.key.as_str(),
        "Value": value(&kv.value),
        "Origin": origin(kv.origin),
        "Metadata": metadata,
    })
}

/// State of a value and of those derived from it.
pub fn status(of: &BaseValueStatus) -> Value {
    let mut map = Map::new();
    set(&mut map, "value", one_status(&of.value));
    if !of.derived_values.is_empty() {
        let derived: Vec<Value> = of.derived_values.iter().map(one_status).collect();
        set(&mut map, "derived_values", Value::from(derived));
    }
    map.into()
}

/// State of one value.
#[must_use]
pub fn one_status(of: &ValueStatus) -> Value {
    let mut map = Map::new();
    let key = of.key.as_ref().map(|key| Value::from(key.as_str()));
    set(&mut map, "key", key);
    if of.state != ValueState::Nonexistent {
        set(&mut map, "state", Value::from(of.state.name()));
    }
    let error = of.error.as_ref().map(|e| Value::from(e.to_string()));
    set(&mut map, "error", error);
    if of.last_operation != agent_scheduler::TxnOperation::Undefined {
        let operation = Value::from(of.last_operation.name());
        set(&mut map, "last_operation", operation);
    }
    if !of.details.is_empty() {
        set(&mut map, "details", Value::from(of.details.clone()));
    }
    map.into()
}

/// A processed transaction.
pub fn txn(of: &RecordedTxn) -> Value {
    let mut map = Map::new();
    flag(&mut map, "WithSimulation", of.simulated);
    set(&mut map, "Start", time(of.start));
    set(&mut map, "Stop", time(of.stop));
    set(&mut map, "SeqNum", Value::from(of.seq));
    set(&mut map, "TxnType", Value::from(of.txn_type.name()));
    if of.resync != ResyncType::NotResync {
        set(&mut map, "ResyncType", Value::from(of.resync.name()));
    }
    if !of.description.is_empty() {
        set(
            &mut map,
            "Description",
            Value::from(of.description.as_str()),
        );
    }
    if let Some((of, attempt)) = of.retry_for {
        set(&mut map, "RetryForTxn", Value::from(of));
        set(&mut map, "RetryAttempt", Value::from(attempt));
    }
    let values: Vec<Value> = of
        .values
        .iter()
        .map(|v| {
            json!({"Key": v.key.as_str(), "Value": v.value.as_ref().map(value), "Origin": origin(v.origin)})
        })
        .collect();
    for (name, list) in [
        ("Values", values),
        ("Planned", of.planned.iter().map(op).collect()),
        ("Executed", of.executed.iter().map(op).collect()),
    ] {
        set(
            &mut map,
            name,
            (!list.is_empty()).then_some(Value::from(list)),
        );
    }
    map.into()
}

/// One operation.
pub fn op(of: &RecordedOp) -> Value {
    let mut map = Map::new();
    let state =
        |state: ValueState| (state != ValueState::Nonexistent).then(|| Value::from(state.name()));
    set(&mut map, "Operation", Value::from(of.operation.name()));
    set(&mut map, "Key", Value::from(of.key.as_str()));
    set(&mut map, "NewState", state(of.new_state));
    set(&mut map, "NewValue", of.new_value.as_ref().map(value));
    let error = of.new_error.as_ref().map(|e| Value::from(e.to_string()));
    set(&mut map, "NewErrMsg", error);
    set(&mut map, "PrevState", state(of.prev_state));
    set(&mut map, "PrevValue", of.prev_value.as_ref().map(value));
    let error = of.prev_error.as_ref().map(|e| Value::from(e.to_string()));
    set(&mut map, "PrevErrMsg", error);
    flag(&mut map, "NOOP", of.noop);
    flag(&mut map, "IsDerived", of.is_derived);
    flag(&mut map, "IsProperty", of.is_property);
    flag(&mut map, "IsRevert", of.is_revert);
    flag(&mut map, "IsRetry", of.is_retry);
    flag(&mut map, "IsRecreate", of.is_recreate);
    map.into()
}

/// One revision of a value.
pub fn node(of: &NodeRevision) -> Value {
    let mut flags = Map::new();
    let last = of.last_update.map(|seq| Value::from(format!("TXN-{seq}")));
    set(&mut flags, "last-update", last);
    set(&mut flags, "value-state", Value::from(of.state.name()));
    let text = |text: &str| Value::from(text);
    set(&mut flags, "error", of.error.as_deref().map(text));
    set(&mut flags, "descriptor", of.descriptor.as_deref().map(text));
    set(&mut flags, "derived", of.base.as_ref().map(|b| text(b)));
    set(&mut flags, "unavailable", (!of.available).then(|| text("")));
    let derives = of.derives.iter().map(|key| {
        json!({"Relation": "derives", "Label": key.as_str(), "ExpectedKey": key.as_str(), "MatchingKeys": [key.as_str()]})
    });
    let depends = of.depends_on.iter().map(|target| {
        json!({"Relation": "depends-on", "Label": target.label.as_str(), "ExpectedKey": target.expected})
    });
    let metadata: Map<String, Value> = of
        .metadata
        .iter()
        .map(|(name, value)| ((*name).to_owned(), json!([value])))
        .collect();
    json!({
        "Since": time(of.since),
        "Until": of.until.map(time),
        "Key": of.key.as_str(),
        "Value": of.value.as_ref().map(value),
        "Flags": flags,
        "MetadataFields": metadata,
        "Targets": depends.chain(derives).collect::<Vec<_>>(),
    })
}
