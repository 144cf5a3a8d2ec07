//! Predefined configurations and their runner.
