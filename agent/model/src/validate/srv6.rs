use crate::validate::{Checks, Validate};
use crate::vpp::srv6::local_sid::EndFunction;
use crate::vpp::srv6::steering::{PolicyRef, Traffic};
use crate::vpp::srv6::{LocalSid, Policy, SRv6Global, Steering};

/// SIDs of a segment list, `src/vnet/srv6/sr.api`.
const MAX_SEGMENTS: usize = 16;

impl Validate for LocalSid {
    fn check(&self, checks: &mut Checks) {
        checks.ipv6("sid", &self.sid);
        let out = "the outgoing interface";
        match &self.end_function {
            None => checks.error("end_function", "must be set"),
            Some(EndFunction::BaseEndFunction(_) | EndFunction::EndFunctionT(_)) => {}
            Some(EndFunction::EndFunctionDt4(_) | EndFunction::EndFunctionDt6(_)) => {}
            Some(EndFunction::EndFunctionX(x)) => {
                checks.ipv6("end_function_x.next_hop", &x.next_hop);
                checks.reference(
                    "end_function_x.outgoing_interface",
                    &x.outgoing_interface,
                    out,
                );
            }
            Some(EndFunction::EndFunctionDx2(dx2)) => {
                checks.reference(
                    "end_function_dx2.outgoing_interface",
                    &dx2.outgoing_interface,
                    out,
                );
            }
            Some(EndFunction::EndFunctionDx4(dx4)) => {
                checks.ipv4("end_function_dx4.next_hop", &dx4.next_hop);
                checks.reference(
                    "end_function_dx4.outgoing_interface",
                    &dx4.outgoing_interface,
                    out,
                );
            }
            Some(EndFunction::EndFunctionDx6(dx6)) => {
                checks.ipv6("end_function_dx6.next_hop", &dx6.next_hop);
                checks.reference(
                    "end_function_dx6.outgoing_interface",
                    &dx6.outgoing_interface,
                    out,
                );
            }
            Some(EndFunction::EndFunctionAd(ad)) => {
                if !ad.l3_service_address.is_empty() {
                    checks.ip("end_function_ad.l3_service_address", &ad.l3_service_address);
                }
                checks.reference(
                    "end_function_ad.outgoing_interface",
                    &ad.outgoing_interface,
                    out,
                );
                checks.reference(
                    "end_function_ad.incoming_interface",
                    &ad.incoming_interface,
                    "the incoming interface",
                );
            }
        }
    }
}

impl Validate for Policy {
    fn check(&self, checks: &mut Checks) {
        checks.ipv6("bsid", &self.bsid);
        checks.require(
            !self.segment_lists.is_empty(),
            "segment_lists",
            "must list at least one segment list",
        );
        for (i, list) in self.segment_lists.iter().enumerate() {
            let path = format!("segment_lists[{i}].segments");
            checks.require(
                (1..=MAX_SEGMENTS).contains(&list.segments.len()),
                &path,
                format_args!(
                    "must list between 1 and {MAX_SEGMENTS} segments, not {}",
                    list.segments.len()
                ),
            );
            for (j, segment) in list.segments.iter().enumerate() {
                checks.ipv6(format_args!("{path}[{j}]"), segment);
            }
        }
        checks.distinct(
            "segment_lists",
            "",
            self.segment_lists
                .iter()
                .map(|list| (list.weight, &list.segments)),
        );
    }
}

impl Validate for Steering {
    fn check(&self, checks: &mut Checks) {
        checks.not_empty("name", &self.name);
        match &self.policy_ref {
            Some(PolicyRef::PolicyBsid(bsid)) => {
                checks.ipv6("policy_bsid", bsid);
            }
            Some(PolicyRef::PolicyIndex(_)) => checks.error(
                "policy_index",
                "is not supported: refer to the policy by policy_bsid",
            ),
            None => checks.error("policy_bsid", "must refer to the policy"),
        }
        match &self.traffic {
            Some(Traffic::L2Traffic(l2)) => {
                checks.reference(
                    "l2_traffic.interface_name",
                    &l2.interface_name,
                    "the interface",
                );
            }
            Some(Traffic::L3Traffic(l3)) => {
                checks.cidr("l3_traffic.prefix_address", &l3.prefix_address);
            }
            None => checks.error("traffic", "must be set: l2_traffic or l3_traffic"),
        }
    }
}

impl Validate for SRv6Global {
    fn check(&self, checks: &mut Checks) {
        if !self.encap_source_address.is_empty() {
            checks.ipv6("encap_source_address", &self.encap_source_address);
        }
    }
}
