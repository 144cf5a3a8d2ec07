//! When two texts are the same rule.

/// The words of a rule, sorted, in the form in which Linux shows them as far as that is known without asking it.
fn words(rule: &str) -> Vec<String> {
    let all: Vec<&str> = rule.split_whitespace().collect();
    let mut words = Vec::new();
    let mut rest = all.iter().peekable();
    while let Some(word) = rest.next() {
        match *word {
            // The match that goes with a protocol need not be written.
            "-m" | "--match"
                if rest
                    .peek()
                    .is_some_and(|m| ["tcp", "udp", "icmp", "icmp6", "sctp"].contains(*m)) =>
            {
                rest.next();
            }
            "--jump" => words.push("-j".to_owned()),
            "--protocol" | "--proto" => words.push("-p".to_owned()),
            "--source" | "--src" => words.push("-s".to_owned()),
            "--destination" | "--dst" => words.push("-d".to_owned()),
            "--in-interface" => words.push("-i".to_owned()),
            "--out-interface" => words.push("-o".to_owned()),
            "--match" => words.push("-m".to_owned()),
            "--destination-port" => words.push("--dport".to_owned()),
            "--source-port" => words.push("--sport".to_owned()),
            word => words.push(address(word)),
        }
    }
    words.sort();
    words
}

/// A lone address is a network of one.
fn address(word: &str) -> String {
    match word.parse::<std::net::IpAddr>() {
        Ok(ip) => ipnet::IpNet::from(ip).to_string(),
        Err(_) => match word.parse::<ipnet::IpNet>() {
            Ok(net) => net.trunc().to_string(),
            Err(_) => word.to_owned(),
        },
    }
}

/// Whether both are the same rules in the same order; the order of words within a rule does not matter.
pub(super) fn same_rules(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| words(a) == words(b))
}

#[cfg(test)]
mod tests {
    use super::same_rules;

    #[test]
    fn rules_are_compared_as_linux_shows_them() {
        let same = |a: &str, b: &str| same_rules(&[a.to_owned()], &[b.to_owned()]);
        assert!(same(
            "-p tcp --dport 80 -j ACCEPT",
            "-p tcp -m tcp --dport 80 -j ACCEPT"
        ));
        assert!(same(
            "--source 10.0.0.1 --jump DROP",
            "-s 10.0.0.1/32 -j DROP"
        ));
        assert!(same("-j DROP -s 10.0.0.7/8", "-s 10.0.0.0/8 -j DROP"));
        assert!(!same(
            "-p tcp --dport 80 -j ACCEPT",
            "-p tcp --dport 81 -j ACCEPT"
        ));
        assert!(!same_rules(&["-j DROP".to_owned()], &[]));
    }
}
