use vpp_binapi::api::l2::{L2XconnectDetails, L2XconnectDump, SwInterfaceSetL2Xconnect};

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceSetL2Xconnect, L2XconnectDump];

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<L2XconnectDetails>, CallError> {
    vpp.dump(&L2XconnectDump {}).await
}
