//! Every predefined scenario, with every fault at every single message.

use agent_model::document::ConfigDocument;
use mockvpp::{Effect, Fault};

use super::event::Event;
use super::{Failure, Report, lines, world};
use crate::run;
use crate::scenario::Scenario;

/// More messages than any scenario's configuration takes.
const MESSAGES: u64 = 1000;

const EFFECTS: [Effect; 5] = [
    Effect::Restart,
    Effect::DisconnectBefore,
    Effect::DisconnectAfter,
    Effect::DropRequest,
    Effect::DropReply,
];

/// Runs all of it until one world is not well; `tell` hears of every scenario before it begins.
pub fn everywhere(scenarios: &[Scenario], tell: &mut dyn FnMut(&str)) -> Report {
    let mut report = Report::default();
    for scenario in scenarios {
        let Some(document) = configuration(scenario) else {
            continue;
        };
        tell(&scenario.name);
        for nth in 1..MESSAGES {
            let faulty = |effect| {
                let fault = Fault::next("*", effect).nth(nth);
                vec![Event::Fault(fault), Event::Replace(document.clone())]
            };
            let mut worlds: Vec<_> = EFFECTS.into_iter().map(faulty).collect();
            worlds.push(vec![Event::KillAgent(nth, document.clone())]);
            let mut reached = false;
            for events in worlds {
                report.worlds += 1;
                report.events += events.len() as u64;
                match world::run_watched(&events) {
                    Ok(hit) => reached |= hit,
                    Err(problem) => {
                        let events: Vec<_> = events.into_iter().enumerate().collect();
                        report.failure = Some(Failure {
                            replay: "vpp-agent-ctl sim --everywhere".to_owned(),
                            problem: format!("{}, message {nth}: {problem}", scenario.name),
                            events: lines(&events),
                        });
                        return report;
                    }
                }
            }
            if !reached {
                break;
            }
        }
    }
    report
}

/// Everything that the scenario's steps configure, as far as its keys are distinct: the last word counts.
fn configuration(scenario: &Scenario) -> Option<ConfigDocument> {
    let mut values = std::collections::BTreeMap::new();
    for config in scenario
        .steps
        .iter()
        .filter_map(|s| s.put.as_ref().or(s.replace.as_ref()))
    {
        let document = run::document(config).ok()?;
        document.valid().ok()?;
        values.extend(document.values().map(|v| (v.key(), v.clone())));
    }
    (!values.is_empty()).then(|| values.into_values().collect())
}
