//! Benchmarks of the agent and of the simulator; see `benches/`.
