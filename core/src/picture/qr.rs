//! The QR code of an address, as large as a picture has room for.

use qrcodegen::{QrCodeEcc, QrSegment, Version};

/// The largest version: 57 modules along each side, up to 213 bytes. A larger code would be too
/// fine for a camera at the size it has in a picture.
const LARGEST: u8 = 10;

/// The dark and light modules of a code, without the quiet zone of four modules around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Modules along each side.
    pub size: usize,
    /// Row by row whether a module is dark; `size * size` of them.
    pub dark: Vec<bool>,
}

/// The smallest code of a text with error correction level M or, where the same size has room for
/// it, a higher one; none for a text of more than 213 bytes.
pub fn qr_code(text: &str) -> Option<QrCode> {
    let bytes = QrSegment::make_bytes(text.as_bytes());
    let code = qrcodegen::QrCode::encode_segments_advanced(
        &[bytes],
        QrCodeEcc::Medium,
        Version::new(1),
        Version::new(LARGEST),
        None,
        true,
    )
    .ok()?;
    let side = code.size();
    let dark = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    Some(QrCode {
        size: side as usize,
        dark: dark.map(|(x, y)| code.get_module(x, y)).collect(),
    })
}
