//! Joining and cleaning of keys, as Go's `path.Join` does it: Ligato builds keys with it.

/// `prefix` and `name` joined by a slash and cleaned.
pub(crate) fn join(prefix: &str, name: &str) -> String {
    let mut key = String::with_capacity(prefix.len() + name.len() + 1);
    key.push_str(prefix);
    if !name.is_empty() {
        if !prefix.ends_with('/') {
            key.push('/');
        }
        key.push_str(name);
    }
    if is_clean(&key) { key } else { clean(&key) }
}

fn is_clean(path: &str) -> bool {
    !path.is_empty()
        && (path == "/" || !path.ends_with('/'))
        && path.split('/').enumerate().all(|(i, part)| match part {
            "" => i == 0,
            "." | ".." => false,
            _ => true,
        })
}

/// Collapses repeated slashes, resolves `.` and `..`, removes the trailing slash. Empty becomes `.`.
fn clean(path: &str) -> String {
    let rooted = path.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if parts.last().is_some_and(|last| *last != "..") {
                    parts.pop();
                } else if !rooted {
                    parts.push("..");
                }
            }
            _ => parts.push(part),
        }
    }
    match (rooted, parts.is_empty()) {
        (true, _) => format!("/{}", parts.join("/")),
        (false, true) => ".".to_owned(),
        (false, false) => parts.join("/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_like_go() {
        for (prefix, name, key) in [
            (
                "config/vpp/v2/interfaces/",
                "loop1",
                "config/vpp/v2/interfaces/loop1",
            ),
            ("config/vpp/v2/interfaces/", "", "config/vpp/v2/interfaces"),
            (
                "config/vpp/v2/interfaces/",
                "a/b",
                "config/vpp/v2/interfaces/a/b",
            ),
            (
                "config/vpp/v2/interfaces/",
                "/a//b/",
                "config/vpp/v2/interfaces/a/b",
            ),
            (
                "config/vpp/v2/interfaces/",
                "./a/../b",
                "config/vpp/v2/interfaces/b",
            ),
            ("config/vpp/v2/interfaces/", "../../x", "config/vpp/x"),
            ("a", "../../../x", "../../x"),
            ("a", "..", "."),
            (
                "config/vpp/v2/proxyarp-global",
                "",
                "config/vpp/v2/proxyarp-global",
            ),
            ("/vnf-agent/vpp1", "../../../x", "/x"),
        ] {
            assert_eq!(join(prefix, name), key, "{prefix} + {name}");
        }
    }
}
