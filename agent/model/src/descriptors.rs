//! Descriptors of the messages, for reflection and for the text forms.

use std::sync::LazyLock;

use prost_reflect::{DescriptorPool, MessageDescriptor};

/// All files below `proto/` and what they import, as an encoded `google.protobuf.FileDescriptorSet` with field options
/// and without comments.
pub const FILE_DESCRIPTOR_SET: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/ligato.fds"));

#[expect(
    clippy::expect_used,
    reason = "the set is written by build.rs and decoded by every test"
)]
static POOL: LazyLock<DescriptorPool> = LazyLock::new(|| {
    DescriptorPool::decode(FILE_DESCRIPTOR_SET).expect("descriptor set of build.rs")
});

/// The pool of all messages.
pub fn pool() -> &'static DescriptorPool {
    &POOL
}

/// Descriptor of a message by its full name, such as `ligato.vpp.l3.Route`.
pub fn message(full_name: &str) -> Option<MessageDescriptor> {
    POOL.get_message_by_name(full_name)
}
