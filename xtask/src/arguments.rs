//! Reading the options of a subcommand.

use anyhow::{Result, bail};

/// The options not read yet. Each subcommand takes what it knows, then calls [`finish`].
///
/// [`finish`]: Arguments::finish
pub struct Arguments {
    left: Vec<String>,
}

impl Arguments {
    /// The options after the subcommand's name.
    pub fn new(arguments: &[String]) -> Self {
        Self {
            left: arguments.to_vec(),
        }
    }

    /// Whether the flag was given.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.left.len();
        self.left.retain(|it| it != name);
        self.left.len() != before
    }

    /// The value after an option, if it was given, as `--name VALUE` or `--name=VALUE`.
    pub fn value(&mut self, name: &str) -> Result<Option<String>> {
        let joined = format!("{name}=");
        let Some(at) = self
            .left
            .iter()
            .position(|it| it == name || it.starts_with(&joined))
        else {
            return Ok(None);
        };
        let option = self.left.remove(at);
        if let Some(value) = option.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        if at == self.left.len() || self.left[at].starts_with("--") {
            bail!("{name} needs a value");
        }
        Ok(Some(self.left.remove(at)))
    }

    /// Refuses what nobody has read.
    pub fn finish(&self) -> Result<()> {
        match self.left.first() {
            None => Ok(()),
            Some(unknown) => bail!("unknown option {unknown}; `cargo xtask help` lists them"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(words: &[&str]) -> Arguments {
        Arguments::new(&words.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn reads_flags_and_values_in_any_order() {
        let mut it = arguments(&["--url=https://x.org/", "--quick", "--report", "a.json"]);
        assert_eq!(it.value("--report").unwrap().as_deref(), Some("a.json"));
        assert!(it.flag("--quick"));
        assert!(!it.flag("--quick"));
        assert_eq!(
            it.value("--url").unwrap().as_deref(),
            Some("https://x.org/")
        );
        assert!(it.finish().is_ok());
    }

    #[test]
    fn refuses_a_missing_value_and_an_unknown_option() {
        assert!(arguments(&["--port"]).value("--port").is_err());
        assert!(arguments(&["--port", "--release"]).value("--port").is_err());
        assert!(arguments(&["--fast"]).finish().is_err());
    }
}
