//! The browser engines of the browser suite: how to find and to install each of them.

mod chromium;
mod firefox;
mod webkit;

use crate::debian;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// Environment variable with the name of the engine for the browser suite.
pub const ENGINE: &str = "STATLAS_ENGINE";

/// Environment variable with the folder of tools that no package provides.
pub const TOOLS: &str = "STATLAS_TOOLS";

/// Environment variable that makes the browser suite show the browser.
pub const HEADED: &str = "STATLAS_HEADED";

/// The package with a font for Chinese text, and one of its files.
const FONTS: (&str, &str) = (
    "fonts-noto-cjk",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
);

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium with ChromeDriver.
    Chromium,
    /// Firefox with geckodriver.
    Firefox,
    /// WebKitGTK with `WebKitWebDriver`, on a virtual display.
    WebKit,
}

/// The paths of an engine's programs.
#[derive(Clone, Debug)]
pub struct Programs {
    /// The browser.
    pub browser: PathBuf,
    /// The WebDriver server.
    pub driver: PathBuf,
}

impl Engine {
    /// All engines, with the default one first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Returns the name of the engine for `--engines`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Returns the engine with this name.
    ///
    /// # Errors
    ///
    /// Returns an error that lists the known names if there is no such engine.
    pub fn named(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|it| it.name() == name);
        found.with_context(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("there is no engine `{name}`; there are {names}, and all of them with `all`")
        })
    }

    /// Returns the engines of a comma-separated list, or all engines for `all`.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Engine::named`].
    pub fn list(names: &str) -> Result<Vec<Self>> {
        if names == "all" {
            return Ok(Self::ALL.to_vec());
        }
        names.split(',').map(Self::named).collect()
    }

    /// Finds the browser and the driver, on the `PATH` and in the folder `tools`.
    ///
    /// # Errors
    ///
    /// Returns an error that names what is missing and the commands that install it.
    pub fn find(self, tools: &Path) -> Result<Programs> {
        let (found, hint) = match self {
            Self::Chromium => (chromium::find(), chromium::HINT),
            Self::Firefox => (firefox::find(tools), firefox::HINT),
            Self::WebKit => (webkit::find(), webkit::HINT),
        };
        match found {
            Some(programs) => Ok(programs),
            None => bail!("the browser suite in {} needs {hint}", self.name()),
        }
    }

    /// Finds the browser, the driver and a font for Chinese text, and installs what is missing if
    /// this is possible without a password: packages as root on Debian, and tools that cargo can
    /// compile.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Engine::find`], and if an installation fails.
    pub fn ensure(self, tools: &Path) -> Result<Programs> {
        let packages = match self {
            Self::Chromium => chromium::missing_packages(),
            Self::Firefox => firefox::missing_packages(),
            Self::WebKit => webkit::missing_packages(),
        };
        let fonts = (!Path::new(FONTS.1).exists()).then_some(FONTS.0);
        let missing: Vec<&str> = packages.into_iter().chain(fonts).collect();
        if !missing.is_empty() && debian::may_install() {
            debian::install(&missing)?;
        }
        if self == Self::Firefox {
            firefox::ensure_driver(tools)?;
        }
        self.find(tools)
    }
}

#[cfg(test)]
mod tests {
    use super::Engine;

    #[test]
    fn engines_are_named_one_by_one_or_all_at_once() {
        let two = [Engine::Firefox, Engine::WebKit];
        assert_eq!(Engine::list("firefox,webkit").unwrap(), two);
        assert_eq!(Engine::list("all").unwrap(), Engine::ALL);
        let refusal = Engine::list("firefox,netscape").unwrap_err().to_string();
        assert!(refusal.contains("`netscape`") && refusal.contains("chromium, firefox, webkit"));
        assert!(Engine::list("").is_err());
    }
}
