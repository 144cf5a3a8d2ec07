use proptest::prelude::*;
use vpp_agent_ctl::pattern::matches;

#[test]
fn stars_stand_for_anything() {
    assert!(matches(
        "interface loop1 * ip 10.0.0.1/24",
        "interface loop1 (Loopback) up ip 10.0.0.1/24"
    ));
    assert!(matches("route *", "route vrf 0 drop"));
    assert!(matches("a*b*c", "a-b-b-c"));
    assert!(!matches("a*b*c", "a-c"));
    assert!(!matches("route", "route vrf 0"));
    assert!(!matches("*x", "route"));
    assert!(!matches("ab*ba", "aba"));
}

proptest! {
    #[test]
    fn text_without_stars_matches_only_itself(a in "[a-c ]{0,8}", b in "[a-c ]{0,8}") {
        prop_assert_eq!(matches(&a, &b), a == b);
    }

    #[test]
    fn a_pattern_made_from_a_line_matches_it(parts in prop::collection::vec("[a-c]{0,3}", 1..5), fill in "[a-c]{0,3}") {
        prop_assert!(matches(&parts.join("*"), &parts.join(fill.as_str())));
    }
}
