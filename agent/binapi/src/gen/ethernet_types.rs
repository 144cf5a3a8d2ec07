//! Module `ethernet_types` of VPP 26.06, version 1.0.0. Generated: do not edit.

