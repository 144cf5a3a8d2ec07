//! Integration tests of the assembled agent.
