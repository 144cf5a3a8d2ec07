//! What VPP says about itself (`src/vpp/app/version.c`, `src/vlib/threads_cli.c`, `src/vlib/unix/plugin.c`, …). Nothing
//! flows through a simulator: what counts packets counts none.

use vpp_binapi::api::memclnt::ControlPing;

use crate::core::config::Config;
use crate::shell::input::Input;
use crate::shell::text::{centre, left};
use crate::shell::{Command, Done, Shell};
use crate::startup::PLUGINS;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "show version",
        help: "show version [verbose] [cmdline]",
        run: version,
    },
    Command {
        path: "show plugins",
        help: "show loaded plugins",
        run: plugins,
    },
    Command {
        path: "show threads",
        help: "Show threads",
        run: threads,
    },
    Command {
        path: "show memory",
        help: "show memory [api-segment][stats-segment][verbose][numa-heaps][map][main-heap]",
        run: memory,
    },
    Command {
        path: "show runtime",
        help: "Show packet processing runtime",
        run: runtime,
    },
    Command {
        path: "show errors",
        help: "Show error counts",
        run: errors,
    },
    Command {
        path: "show node counters",
        help: "Show node counters",
        run: errors,
    },
    Command {
        path: "clear errors",
        help: "Clear error counters",
        run: nothing,
    },
    Command {
        path: "clear runtime",
        help: "Clear runtime statistics",
        run: nothing,
    },
    Command {
        path: "clear interfaces",
        help: "clear interfaces statistics",
        run: clear_interfaces,
    },
    Command {
        path: "show buffers",
        help: "Show packet buffer allocation",
        run: buffers,
    },
    Command {
        path: "show api clients",
        help: "Client information",
        run: api_clients,
    },
];

fn build(config: &Config) -> [String; 2] {
    [
        format!("v{}-release", config.release),
        config.build_date.clone(),
    ]
}

fn version(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let [version, date] = build(&shell.vpp.config);
    let (mut verbose, mut command_line) = (false, false);
    loop {
        if input.keyword("verbose") {
            verbose = true;
        } else if input.keyword("cmdline") {
            command_line = true;
        } else {
            break;
        }
    }
    if command_line {
        let words = shell
            .vpp
            .config
            .command_line
            .iter()
            .map(|word| format!("  {word}\n"));
        let text = format!(
            "{:<25}\n{}",
            "Command line arguments:",
            words.collect::<String>()
        );
        shell.print(&text);
    }
    if !(verbose || command_line) {
        shell.print(&format!("vpp {version} built by root on mockvpp at {date}"));
    }
    if !verbose {
        return Ok(());
    }
    let pid = shell.ask(&ControlPing {})?.vpe_pid;
    for (name, value) in [
        ("Version:", version),
        ("Compiled by:", "root".to_owned()),
        ("Compile host:", "mockvpp".to_owned()),
        ("Compile date:", date),
        ("Compile location:", "/vpp".to_owned()),
        ("Compiler:", "mockvpp simulates VPP".to_owned()),
        ("Current PID:", pid.to_string()),
    ] {
        shell.print(&format!("{name:<25} {value}"));
    }
    Ok(())
}

fn plugins(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let config = &shell.vpp.config;
    let version = format!("{}-release", config.release);
    let loaded = PLUGINS
        .iter()
        .filter(|p| !config.missing_modules.contains(p.module));
    let mut text = " Plugin path is: (simulated), plugins shown in load order\n\n".to_owned();
    text += &format!(
        "     {:<40} {:<32} {}\n",
        "Plugin", "Version", "Description"
    );
    for (n, plugin) in loaded.enumerate() {
        let number = n + 1;
        text += &format!(
            "{number:3}. {} {} {}\n",
            left(&plugin.file(), 40),
            left(&version, 32),
            plugin.description
        );
    }
    shell.print(&text);
    Ok(())
}

