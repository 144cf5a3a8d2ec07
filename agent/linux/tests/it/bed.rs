//! The same tests on both kinds of Linux.

use std::io::Write;

use agent_linux::{
    Errno, Link, LinkChange, MemoryLinux, Namespace, Netlink, NewLink, RealLinux, Unprivileged,
};

/// Tells that a test did not run; on the handle itself, since the test harness swallows what is printed.
pub fn skipped(test: &str, why: impl std::fmt::Display) {
    let line = format!("SKIPPED {test}: {why}\n");
    let _ = std::io::stderr().write_all(line.as_bytes());
}

pub fn memory() -> MemoryLinux {
    MemoryLinux::new()
}

pub async fn real() -> Result<RealLinux, Unprivileged> {
    RealLinux::isolated().await
}

/// What a kernel may lack; tests that need it end early and say so.
pub async fn lacks(linux: &dyn Netlink, test: &str, link: NewLink) -> bool {
    let own = Namespace::Own;
    match linux.add_link(&own, &link).await {
        Ok(()) => {
            let index = index(linux, &own, link.name()).await;
            linux.delete_link(&own, index).await.unwrap();
            false
        }
        Err(error) if error.errno() == Some(Errno::EOPNOTSUPP) => {
            skipped(test, format!("this kernel has no {} devices", link.kind()));
            true
        }
        Err(error) => panic!("{error}"),
    }
}

pub async fn link(linux: &dyn Netlink, namespace: &Namespace, name: &str) -> Link {
    let link = linux.link(namespace, name).await.unwrap();
    link.unwrap_or_else(|| panic!("no link {name}"))
}

pub async fn index(linux: &dyn Netlink, namespace: &Namespace, name: &str) -> u32 {
    link(linux, namespace, name).await.index
}

pub async fn change(linux: &dyn Netlink, namespace: &Namespace, name: &str, change: LinkChange) {
    let index = index(linux, namespace, name).await;
    linux.change_link(namespace, index, &change).await.unwrap();
}

pub async fn set_up(linux: &dyn Netlink, namespace: &Namespace, name: &str) {
    let up = LinkChange {
        up: Some(true),
        ..LinkChange::default()
    };
    change(linux, namespace, name, up).await;
}

/// A pair in the agent's namespace.
pub async fn pair(linux: &dyn Netlink, name: &str, peer: &str) {
    let new = NewLink::Veth {
        name: name.to_owned(),
        peer: peer.to_owned(),
    };
    linux.add_link(&Namespace::Own, &new).await.unwrap();
}

pub fn named(name: &str) -> Namespace {
    Namespace::Named(name.to_owned())
}

/// Runs each function of the suite as `memory::<name>` and `real::<name>`.
#[macro_export]
macro_rules! on_both {
    ($($test:ident),* $(,)?) => {
        mod memory {
            $(#[tokio::test]
            async fn $test() {
                super::$test(&$crate::bed::memory()).await;
            })*
        }
        mod real {
            $(#[tokio::test]
            async fn $test() {
                match $crate::bed::real().await {
                    Ok(linux) => super::$test(&linux).await,
                    Err(why) => $crate::bed::skipped(concat!("real::", stringify!($test)), why),
                }
            })*
        }
    };
}
