//! The process that stands for `vpp`: its options, its sockets, its end.

use std::io::{Read as _, Write as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_mockvpp");

/// A process that ends with its test.
struct Running {
    child: Child,
    dir: TempDir,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn wait_for(what: impl Fn() -> bool) {
    for _ in 0..500 {
        if what() {
            return;
        }
        pause();
    }
    panic!("it does not come");
}

#[expect(clippy::disallowed_methods, reason = "another process is waited for")]
fn pause() {
    std::thread::sleep(Duration::from_millis(10));
}

fn pid(child: &Child) -> Pid {
    Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap()
}

impl Running {
    fn start(extra: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let config = dir.path().join("startup.conf");
        let text = format!(
            "unix {{ nodaemon # stay\n cli-listen cli.sock log {0}/vpp.log runtime-dir {0} pidfile vpp.pid }}\n{extra}",
            dir.path().display()
        );
        std::fs::write(&config, text).unwrap();
        let child = Command::new(PROGRAM)
            .arg("-c")
            .arg(&config)
            .spawn()
            .unwrap();
        let running = Self { child, dir };
        wait_for(|| running.log().contains("listens"));
        running
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.path("vpp.log")).unwrap_or_default()
    }

    /// What `vppctl` prints of a command.
    fn vppctl(&self, command: &str) -> String {
        vppctl(&self.path("cli.sock"), command)
    }
}

fn vppctl(socket: &Path, command: &str) -> String {
    let mut stream = UnixStream::connect(socket).unwrap();
    let ttype = [&[255, 250, 24, 0], b"vppctl".as_slice(), &[255, 240]].concat();
    stream.write_all(&ttype).unwrap();
    stream
        .write_all(format!("{command}\nquit\n").as_bytes())
        .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(2).rposition(|w| w == [255, 240]).unwrap() + 2;
    let text = String::from_utf8(answer[end..].to_vec()).unwrap();
    text.replace(['\0', '\r'], "")
}

fn run(args: &[&str]) -> Output {
    Command::new(PROGRAM)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

#[test]
fn it_starts_from_a_file_serves_all_sockets_and_cleans_up() {
    let mut vpp = Running::start("dpdk { dev 1 { x } }\nheapsize 1G\n");
    assert_eq!(vpp.vppctl("create loopback interface"), "loop0\n");
    assert_eq!(vpp.vppctl("sho int addr loop0"), "loop0 (dn):\n");
    for socket in ["api.sock", "stats.sock", "cli.sock"] {
        assert!(vpp.path(socket).exists(), "{socket}");
    }
    let written = std::fs::read_to_string(vpp.path("vpp.pid")).unwrap();
    assert_eq!(written.trim(), vpp.child.id().to_string());
    assert!(
        vpp.log().contains("dpdk") && vpp.log().contains("heapsize"),
        "{}",
        vpp.log()
    );
    kill_process(pid(&vpp.child), Signal::TERM).unwrap();
    assert!(vpp.child.wait().unwrap().success());
    for file in ["api.sock", "stats.sock", "cli.sock", "vpp.pid"] {
        assert!(!vpp.path(file).exists(), "{file}");
    }
}

#[test]
fn a_script_runs_before_anybody_connects() {
    let dir = tempfile::tempdir().unwrap();
    let script = dir.path().join("boot.cli");
    let text = "# two\ncreate loopback interface\ncomment { set interface\n state loop0 down }\nset interface state loop0 up\nset interface mtu packet 1500 loop0\n";
    std::fs::write(&script, text).unwrap();
    let vpp = Running::start(&format!("unix {{ exec {} }}", script.display()));
    let shown = vpp.vppctl("show interface loop0");
    assert!(
        shown.contains("up") && shown.contains("1500/0/0/0"),
        "{shown}"
    );
}

#[test]
fn a_plugin_that_is_switched_off_has_no_commands_and_no_messages() {
    let vpp = Running::start("plugins { plugin vxlan_plugin.so { disable } }");
    let answer = vpp.vppctl("create vxlan tunnel src 10.0.0.1 dst 10.0.0.2 vni 3");
    assert!(answer.contains("its plugin is not loaded"), "{answer}");
    assert!(!vpp.vppctl("show plugins").contains("vxlan_plugin.so"));
    assert!(vpp.vppctl("show plugins").contains("memif_plugin.so"));
}

#[test]
fn sockets_that_are_served_are_left_alone_and_dead_ones_replaced() {
    let vpp = Running::start("");
    let again = run(&["-c", vpp.path("startup.conf").to_str().unwrap()]);
    assert!(!again.status.success());
    let complaint = String::from_utf8(again.stderr).unwrap();
    assert!(
        complaint.contains("another server is listening"),
        "{complaint}"
    );
    assert_eq!(
        vpp.vppctl("create loopback interface"),
        "loop0\n",
        "the first goes on"
    );

    let dir = tempfile::tempdir().unwrap();
    for socket in ["api.sock", "stats.sock"] {
        drop(UnixListener::bind(dir.path().join(socket)).unwrap());
    }
    let runtime_dir = format!("{}", dir.path().display());
    let args = [
        "unix",
        "{",
        "nodaemon",
        "runtime-dir",
        &runtime_dir,
        "cli-listen",
        "cli.sock",
        "}",
    ];
    let child = Command::new(PROGRAM)
        .args(args)
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let second = Running { child, dir };
    wait_for(|| UnixStream::connect(second.path("api.sock")).is_ok());
    assert_eq!(
        second.vppctl("show bridge-domain"),
        "no bridge-domains in use\n"
    );
}

#[test]
fn mistakes_are_named_with_their_line() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("bad.conf");
    std::fs::write(&file, "unix {\n nodaemon\n frobnicate\n}\n").unwrap();
    let output = run(&["-c", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(3));
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert!(
        complaint.contains("bad.conf: line 3: unknown input `frobnicate` in section `unix`"),
        "{complaint}"
    );
    let output = run(&["unix { nodaemon"]);
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("command line: line 1: `{` is never closed")
    );
    let output = run(&["-c", "/does/not/exist"]);
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("/does/not/exist")
    );
}

