//! What only the kernel can show: threads and names of namespaces.

use std::fs;
use std::os::unix::fs::MetadataExt;

use agent_linux::{Errno, Namespace, Netlink, RealLinux, What};

use crate::bed::{named, pair, real, skipped};

/// Every thread of this process, and the namespace it is in.
fn namespaces_of_threads() -> Vec<u64> {
    let tasks = fs::read_dir("/proc/self/task").unwrap();
    let inode = |task: std::io::Result<fs::DirEntry>| {
        let path = task.ok()?.path().join("ns/net");
        fs::metadata(path).ok().map(|m| m.ino())
    };
    tasks.filter_map(inode).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_thread_of_the_runtime_is_left_in_another_namespace() {
    let Ok(linux) = real().await else {
        return skipped(
            "no_thread_of_the_runtime_is_left_in_another_namespace",
            "no privileges",
        );
    };
    let linux = std::sync::Arc::new(linux);
    let home = fs::metadata("/proc/thread-self/ns/net").unwrap().ino();
    linux.create_namespace("ns1").await.unwrap();
    let work = (0..64).map(|n| {
        let linux = linux.clone();
        tokio::spawn(async move {
            let namespace = if n % 2 == 0 {
                Namespace::Own
            } else {
                named("ns1")
            };
            assert_eq!(linux.links(&namespace).await.unwrap().len(), 1);
            linux.sysctl(&namespace, "ipv4/ip_forward").await.unwrap();
            fs::metadata("/proc/thread-self/ns/net").unwrap().ino()
        })
    });
    for seen in futures::future::join_all(work).await {
        assert_eq!(seen.unwrap(), home);
    }
    // Tests of this binary run beside each other; their threads that just ended work may still show. Workers never do.
    let metrics = tokio::runtime::Handle::current().metrics();
    let at_home = namespaces_of_threads()
        .iter()
        .filter(|ns| **ns == home)
        .count();
    assert!(at_home > metrics.num_workers(), "{at_home}");
}

#[tokio::test]
async fn an_isolated_world_does_not_show_outside() {
    let (Ok(one), Ok(other)) = (real().await, real().await) else {
        return skipped("an_isolated_world_does_not_show_outside", "no privileges");
    };
    let outside = RealLinux::new().unwrap();
    let before = outside.links(&Namespace::Own).await.unwrap();
    pair(&one, "v1", "v2").await;
    one.create_namespace("agent-linux-test").await.unwrap();
    assert_eq!(outside.links(&Namespace::Own).await.unwrap(), before);
    assert!(outside.identity(&named("agent-linux-test")).await.is_err());
    assert!(other.identity(&named("agent-linux-test")).await.is_err());
    assert_eq!(other.links(&Namespace::Own).await.unwrap().len(), 1);
}

#[tokio::test]
async fn names_are_those_of_ip_netns() {
    let Ok(_) = real().await else {
        return skipped("names_are_those_of_ip_netns", "no privileges");
    };
    let linux = RealLinux::new().unwrap();
    let name = format!("agent-linux-{}", std::process::id());
    match linux.create_namespace(&name).await {
        Err(error) if matches!(error.what, What::Refused(Errno::EPERM | Errno::EROFS)) => {
            return skipped("names_are_those_of_ip_netns", error);
        }
        made => made.unwrap(),
    }
    let path = format!("/var/run/netns/{name}");
    let by_path = linux.links(&Namespace::Path(path.clone())).await;
    let by_name = linux.links(&named(&name)).await;
    linux.delete_namespace(&name).await.unwrap();
    assert_eq!(by_name.unwrap(), by_path.unwrap());
    assert!(!std::path::Path::new(&path).exists());
}

#[tokio::test]
async fn a_process_names_its_namespace() {
    let Ok(linux) = real().await else {
        return skipped("a_process_names_its_namespace", "no privileges");
    };
    let outside = RealLinux::new().unwrap();
    let by_pid = linux.links(&Namespace::Pid(std::process::id())).await;
    assert_eq!(
        by_pid.unwrap(),
        outside.links(&Namespace::Own).await.unwrap()
    );
}
