//! The table of features, one line each.

use std::sync::Arc;

use agent_scheduler::Descriptor;

use crate::PluginContext;
use crate::l3;

/// The features that the agent knows, one line each.
pub const FOLDERS: &[Folder] = &[l3::vrf::FOLDER];

/// A feature of VPP: what it needs of VPP, and its descriptors.
#[derive(Debug, Clone, Copy)]
pub struct Folder {
    /// Path of the folder below `src`, such as `l3/vrf`.
    pub name: &'static str,
    /// Messages (`name_crc`) without which nothing of the feature works. Make it with [`needs!`](crate::needs).
    pub messages: &'static [Need],
    /// Makes the descriptors.
    pub descriptors: fn(&PluginContext) -> Vec<Arc<dyn Descriptor>>,
}

/// A message that a feature needs of VPP. Make lists of them with [`needs!`](crate::needs).
pub type Need = &'static str;

/// The messages of these types, for [`Folder::messages`].
#[macro_export]
macro_rules! needs {
    ($($message:ty),* $(,)?) => {
        &[$(<$message as vpp_binapi::Message>::NAME_CRC),*]
    };
}

/// What a connected VPP lacks of one feature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderReport {
    /// The feature.
    pub name: &'static str,
    /// `name_crc` of the messages that VPP does not have; with any of them missing, the values of the feature become FAILED and
    /// say so.
    pub missing: Vec<Need>,
}

/// What the connected VPP lacks, for every feature.
#[must_use]
pub fn compatibility(ctx: &PluginContext) -> Vec<FolderReport> {
    FOLDERS
        .iter()
        .map(|folder| FolderReport {
            name: folder.name,
            missing: ctx.vpp(folder.name).missing(folder.messages),
        })
        .collect()
}

/// Makes all descriptors and hands them to `register` (usually `Scheduler::register`).
///
/// # Errors
/// The first error of `register`.
pub fn register_all<E>(
    ctx: &PluginContext,
    mut register: impl FnMut(Arc<dyn Descriptor>) -> Result<(), E>,
) -> Result<(), E> {
    FOLDERS
        .iter()
        .flat_map(|folder| (folder.descriptors)(ctx))
        .try_for_each(&mut register)
}