#[test]
fn without_nodaemon_it_goes_to_the_background_once_it_listens() {
    let dir = tempfile::tempdir().unwrap();
    let config = format!(
        "unix {{ runtime-dir {0} log {0}/log cli-listen cli.sock pidfile pid }}",
        dir.path().display()
    );
    let output = run(&[&config]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(
        vppctl(&dir.path().join("cli.sock"), "create loopback interface"),
        "loop0\n"
    );
    let pid = std::fs::read_to_string(dir.path().join("pid")).unwrap();
    let pid = Pid::from_raw(pid.trim().parse().unwrap()).unwrap();
    let failed = run(&[&config]);
    assert!(!failed.status.success());
    assert!(
        String::from_utf8(failed.stderr)
            .unwrap()
            .contains("another server")
    );
    kill_process(pid, Signal::TERM).unwrap();
    wait_for(|| !dir.path().join("pid").exists());
}

#[test]
fn serve_is_the_same_with_options() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name);
    let child = Command::new(PROGRAM)
        .arg("serve")
        .args([format!("--api-socket={}", path("api").display())])
        .args([format!("--cli-socket={}", path("cli").display())])
        .args([format!("--stats-socket={}", path("stats").display())])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut vpp = Running { child, dir };
    wait_for(|| UnixStream::connect(vpp.path("api")).is_ok());
    assert_eq!(
        vppctl(&vpp.path("cli"), "create loopback interface"),
        "loop0\n"
    );
    assert!(vpp.path("stats").exists());
    kill_process(pid(&vpp.child), Signal::INT).unwrap();
    assert!(vpp.child.wait().unwrap().success());
    assert!(!vpp.path("cli").exists() && !vpp.path("stats").exists());
}