fn threads(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let pid = shell.vpp.config.pid;
    let row = |texts: [&str; 9]| {
        let widths = [7, 20, 12, 8, 25, 7, 7, 7, 10];
        let cells = texts.iter().zip(widths);
        cells
            .map(|(text, width)| left(text, width))
            .collect::<String>()
    };
    let priority = "Sched Policy (Priority)";
    shell.print(&row([
        "ID", "Name", "Type", "LWP", priority, "lcore", "Core", "Socket", "State",
    ]));
    shell.print(&row([
        "0",
        "vpp_main",
        "",
        &pid.to_string(),
        "other (0)",
        "0",
        "0",
        "0",
        "",
    ]));
    Ok(())
}

/// VPP's heaps at their default sizes, with nothing in them: a simulator's memory is no VPP's.
fn memory(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    for (name, lower, size, pages) in [
        ("main heap", "1g", "1.00G", 262_144),
        ("stat segment", "32.00m", "32.00M", 8192),
    ] {
        shell.print(&format!(
            "base 0x0, size {lower}, locked, unmap-on-destroy, name '{name}'
  page stats: page-size 4K, total {pages}, populated 0, not-populated {pages}
    numa 0: 0 pages, 0 bytes
  total: {size}, used: 0, free: {size}, trimmable: {size}
    free chunks 1 free fastbin blks 0
    max total allocated {size}

"
        ));
    }
    Ok(())
}

fn runtime(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let config = &shell.vpp.config;
    let up = (config.clock)()
        .saturating_sub(config.started)
        .as_secs_f64();
    shell.print(&format!(
        "Time {up:.1}, 10.000000 sec internal node vector rate 0.00 loops/sec 0.00"
    ));
    shell.print("  vector rates in 0.0000e0, out 0.0000e0, drop 0.0000e0, punt 0.0000e0");
    let head = [
        ("Name", 30),
        ("State", 12),
        ("Calls", 16),
        ("Vectors", 16),
        ("Suspends", 16),
        ("Packet-Clocks", 16),
        ("Vectors/Call", 16),
    ];
    shell.print(&head.map(|(text, width)| centre(text, width)).concat());
    Ok(())
}

fn errors(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let head = [
        ("Count", 10),
        ("Node", 35),
        ("Reason", 35),
        ("Severity", 10),
    ];
    shell.print(&head.map(|(text, width)| centre(text, width)).concat());
    Ok(())
}

fn nothing(_: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    Ok(())
}

fn clear_interfaces(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    shell.vpp.stats.counters.clear(None);
    Ok(())
}

fn api_clients(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let conns = shell.call.outbox.conns.iter();
    let named = conns.filter(|(_, conn)| conn.client_index.is_some() && !conn.name.is_empty());
    let lines: String = named
        .map(|(fd, conn)| format!("{:>20} {fd:>8}\n", conn.name))
        .collect();
    if !lines.is_empty() {
        shell.print(&format!(
            "Socket clients\n{:>20} {:>8}\n{lines}",
            "Name", "Fildesc"
        ));
    }
    Ok(())
}

/// One pool of which nobody has taken a buffer.
fn buffers(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let widths = [20, 6, 6, 6, 11, 6, 8, 8, 8];
    let row = |texts: [&str; 9]| {
        let cells = texts.iter().zip(widths).enumerate();
        let cells = cells.map(|(n, (text, width))| {
            if n == 0 {
                left(text, width)
            } else {
                centre(text, width)
            }
        });
        cells.collect::<String>()
    };
    shell.print(&row([
        "Pool Name",
        "Index",
        "NUMA",
        "Size",
        "Data Size",
        "Total",
        "Avail",
        "Cached",
        "Used",
    ]));
    shell.print(&row([
        "default-numa-0",
        "0",
        "0",
        "2304",
        "2048",
        "16384",
        "16384",
        "0",
        "0",
    ]));
    Ok(())
}
