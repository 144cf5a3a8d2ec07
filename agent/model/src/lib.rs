//! Northbound data model of the agent: what a user configures and how it is named, checked and written.
//!
//! - [`vpp`], [`linux`], [`netalloc`], [`configurator`], [`generic`], [`kvscheduler`]: the protobuf messages, with
//!   Ligato's packages, names and field numbers.
//! - [`Model`] and [`models`]: which messages are configuration, and the keys of their values.
//! - [`ModelValue`]: one configuration value of any model, cheap to clone.
//! - [`validate`]: what is wrong with a value, field by field.
//! - [`text`]: YAML and JSON forms of a value; [`document`]: of a whole configuration.
//! - [`normalize`]: canonical addresses and names, for comparing values.
//! - `strategies` (feature `proptest`): random configurations for property tests.
//! - [`keys`]: keys of derived values and notifications.
//!
//! ```
//! use agent_model::{ModelMessage, ModelValue, models, vpp};
//!
//! let route = vpp::l3::Route {
//!     dst_network: "10.1.1.0/24".into(),
//!     outgoing_interface: "tap1".into(),
//!     ..Default::default()
//! };
//! assert_eq!(route.key(), "config/vpp/v2/route/if/tap1/vrf/0/dst/10.1.1.0/24");
//!
//! let value = ModelValue::new(route);
//! assert_eq!(value.model().name(), "vpp.route");
//! assert_eq!(models::of_key(&value.key()).unwrap().0.proto_name, "ligato.vpp.l3.Route");
//! ```

pub mod descriptors;
pub mod document;
pub mod keys;
pub mod models;
pub mod normalize;
mod proto;
#[cfg(feature = "proptest")]
pub mod strategies;
pub mod text;
pub mod validate;
mod value;

pub use document::ConfigDocument;
pub use models::Model;
pub use proto::ligato::{configurator, generic, govppmux, kvscheduler, linux, netalloc, vpp};
pub use proto::vppagent::bfd;
pub use validate::FieldError;
pub use value::{ModelMessage, ModelValue};
