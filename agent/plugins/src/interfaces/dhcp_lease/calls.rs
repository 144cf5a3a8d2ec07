use vpp_binapi::api::dhcp::{DhcpClientDetails, DhcpClientDump, DhcpComplEvent};

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![DhcpClientDump, DhcpComplEvent];

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<DhcpClientDetails>, CallError> {
    vpp.dump(&DhcpClientDump {}).await
}
