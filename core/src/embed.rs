//! A page inside another one: what the two say to each other, and how the host dresses it.
//!
//! Messages come from pages nobody here knows. They are read strictly: what does not have
//! exactly one of the shapes below is no message.

pub mod command;
pub mod host;
pub mod host_style;
pub mod incoming;
pub mod outgoing;
pub mod snippet;
