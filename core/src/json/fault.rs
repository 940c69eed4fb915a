//! Why a text could not be read, and where.

/// Why a text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The JSON path of the value, such as `statistics[3].title`; empty at the root.
    pub path: String,
    /// Where in the text, in bytes.
    pub place: usize,
    /// What is wrong.
    pub message: String,
}

impl Fault {
    /// The fault as seen from around the value: one step more in front of its path.
    pub(super) fn within(mut self, step: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') {
            ""
        } else {
            "."
        };
        self.path = [step, dot, &self.path].concat();
        self
    }
}
