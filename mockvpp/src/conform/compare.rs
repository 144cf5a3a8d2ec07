//! Two sets of answers held against each other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use rustc_hash::FxHashMap;
use sha2::{Digest as _, Sha256};
use vpp_binapi::HeadKind;
use vpp_binapi::schema::{self, Answer, Decoded, MessageType};

use crate::conform::mask::{Active, Masks};
use crate::conform::recording::{CutOff, Direction, Recording, hex, word};
use crate::conform::replay::{Heard, Replay};

/// How a recording and its replay compare.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// Name of the recording.
    pub name: String,
    /// Answers and events in the recording.
    pub total: usize,
    /// Of these, how many came byte-equal, less one for every message too many.
    pub matched: usize,
    /// Messages too many: not recorded, but said.
    pub surplus: usize,
    /// Requests answered by several messages, all of them right.
    pub ordered_total: usize,
    /// Of these, how many came in the recorded order.
    pub ordered: usize,
    /// Recorded answers to requests that the peer does not know.
    pub unmodelled: usize,
    /// Names of these requests.
    pub unmodelled_requests: BTreeSet<String>,
    /// What differs, in the order of the recording.
    pub differences: Vec<Difference>,
}

impl Comparison {
    /// Whether everything is as recorded.
    pub fn is_equal(&self) -> bool {
        self.matched == self.total && self.surplus == 0
    }
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Line of the recorded answer, or of the request for a message too many; 0 for an event too many.
    pub line: usize,
    /// The request with its fields; `None` for events.
    pub request: Option<String>,
    /// Name of the answer.
    pub message: String,
    /// What differs.
    pub kind: Kind,
}

/// The kinds of differences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A field is not as recorded.
    Field {
        /// Path, such as `route.paths[0].weight`.
        path: String,
        /// As recorded.
        recorded: String,
        /// As said now.
        ours: String,
    },
    /// Recorded, not said. Holds its fields.
    Missing(String),
    /// Said, not recorded. Holds its fields.
    Extra(String),
}

/// What belongs together: connection, context (none: an event), name.
type Key<'a> = (u32, Option<u32>, &'a str);

struct Frame<'a> {
    line: usize,
    body: &'a [u8],
    cut_off: Option<&'a CutOff>,
}

#[derive(Default)]
struct Group<'a> {
    recorded: Vec<Frame<'a>>,
    ours: Vec<Frame<'a>>,
}

struct Matching {
    /// Index of our frame for each recorded one.
    partner: Vec<Option<usize>>,
    /// Our frames that are nobody's partner.
    left: VecDeque<usize>,
}

/// The context that a message carries, if it is an answer at all.
fn context(message: &str, body: &[u8]) -> Option<u32> {
    match schema::find(message).map(|m| m.head) {
        Some(HeadKind::Context | HeadKind::ContextClient) => word(body, 0),
        Some(HeadKind::ClientContext) => word(body, 4),
        Some(HeadKind::Client | HeadKind::None) => None,
        None => word(body, 0),
    }
}

/// Holds the answers of a replay against the recorded ones.
pub fn compare(masks: &Masks, recording: &Recording, replay: &Replay) -> Comparison {
    let mut groups: BTreeMap<Key<'_>, Group<'_>> = BTreeMap::new();
    let answered = |conn, message, body| {
        context(message, body).filter(|context| replay.requests.contains_key(&(conn, *context)))
    };
    for line in &recording.lines {
        let (Direction::FromVpp, Some(body)) = (line.direction, &line.body) else {
            continue;
        };
        let key = (
            line.conn,
            answered(line.conn, &line.message, body),
            line.message.as_str(),
        );
        groups.entry(key).or_default().recorded.push(Frame {
            line: line.number,
            body,
            cut_off: line.cut_off.as_ref(),
        });
    }
    for Heard {
        conn,
        message,
        body,
    } in &replay.heard
    {
        let key = (*conn, answered(*conn, message, body), message.as_str());
        groups.entry(key).or_default().ours.push(Frame {
            line: 0,
            body,
            cut_off: None,
        });
    }
    let mut result = Comparison {
        name: recording.name.clone(),
        ..Comparison::default()
    };
    for (key, group) in &groups {
        result.add(masks, recording, replay, key, group);
    }
    result.matched = result.matched.saturating_sub(result.surplus);
    result.differences.sort_by_key(|d| d.line);
    result
}

