//! The Linux beside VPP.

use std::sync::Arc;

use agent_linux::{Errno, Gate, MemoryLinux, Namespace, Netlink, NewLink, RealLinux};
use mockvpp::MockHandle;

use crate::run::Place;
use crate::scenario::Scenario;
use crate::target::{LinuxKind, Target};

/// Which Linux a scenario gets.
#[derive(Debug)]
pub(crate) enum Kind {
    /// The kernel.
    Real(RealLinux),
    /// The model.
    Memory,
}

/// Chooses; `Ok(None)`: the scenario needs none. An error says why the scenario cannot run.
pub(crate) async fn choose(scenario: &Scenario, place: Place<'_>) -> Result<Option<Kind>, String> {
    if !scenario.uses_linux() {
        return Ok(None);
    }
    let shared = scenario.needs.shared_linux;
    if shared && *place.target != Target::Mock {
        return Err("VPP would have to run in the runner's network namespaces".to_owned());
    }
    match place.linux {
        LinuxKind::Memory => Ok(Some(Kind::Memory)),
        LinuxKind::Real if shared => {
            Err("VPP and Linux meet only in simulation: --linux memory".to_owned())
        }
        LinuxKind::Auto if shared => Ok(Some(Kind::Memory)),
        kind => match RealLinux::isolated().await {
            Ok(linux) => real(linux, scenario).await.map(Some),
            Err(_) if kind == LinuxKind::Auto => Ok(Some(Kind::Memory)),
            Err(unprivileged) => Err(unprivileged.to_string()),
        },
    }
}

/// The kernel, if it has all that the scenario needs.
async fn real(linux: RealLinux, scenario: &Scenario) -> Result<Kind, String> {
    for kind in &scenario.needs.links {
        let name = "probe".to_owned();
        let new = match kind.as_str() {
            "vrf" => NewLink::Vrf { name, table: 1 },
            "dummy" => NewLink::Dummy { name },
            _ => NewLink::Veth {
                name,
                peer: "probe-peer".to_owned(),
            },
        };
        match linux.add_link(&Namespace::Own, &new).await {
            Ok(()) => {
                let link = linux.link(&Namespace::Own, new.name()).await;
                if let Ok(Some(link)) = link {
                    let deleted = linux.delete_link(&Namespace::Own, link.index).await;
                    deleted.map_err(|e| e.to_string())?;
                }
            }
            Err(e) if e.errno() == Some(Errno::EOPNOTSUPP) => {
                return Err(format!("this kernel has no {} devices", new.kind()));
            }
            Err(e) => return Err(e.to_string()),
        }
    }
    Ok(Kind::Real(linux))
}

/// A Linux whose changes are counted. The model has the TAP devices of the simulated VPP.
pub(crate) async fn start(
    kind: Kind,
    mock: Option<&MockHandle>,
) -> Result<Arc<Gate>, agent_linux::LinuxError> {
    let linux: Arc<dyn Netlink> = match kind {
        Kind::Real(linux) => Arc::new(linux),
        Kind::Memory => match mock.cloned() {
            Some(mock) => Arc::new(MemoryLinux::with_taps(move || {
                mock.with(|mock| mock.vpp.tap.host_if_names())
            })),
            None => Arc::new(MemoryLinux::new()),
        },
    };
    Ok(Arc::new(Gate::new(linux)))
}
