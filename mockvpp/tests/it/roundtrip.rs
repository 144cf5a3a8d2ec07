//! Every recorded frame survives decoding and encoding to the byte, typed and through the run-time schema.

use std::collections::BTreeMap;
use std::path::Path;

use mockvpp::conform::recording::{self, Recording};
use vpp_binapi::{Message, schema};

/// Decodes and encodes; `Err` says why the frame cannot be decoded, `Ok(false)` that bytes changed.
type Through = fn(&[u8]) -> Result<bool, String>;

fn through<M: Message>(body: &[u8]) -> Result<bool, String> {
    let (head, message, trailing) = M::decode_message(body).map_err(|e| e.to_string())?;
    let mut out = Vec::new();
    message
        .encode_message(0, head, &mut out)
        .map_err(|e| e.to_string())?;
    out.extend_from_slice(trailing);
    Ok(out.get(2..) == Some(body))
}

macro_rules! table {
    ($($message:path),* $(,)?) => {
        BTreeMap::from([$((<$message as Message>::NAME_CRC, through::<$message> as Through)),*])
    };
}

/// Recorded frames that cannot be decoded: the recorder cut off what is too long for a line, and kept its length and hash.
const CUT_OFF: [(&str, &str); 1] = [("if_vmxnet3_misc", "get_api_json_reply_ea715b59")];

fn fixtures() -> Vec<std::path::PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/conformance");
    recording::find(&[dir]).unwrap()
}

#[test]
fn every_recorded_frame_survives() {
    let through: BTreeMap<&str, Through> = vpp_binapi::for_each_message!(table);
    let (mut frames, mut broken) = (0, Vec::new());
    for file in fixtures() {
        let recording = Recording::read(&file).unwrap();
        for line in &recording.lines {
            let (Some(body), Some(message)) = (&line.body, through.get(line.message.as_str()))
            else {
                continue;
            };
            frames += 1;
            let known = CUT_OFF.contains(&(recording.name.as_str(), line.message.as_str()));
            let schema = schema::find(&line.message).expect("every generated message has a schema");
            let walked = schema.decode(body);
            match message(body) {
                Ok(true) if known => broken.push(format!(
                    "{}:{}: listed as cut off, but whole",
                    recording.name, line.number
                )),
                Ok(true) if walked.is_ok() => {}
                Err(_) if known && walked.is_err() => {}
                typed => broken.push(format!(
                    "{}:{} {}: {typed:?}, schema {:?}",
                    recording.name,
                    line.number,
                    line.message,
                    walked.err()
                )),
            }
        }
    }
    assert!(
        broken.is_empty(),
        "{} of {frames}: {broken:#?}",
        broken.len()
    );
    assert!(frames > 60_000, "only {frames} frames");
}
