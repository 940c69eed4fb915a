//! Pictures of cards, for places that take no frames.

mod qr;

pub use qr::{QrCode, qr_code};
