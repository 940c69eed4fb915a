//! A QR code of an address: ISO/IEC 18004, byte mode, error correction level M (a seventh of the
//! picture may be lost), versions 1 to 10, so up to 213 bytes.

mod correction;
mod grid;

use correction::with_correction;
use grid::{Grid, penalty};

/// For each version the codewords of data, and of correction in each block, and how many blocks.
const VERSIONS: [(usize, usize, usize); 10] = [
    (16, 10, 1),
    (28, 16, 1),
    (44, 26, 1),
    (64, 18, 2),
    (86, 24, 2),
    (108, 16, 4),
    (124, 18, 4),
    (154, 22, 4),
    (182, 22, 5),
    (216, 26, 5),
];

/// The dark and light modules of a code, without the quiet zone of four modules around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Modules along each side.
    pub size: usize,
    /// Row by row whether a module is dark; `size * size` of them.
    pub dark: Vec<bool>,
}

/// The code of a text; none for one of more than 213 bytes.
pub fn qr_code(text: &str) -> Option<QrCode> {
    let fits = |index: &usize| text.len() + if *index < 9 { 2 } else { 3 } <= VERSIONS[*index].0;
    let index = (0..VERSIONS.len()).find(fits)?;
    let (data, correction, blocks) = VERSIONS[index];
    let codewords = codewords(text.as_bytes(), data, index >= 9);
    let bits = with_correction(&codewords, correction, blocks);
    let mut grid = Grid::new(index + 1);
    grid.fill(&bits);
    let (size, mut dark, mut least) = (grid.size, Vec::new(), usize::MAX);
    for mask in 0..8 {
        let masked = grid.masked(mask);
        let penalty = penalty(&masked, size);
        if penalty < least {
            least = penalty;
            dark = masked;
        }
    }
    Some(QrCode { size, dark })
}

/// Mode, length and text, padded to `count` codewords.
fn codewords(text: &[u8], count: usize, long: bool) -> Vec<u8> {
    let mut words = Vec::with_capacity(count);
    let length = text.len() as u8;
    // Everything after the four bits of the mode is half a codeword off.
    let mut half = 0b0100;
    let head: &[u8] = if long { &[0, length] } else { &[length] };
    for byte in head.iter().chain(text) {
        words.push(half << 4 | byte >> 4);
        half = byte & 15;
    }
    words.push(half << 4);
    for pad in [0xec, 0x11].into_iter().cycle().take(count - words.len()) {
        words.push(pad);
    }
    words
}
