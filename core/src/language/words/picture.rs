//! Words of pictures that leave the page.

/// Words of pictures that leave the page.
#[derive(Debug)]
pub struct PictureWords {
    /// The whole card as a picture, on the button that makes it.
    pub card: &'static str,
    /// The chart alone as a picture.
    pub chart: &'static str,
    /// With what the picture was made and, unless there are none, how many checks of its card
    /// were made.
    pub made_with: fn(checks: usize) -> String,
    /// What the code beside it leads to; the same with as many checks.
    pub scan: fn(checks: usize) -> String,
}
