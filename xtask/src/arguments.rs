//! Parses the options of a subcommand.

use anyhow::{Context, Result, bail};

/// The options that are not read yet. Each subcommand reads its options and then calls [`finish`].
///
/// [`finish`]: Arguments::finish
pub struct Arguments(pico_args::Arguments);

impl Arguments {
    /// Takes the arguments after the name of the subcommand.
    pub fn new(arguments: &[String]) -> Self {
        let arguments = arguments.iter().map(Into::into).collect();
        Self(pico_args::Arguments::from_vec(arguments))
    }

    /// Returns `true` if the flag is present.
    pub fn flag(&mut self, name: &'static str) -> bool {
        self.0.contains(name)
    }

    /// Returns the value of an option, if the option is present. Both `--name VALUE` and
    /// `--name=VALUE` are accepted.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is missing or is another option.
    pub fn value(&mut self, name: &'static str) -> Result<Option<String>> {
        let value: Option<String> = self
            .0
            .opt_value_from_str(name)
            .with_context(|| format!("{name} needs a value"))?;
        if value.as_deref().is_some_and(|it| it.starts_with("--")) {
            bail!("{name} needs a value");
        }
        Ok(value)
    }

    /// Checks that all arguments were read.
    ///
    /// # Errors
    ///
    /// Returns an error that names the first unknown option.
    pub fn finish(&mut self) -> Result<()> {
        let left = std::mem::replace(&mut self.0, pico_args::Arguments::from_vec(Vec::new()));
        match left.finish().first() {
            None => Ok(()),
            Some(unknown) => bail!(
                "unknown option {}; `cargo xtask help` lists them",
                unknown.display()
            ),
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
