//! Fields of module `pci_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static PCI_ADDRESS: StructType = StructType { name: "pci_address", fields: &[f("domain", U16, One), f("bus", U8, One), f("slot", U8, One), f("function", U8, One)] };
