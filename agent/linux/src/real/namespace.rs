//! Namespaces as files, and threads inside them.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::thread;

use nix::errno::Errno;
use nix::mount::{MntFlags, MsFlags, mount as bind, umount2};
use nix::sched::{CloneFlags, setns, unshare};
use tokio::sync::oneshot;

use super::sysctl::failed;
use crate::What;

const DIRECTORY: &str = "/var/run/netns";
/// The namespace of the calling thread; another thread of the process may be in another one.
const THREAD: &str = "/proc/thread-self/ns/net";

pub(super) fn path(name: &str) -> String {
    format!("{DIRECTORY}/{name}")
}

pub(super) fn open(path: &str) -> Result<Arc<OwnedFd>, What> {
    match File::open(path) {
        Ok(file) => Ok(Arc::new(file.into())),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(What::NoNamespace),
        Err(error) => Err(failed(&error)),
    }
}

pub(super) fn own() -> Result<OwnedFd, What> {
    Ok(File::open(THREAD).map_err(|e| failed(&e))?.into())
}

/// Runs work on a thread that is in the namespace and ends with the work.
pub(super) async fn inside<T: Send + 'static>(
    file: Arc<OwnedFd>,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, What> {
    apart(move || {
        setns(&*file, CloneFlags::CLONE_NEWNET)?;
        Ok(work())
    })
    .await
}

/// Makes a namespace that lives as long as the returned file.
pub(super) async fn make() -> Result<OwnedFd, What> {
    apart(|| {
        unshare(CloneFlags::CLONE_NEWNET)?;
        own()
    })
    .await
}

/// Makes a namespace and keeps it under a name.
pub(super) async fn mount(name: &str) -> Result<(), What> {
    let path = path(name);
    apart(move || {
        fs::create_dir_all(DIRECTORY).map_err(|e| failed(&e))?;
        File::create(&path).map_err(|e| failed(&e))?;
        let mounted = unshare(CloneFlags::CLONE_NEWNET).and_then(|()| {
            bind(
                Some(THREAD),
                path.as_str(),
                None::<&str>,
                MsFlags::MS_BIND,
                None::<&str>,
            )
        });
        mounted.map_err(|errno| {
            // The file alone would look like a namespace.
            let _ = fs::remove_file(&path);
            errno.into()
        })
    })
    .await
}

/// Names of the namespaces that are kept.
pub(super) fn mounted() -> Result<Vec<String>, What> {
    let entries = match fs::read_dir(DIRECTORY) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(&error)),
    };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.collect();
    names.sort();
    Ok(names)
}

pub(super) fn unmount(name: &str) -> Result<(), What> {
    let path = path(name);
    match umount2(path.as_str(), MntFlags::MNT_DETACH) {
        Ok(()) | Err(Errno::EINVAL | Errno::ENOENT) => {}
        Err(errno) => return Err(errno.into()),
    }
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(failed(&error)),
        _ => Ok(()),
    }
}

async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, What> + Send + 'static,
) -> Result<T, What> {
    let (answer, answered) = oneshot::channel();
    let thread = thread::Builder::new().name("netns".to_owned());
    let spawned = thread.spawn(move || {
        // Nobody waits any more: fine.
        let _ = answer.send(work());
    });
    spawned.map_err(|e| failed(&e))?;
    answered
        .await
        .map_err(|_| What::Failed("the thread in the namespace ended early".to_owned()))?
}
