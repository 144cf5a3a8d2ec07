//! What plugin authors and users of the scheduler hold in their hands: keys, values, metadata, descriptors, errors,
//! states, transactions and the records of what happened.

pub mod context;
pub mod descriptor;
pub mod error;
pub mod key;
pub mod metadata;
pub mod options;
pub mod record;
pub mod state;
pub mod txn;
pub mod typed;
pub mod value;