impl Comparison {
    fn add(
        &mut self,
        masks: &Masks,
        recording: &Recording,
        replay: &Replay,
        key: &Key<'_>,
        group: &Group<'_>,
    ) {
        let (conn, context, message) = *key;
        self.total += group.recorded.len();
        self.surplus += group.ours.len().saturating_sub(group.recorded.len());
        let request = || {
            let at = request_of(recording, replay, conn, context?, message)?;
            let line = recording.lines.get(at)?;
            let body = line.body.as_deref().unwrap_or_default();
            Some((line.number, describe(&line.message, body)))
        };
        if group.ours.is_empty() {
            let unknown = context
                .and_then(|context| unmodelled_request(recording, replay, conn, context, message));
            if let Some(name) = unknown {
                self.unmodelled += group.recorded.len();
                self.unmodelled_requests.insert(name);
                return;
            }
        }
        let matching = match_up(masks, message, group);
        let matched = matching.partner.iter().flatten().count();
        self.matched += matched;
        if group.recorded.len() > 1 && matched == group.recorded.len() {
            self.ordered_total += 1;
            let in_order = matching.partner.iter().enumerate();
            self.ordered += usize::from(in_order.into_iter().all(|(i, p)| *p == Some(i)));
        }
        let mut left = matching.left;
        let lonely = group
            .recorded
            .iter()
            .zip(&matching.partner)
            .filter(|(_, p)| p.is_none());
        for (frame, _) in lonely {
            let kind = match take_closest(frame, &mut left, &group.ours) {
                Some(ours) => first_difference(masks, message, frame, ours),
                None => Kind::Missing(fields(message, frame.body)),
            };
            self.differences.push(Difference {
                line: frame.line,
                request: request().map(|(_, text)| text),
                message: message.to_owned(),
                kind,
            });
        }
        for ours in left.iter().filter_map(|i| group.ours.get(*i)) {
            let request = request();
            self.differences.push(Difference {
                line: request.as_ref().map_or(0, |(line, _)| *line),
                request: request.map(|(_, text)| text),
                message: message.to_owned(),
                kind: Kind::Extra(fields(message, ours.body)),
            });
        }
    }
}

/// Rows up to this number are paired by likeness, more of them in order.
const PAIRED: usize = 200;

/// Takes the message that is most like a recorded one, so that a difference shows between rows of the same thing.
fn take_closest<'f, 'a>(
    recorded: &Frame<'_>,
    left: &mut VecDeque<usize>,
    ours: &'f [Frame<'a>],
) -> Option<&'f Frame<'a>> {
    let likeness = |i: &usize| {
        let bytes = ours.get(*i).map_or(&[][..], |o| o.body);
        let pairs = bytes.iter().zip(recorded.body);
        pairs.filter(|(a, b)| a == b).count()
    };
    let closest = (0..left.len())
        .rev()
        .filter(|_| left.len() <= PAIRED)
        .max_by_key(|at| left.get(*at).map(likeness));
    let taken = left.remove(closest.unwrap_or(0))?;
    ours.get(taken)
}

/// Whether a request is answered by a message.
fn answers(request: &str, message: &str) -> bool {
    let name = message.rsplit_once('_').map_or(message, |(name, _)| name);
    match schema::find(request).map(|m| m.answer) {
        Some(Answer::Reply(reply)) => reply == name,
        Some(Answer::Dump(details)) => details == name,
        Some(Answer::Stream { details, reply }) => details == name || reply == name,
        Some(Answer::None) => false,
        None => true,
    }
}

/// The request that a message answers, by its place in the recording.
fn request_of(
    recording: &Recording,
    replay: &Replay,
    conn: u32,
    context: u32,
    message: &str,
) -> Option<usize> {
    let places = replay.requests.get(&(conn, context))?;
    let name = |at: &usize| recording.lines.get(*at).map(|l| l.message.as_str());
    let fits = places
        .iter()
        .find(|at| name(at).is_some_and(|name| answers(name, message)));
    fits.or(places.first()).copied()
}

/// The request that a message answers, where the peer does not know the request.
fn unmodelled_request(
    recording: &Recording,
    replay: &Replay,
    conn: u32,
    context: u32,
    message: &str,
) -> Option<String> {
    let places = replay.requests.get(&(conn, context))?;
    let requests = places.iter().filter(|at| replay.unknown.contains(at));
    let mut names = requests.filter_map(|at| Some(recording.lines.get(*at)?.message.clone()));
    names.find(|request| answers(request, message))
}

fn same_cut_off(cut_off: &CutOff, beginning: &[u8], ours: &[u8]) -> bool {
    ours.len() == cut_off.bytes
        && ours.starts_with(beginning)
        && hex(&Sha256::digest(ours)) == cut_off.sha256
}

/// Finds a partner for every recorded frame: first among the byte-equal, then among those equal under the masks.
fn match_up(masks: &Masks, message: &str, group: &Group<'_>) -> Matching {
    let mut partner = vec![None; group.recorded.len()];
    let mut free: FxHashMap<&[u8], VecDeque<usize>> = FxHashMap::default();
    for (i, ours) in group.ours.iter().enumerate() {
        free.entry(ours.body).or_default().push_back(i);
    }
    for (frame, partner) in group.recorded.iter().zip(&mut partner) {
        *partner = match frame.cut_off {
            None => free.get_mut(frame.body).and_then(VecDeque::pop_front),
            Some(cut_off) => {
                let mut free = free.iter_mut();
                let equal = free.find(|(ours, list)| {
                    !list.is_empty() && same_cut_off(cut_off, frame.body, ours)
                });
                equal.and_then(|(_, list)| list.pop_front())
            }
        };
    }
    let mut left: Vec<usize> = free.into_values().flatten().collect();
    left.sort_unstable();
    if let (Some(schema), false) = (schema::find(message), left.is_empty()) {
        match_masked(masks, schema, group, &mut partner, &mut left);
    }
    Matching {
        partner,
        left: left.into(),
    }
}

