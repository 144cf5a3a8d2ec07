//! Integration tests of the scenario runner.

mod library;
mod pattern;
mod predefined;
