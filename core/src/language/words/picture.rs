//! Words of pictures that leave the page.

/// Words of pictures that leave the page.
#[derive(Debug)]
pub struct PictureWords {
    /// The whole card as a picture, on the button that makes it.
    pub card: &'static str,
    /// The chart alone as a picture.
    pub chart: &'static str,
    /// Who made the picture, under the report's name.
    pub made_by: &'static str,
    /// What the code beside it leads to.
    pub scan: &'static str,
}
