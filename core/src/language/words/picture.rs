//! The words for exported pictures.

/// Words for exported pictures.
#[derive(Debug)]
pub struct PictureWords {
    /// The button that creates a picture of the whole card.
    pub card: &'static str,
    /// The button that creates a picture of the chart.
    pub chart: &'static str,
    /// The line in a picture that names Statlas and, if there are any, the number of the card's
    /// checks.
    pub made_with: fn(checks: usize) -> String,
    /// The same line beside a QR code: what the code leads to.
    pub scan: fn(checks: usize) -> String,
}