fn match_masked(
    masks: &Masks,
    schema: &MessageType,
    group: &Group<'_>,
    partner: &mut [Option<usize>],
    left: &mut Vec<usize>,
) {
    let ours: Vec<(usize, &[u8], Decoded)> = left
        .iter()
        .filter_map(|i| group.ours.get(*i).map(|o| (*i, o.body)))
        .filter_map(|(i, body)| Some((i, body, schema.decode(body).ok()?)))
        .collect();
    let mut by_masks: BTreeMap<Active, FxHashMap<Vec<u8>, VecDeque<usize>>> = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (frame, partner) in group.recorded.iter().zip(partner) {
        if partner.is_some() || frame.cut_off.is_some() {
            continue;
        }
        let Ok(decoded) = schema.decode(frame.body) else {
            continue;
        };
        let active = masks.active(schema, &decoded);
        let free = by_masks.entry(active).or_insert_with(|| {
            let mut free: FxHashMap<_, VecDeque<usize>> = FxHashMap::default();
            for (i, body, decoded) in &ours {
                let bytes = masks.canonical(schema, active, decoded, body);
                free.entry(bytes).or_default().push_back(*i);
            }
            free
        });
        let bytes = masks.canonical(schema, active, &decoded, frame.body);
        let list = free.get_mut(&bytes);
        *partner = list
            .and_then(|list| std::iter::from_fn(|| list.pop_front()).find(|i| taken.insert(*i)));
    }
    left.retain(|i| !taken.contains(i));
}

type Leaves = Vec<(String, String, Vec<u8>)>;

fn leaves(
    masks: &Masks,
    schema: &MessageType,
    active: Active,
    decoded: &Decoded,
    body: &[u8],
) -> Leaves {
    let mut leaves = Vec::new();
    decoded.leaves(&mut |path, leaf| {
        if !masks.hides(schema, active, path) {
            let mut span = leaf.span.clone();
            if let Some(stale) = decoded
                .stale
                .iter()
                .find(|s| s.start > span.start && s.end <= span.end)
            {
                span.end = stale.start;
            }
            let bytes = body.get(span).unwrap_or_default().to_vec();
            leaves.push((path.to_owned(), leaf.value.to_string(), bytes));
        }
    });
    let trailing = body.get(decoded.trailing.clone()).unwrap_or_default();
    leaves.push((
        "bytes behind the last field".to_owned(),
        hex(trailing),
        trailing.to_vec(),
    ));
    leaves
}

fn first_difference(masks: &Masks, message: &str, recorded: &Frame<'_>, ours: &Frame<'_>) -> Kind {
    let whole = |path: &str| Kind::Field {
        path: path.to_owned(),
        recorded: hex(recorded.body),
        ours: hex(ours.body),
    };
    let Some(schema) = schema::find(message) else {
        return whole("bytes of an unknown message");
    };
    let (Ok(a), Ok(b)) = (schema.decode(recorded.body), schema.decode(ours.body)) else {
        return whole("bytes of a message that cannot be decoded");
    };
    let active = masks.active(schema, &a);
    let a = leaves(masks, schema, active, &a, recorded.body);
    let b = leaves(masks, schema, active, &b, ours.body);
    let text = |side: Option<&(String, String, Vec<u8>)>,
                other: Option<&(String, String, Vec<u8>)>| match (side, other) {
        (Some((path, text, bytes)), Some((other_path, other, _)))
            if path == other_path && text == other =>
        {
            format!("{text} = {}", hex(bytes))
        }
        (Some((_, text, _)), _) => text.clone(),
        (None, _) => "absent".to_owned(),
    };
    for (path, _, bytes) in a.iter() {
        let other = b.iter().find(|(p, _, _)| p == path);
        if other.is_none_or(|(_, _, b)| b != bytes) {
            let own = a.iter().find(|(p, _, _)| p == path);
            return Kind::Field {
                path: path.clone(),
                recorded: text(own, other),
                ours: text(other, own),
            };
        }
    }
    match b
        .iter()
        .find(|(path, _, _)| !a.iter().any(|(p, _, _)| p == path))
    {
        Some(extra) => Kind::Field {
            path: extra.0.clone(),
            recorded: text(None, Some(extra)),
            ours: text(Some(extra), None),
        },
        None => whole("bytes"),
    }
}

/// A message's fields as JSON, or its bytes where they are no such message.
fn fields(message: &str, body: &[u8]) -> String {
    let decoded = schema::find(message).and_then(|m| m.decode(body).ok());
    decoded.map_or_else(|| hex(body), |d| d.to_string())
}

/// Name and fields.
fn describe(message: &str, body: &[u8]) -> String {
    let name = message.rsplit_once('_').map_or(message, |(name, _)| name);
    format!("{name} {}", fields(message, body))
}
