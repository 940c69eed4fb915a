//! Tests QR codes with an independent decoder. Without it a code could look right and not be
//! readable.

use statlas_core::picture::{QrCode, qr_code};

/// The text that a decoder reads from a code drawn with `scale` pixels for each module.
fn read(code: &QrCode, scale: usize) -> Result<String, String> {
    let quiet = 4;
    let side = (code.size + 2 * quiet) * scale;
    let shade = |x: usize, y: usize| {
        let (x, y) = (
            (x / scale).wrapping_sub(quiet),
            (y / scale).wrapping_sub(quiet),
        );
        let dark = x < code.size && y < code.size && code.dark[y * code.size + x];
        if dark { 0 } else { 255 }
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, shade);
    let grids = image.detect_grids();
    let [grid] = grids.as_slice() else {
        return Err(format!("{} codes found", grids.len()));
    };
    grid.decode()
        .map(|(_, text)| text)
        .map_err(|error| error.to_string())
}

#[test]
fn every_version_is_read_back() {
    // The maximum number of bytes in each version at this level of error correction.
    const MOST: [usize; 10] = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];
    let lengths = MOST.iter().flat_map(|most| [most - 5, *most]);
    for length in lengths {
        let text: String = "https://example.org/statlas/card/train-cost.zh.html?"
            .chars()
            .cycle()
            .take(length)
            .collect();
        let code = qr_code(&text).expect("fits");
        assert_eq!(code.dark.len(), code.size * code.size);
        assert_eq!(read(&code, 4), Ok(text), "{length} bytes");
        let version = MOST.iter().position(|most| length <= *most).expect("fits") + 1;
        assert_eq!(code.size, 17 + 4 * version);
    }
}

#[test]
fn han_characters_are_read_back() {
    let address = "https://例子.中国/card/训练成本";
    assert_eq!(
        read(&qr_code(address).expect("fits"), 3).as_deref(),
        Ok(address)
    );
}

#[test]
fn a_seventh_of_the_code_may_be_lost() {
    let address = "https://example.org/card/train-cost.en.html";
    let mut code = qr_code(address).expect("fits");
    // A damaged area within the data, away from the corner patterns.
    for y in 14..19 {
        for x in 14..19 {
            code.dark[y * code.size + x] = true;
        }
    }
    assert_eq!(read(&code, 4).as_deref(), Ok(address));
}

#[test]
fn what_does_not_fit_is_refused() {
    assert!(qr_code(&"a".repeat(213)).is_some());
    assert_eq!(qr_code(&"a".repeat(214)), None);
}
