use std::fs;

use nix::errno::Errno;

use crate::What;

pub(super) fn path(name: &str) -> String {
    format!("/proc/sys/net/{name}")
}

pub(super) fn failed(error: &std::io::Error) -> What {
    match error.raw_os_error() {
        Some(number) => What::Refused(Errno::from_raw(number)),
        None => What::Failed(error.to_string()),
    }
}

pub(super) fn read(path: &str) -> Result<String, What> {
    let text = fs::read_to_string(path).map_err(|e| failed(&e))?;
    Ok(text.trim_end().to_owned())
}

pub(super) fn write(path: &str, value: &str) -> Result<(), What> {
    fs::write(path, value).map_err(|e| failed(&e))
}
