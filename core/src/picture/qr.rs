//! QR codes of URLs, in a size that pictures have room for.

use qrcodegen::{QrCodeEcc, QrSegment, Version};

/// The largest version of a code: 57 modules along each side, up to 213 bytes. In a picture, the
/// modules of larger codes would be too small for a camera.
const LARGEST: u8 = 10;

/// The modules of a code, without the quiet zone of four modules around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Number of modules along each side.
    pub size: usize,
    /// `true` for each dark module, row by row. The length is `size * size`.
    pub dark: Vec<bool>,
}

/// Returns the smallest code for a text, with error correction level M, or a higher level if it
/// fits into the same size. Returns `None` for a text of more than 213 bytes.
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
