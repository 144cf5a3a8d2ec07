//! `mockvpp messages`.

use std::process::ExitCode;

use clap::Args;
use mockvpp::MockVpp;
use serde_json::json;
use vpp_binapi::api;
use vpp_binapi::schema::{self, Answer};

use crate::cli::say;

/// List the requests that the simulator knows, and which of them it answers
///
/// Marks: `+` answered as VPP would, `-` known, but treated like a number that no message has. The last line counts them.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  mockvpp messages\n  mockvpp messages ip l2\n  mockvpp messages --json"
)]
pub struct Messages {
    /// Modules of VPP to list, such as ip; all without
    module: Vec<String>,
    /// One JSON document
    #[arg(long)]
    json: bool,
}

impl Messages {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let known = |m: &&String| !api::MODULES.iter().any(|known| known.name == m.as_str());
        if let Some(unknown) = self.module.iter().find(known) {
            anyhow::bail!("no module {unknown} is known; `mockvpp messages` lists all");
        }
        let vpp = MockVpp::default();
        let wanted =
            |module: &str| self.module.is_empty() || self.module.iter().any(|m| m == module);
        let requests = schema::messages().filter(|m| m.answer != Answer::None && wanted(m.module));
        let requests: Vec<_> = requests.map(|m| (m, vpp.is_modelled(m.name_crc))).collect();
        let modelled = requests.iter().filter(|(_, modelled)| *modelled).count();
        if self.json {
            let list = requests.iter().map(|(m, modelled)| {
                json!({"module": m.module, "name": m.name, "name_crc": m.name_crc, "modelled": modelled})
            });
            let document = json!({"requests": list.collect::<Vec<_>>(), "modelled": modelled, "known": requests.len()});
            say(&format!("{document:#}"));
            return Ok(ExitCode::SUCCESS);
        }
        let mut module = "";
        for (m, modelled) in &requests {
            if m.module != module {
                module = m.module;
                say(module);
            }
            say(&format!(
                "  {} {}",
                if *modelled { '+' } else { '-' },
                m.name_crc
            ));
        }
        say(&format!(
            "{modelled} of {} known requests are modelled",
            requests.len()
        ));
        Ok(ExitCode::SUCCESS)
    }
}
