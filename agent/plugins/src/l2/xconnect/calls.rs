use vpp_binapi::api::l2::{L2XconnectDetails, L2XconnectDump, SwInterfaceSetL2Xconnect};

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceSetL2Xconnect, L2XconnectDump];

/// Makes frames of one interface leave on the other, or ends that.
pub(super) async fn connect(vpp: &Vpp, rx: u32, tx: u32, enable: bool) -> Result<(), CallError> {
    let call = SwInterfaceSetL2Xconnect { rx_sw_if_index: rx, tx_sw_if_index: tx, enable };
    vpp.request(&call).await.map(drop)
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<L2XconnectDetails>, CallError> {
    vpp.dump(&L2XconnectDump {}).await
}
