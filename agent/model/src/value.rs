//! One configuration value of any model.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

use prost_reflect::DynamicMessage;

use crate::descriptors;
use crate::models::Model;
use crate::validate::{Checks, FieldError, Validate};

/// A protobuf message that is configuration: it has a model and with it a key.
pub trait ModelMessage:
    prost::Message + Validate + Clone + PartialEq + Default + fmt::Debug + Send + Sync + 'static
{
    /// The model of this message.
    const MODEL: &'static Model;

    /// What follows the model's prefix in the key; empty for singletons. Not yet cleaned.
    fn instance_name(&self) -> String;

    /// Key of the value, such as `config/vpp/v2/interfaces/loop1`.
    fn key(&self) -> String {
        Self::MODEL.key(&self.instance_name())
    }

    /// Checks the message, collecting everything that is wrong with it.
    fn validate(&self) -> Result<(), Vec<FieldError>> {
        let mut checks = Checks::default();
        self.check(&mut checks);
        let clean = checks.is_clean();
        if clean && Self::MODEL.instance_name_of(&self.key()).is_none() {
            // Only names with `..` in them get here.
            checks.error(
                "name",
                format_args!(
                    "{:?} leads out of the keys of {}",
                    self.instance_name(),
                    Self::MODEL.name()
                ),
            );
        }
        checks.finish()
    }
}

/// What [`ModelValue`] asks of the message inside.
trait Erased: Any + fmt::Debug + Send + Sync {
    fn model(&self) -> &'static Model;
    fn key(&self) -> String;
    fn encode(&self) -> Vec<u8>;
    fn encoded_len(&self) -> usize;
    fn equal(&self, other: &dyn Any) -> bool;
    fn validate(&self) -> Result<(), Vec<FieldError>>;
}

impl<M: ModelMessage> Erased for M {
    fn model(&self) -> &'static Model {
        M::MODEL
    }

    fn key(&self) -> String {
        ModelMessage::key(self)
    }

    fn encode(&self) -> Vec<u8> {
        self.encode_to_vec()
    }

    fn encoded_len(&self) -> usize {
        prost::Message::encoded_len(self)
    }

    fn equal(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<M>().is_some_and(|other| self == other)
    }

    fn validate(&self) -> Result<(), Vec<FieldError>> {
        ModelMessage::validate(self)
    }
}

/// A configuration value of any model: one shared allocation around the typed message.
#[derive(Clone)]
pub struct ModelValue(Arc<dyn Erased>);

impl ModelValue {
    /// Wraps a message.
    pub fn new<M: ModelMessage>(message: M) -> Self {
        Self(Arc::new(message))
    }

    /// The value's model.
    pub fn model(&self) -> &'static Model {
        self.0.model()
    }

    /// Full protobuf name of the message, such as `ligato.vpp.l3.Route`.
    pub fn proto_name(&self) -> &'static str {
        self.model().proto_name
    }

    /// Key of the value. Computed at every call.
    pub fn key(&self) -> String {
        self.0.key()
    }

    /// Checks the value, collecting everything that is wrong with it.
    pub fn validate(&self) -> Result<(), Vec<FieldError>> {
        self.0.validate()
    }

    /// The message, if it is an `M`.
    pub fn downcast_ref<M: ModelMessage>(&self) -> Option<&M> {
        self.as_any().downcast_ref()
    }

    /// The shared message, if it is an `M`.
    pub fn downcast_arc<M: ModelMessage>(&self) -> Option<Arc<M>> {
        let any: Arc<dyn Any + Send + Sync> = self.0.clone();
        any.downcast().ok()
    }

    /// The message as `Any`.
    pub fn as_any(&self) -> &dyn Any {
        &*self.0
    }

    /// The message in protobuf's wire format.
    pub fn encode_to_vec(&self) -> Vec<u8> {
        self.0.encode()
    }

    /// Bytes of the message in protobuf's wire format: a measure of its size in memory.
    pub fn encoded_len(&self) -> usize {
        self.0.encoded_len()
    }

    /// The message as a reflective one.
    pub fn to_dynamic(&self) -> DynamicMessage {
        #[expect(
            clippy::expect_used,
            reason = "every model's message is in the pool, as a test checks"
        )]
        let descriptor = descriptors::message(self.proto_name()).expect("descriptor of a model");
        let mut message = DynamicMessage::new(descriptor);
        #[expect(
            clippy::expect_used,
            reason = "what prost encodes decodes with the descriptor it was generated from"
        )]
        prost::Message::merge(&mut message, self.encode_to_vec().as_slice()).expect("own encoding");
        message
    }
}

impl<M: ModelMessage> From<M> for ModelValue {
    fn from(message: M) -> Self {
        Self::new(message)
    }
}

impl PartialEq for ModelValue {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.equal(other.as_any())
    }
}

impl fmt::Debug for ModelValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
