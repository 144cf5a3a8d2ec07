//! Packet rules, over `iptables-save` and `iptables-restore`: one process for a chain, whatever its length.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use nix::errno::Errno;

use super::sysctl::failed;
use crate::{Chain, RuleTable, What};

/// Runs on a thread in the namespace: a child process starts there, too.
fn run(program: &str, table: &RuleTable, arguments: &[&str], input: &str) -> Result<String, What> {
    let program = format!("ip{}tables-{program}", if table.ipv6 { "6" } else { "" });
    let mut child = Command::new(&program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => {
                What::Failed(format!("{program} is not installed: install iptables"))
            }
            _ => failed(&error),
        })?;
    if let Some(mut stdin) = child.stdin.take() {
        // One that ended early says why on its standard error.
        let _ = stdin.write_all(input.as_bytes());
    }
    let output = child.wait_with_output().map_err(|e| failed(&e))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let told = String::from_utf8_lossy(&output.stderr);
    let line = told
        .lines()
        .next()
        .unwrap_or("it failed and did not say why");
    Err(What::Failed(format!("{program}: {line}")))
}

pub(super) fn read(table: &RuleTable) -> Result<Vec<Chain>, What> {
    let saved = run("save", table, &["-t", table.name], "")?;
    let mut chains: Vec<Chain> = Vec::new();
    for line in saved.lines() {
        if let Some(declared) = line.strip_prefix(':') {
            let mut words = declared.split_whitespace();
            let name = words.next().unwrap_or_default().to_owned();
            let policy = words.next().filter(|policy| *policy != "-");
            chains.push(Chain {
                name,
                policy: policy.map(str::to_owned),
                rules: Vec::new(),
            });
        } else if let Some((name, rule)) = line.strip_prefix("-A ").and_then(|r| r.split_once(' '))
            && let Some(chain) = chains.iter_mut().find(|chain| chain.name == name)
        {
            chain.rules.push(rule.to_owned());
        }
    }
    Ok(chains)
}

pub(super) fn set(table: &RuleTable, chain: &Chain) -> Result<(), What> {
    let name = &chain.name;
    let mut script = format!("*{}\n", table.name);
    let mut line = |line: std::fmt::Arguments<'_>| {
        // A String takes everything.
        let _ = writeln!(script, "{line}");
    };
    match &chain.policy {
        Some(policy) => line(format_args!(":{name} {policy} [0:0]")),
        None if Chain::is_built_in(name) => {}
        None => line(format_args!(":{name} - [0:0]")),
    }
    line(format_args!("-F {name}"));
    for rule in &chain.rules {
        if rule.contains(['\n', '\r', '\0']) {
            return Err(Errno::EINVAL.into());
        }
        line(format_args!("-A {name} {rule}"));
    }
    line(format_args!("COMMIT"));
    run("restore", table, &["--noflush"], &script).map(drop)
}

pub(super) fn delete(table: &RuleTable, name: &str) -> Result<(), What> {
    if !read(table)?.iter().any(|chain| chain.name == name) {
        return Err(Errno::ENOENT.into());
    }
    let table_name = table.name;
    let delete = if Chain::is_built_in(name) {
        String::new()
    } else {
        format!("-X {name}\n")
    };
    let script = format!("*{table_name}\n-F {name}\n{delete}COMMIT\n");
    run("restore", table, &["--noflush"], &script).map(drop)
}
