//! Commands about commands (`src/vlib/cli.c`, `src/vlib/unix/cli.c`).

use std::path::Path;

use crate::shell::input::Input;
use crate::shell::{Command, Done, MAX_DEPTH, Shell, commands as all};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "exec",
        help: "exec <filename>",
        run: exec,
    },
    Command {
        path: "show cli",
        help: "Show cli commands",
        run: show_cli,
    },
    Command {
        path: "echo",
        help: "echo <rest-of-line>",
        run: echo,
    },
    Command {
        path: "quit",
        help: "Exit CLI",
        run: |_, _| Ok(()),
    },
    Command {
        path: "q",
        help: "Exit CLI",
        run: |_, _| Ok(()),
    },
    Command {
        path: "exit",
        help: "Exit CLI",
        run: |_, _| Ok(()),
    },
];

/// Runs a file's lines; those that begin with `#` are comments, braces may span lines.
fn exec(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let path = input.word();
    let config = &shell.vpp.config;
    let file = Path::new(&config.runtime_dir).join(path);
    let text =
        (config.read_file)(&file).map_err(|error| format!("failed to open `{path}': {error}"))?;
    if shell.depth == MAX_DEPTH {
        return Err(format!("{path}: files call each other too deeply"));
    }
    shell.depth += 1;
    let mut command = String::new();
    let mut failed = None;
    for line in text
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
    {
        command.push_str(line);
        command.push(' ');
        if command.matches('{').count() > command.matches('}').count() {
            continue;
        }
        if let Err(error) = shell.line(&command) {
            failed = Some(error);
            break;
        }
        command.clear();
    }
    shell.depth -= 1;
    failed.map_or(Ok(()), Err)
}

fn show_cli(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let mut paths: Vec<_> = all().map(|c| c.path).collect();
    paths.sort_unstable();
    shell.print(&paths.join("\n"));
    Ok(())
}

fn echo(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let text = input.all();
    shell.print(text);
    Ok(())
}
