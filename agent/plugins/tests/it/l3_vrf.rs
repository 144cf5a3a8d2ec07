use agent_model::{ModelMessage, vpp::l3::VrfTable};
use agent_plugins::{Proto, l3::vrf};
use agent_scheduler::{Key, OpContext};

use crate::harness::Mock;

#[tokio::test]
async fn a_vpp_without_tables_makes_the_descriptor_unavailable() {
    let mock = Mock::start();
    let descriptor = (vrf::FOLDER.descriptors)(&mock.ctx()).remove(0);
    let value = VrfTable {
        id: 1,
        ..Default::default()
    };
    let key: Key = value.key().into();
    if let Some(reason) = descriptor.unavailable() {
        assert!(reason.contains("ip_table_add_del_0ffdaec0"), "{reason}");
        let created = descriptor
            .create(&OpContext::new(), &key, &Proto::value(value))
            .await;
        assert!(created.is_err());
    }
}
