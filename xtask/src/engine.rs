//! The browser engines the suite runs in: how each is found, and how it is had.

mod chromium;
mod firefox;
mod webkit;

use crate::debian;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// Tells the browser suite which engine to drive.
pub const ENGINE: &str = "STATLAS_ENGINE";

/// Tells the browser suite where tools lie that no package brings.
pub const TOOLS: &str = "STATLAS_TOOLS";

/// Tells the browser suite to show the browser.
pub const HEADED: &str = "STATLAS_HEADED";

/// A face for Chinese text, and one of its files.
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
    /// WebKitGTK's `MiniBrowser` with `WebKitWebDriver`, on a display of its own.
    WebKit,
}

/// Where an engine lies.
#[derive(Clone, Debug)]
pub struct Programs {
    /// The browser.
    pub browser: PathBuf,
    /// The program that speaks WebDriver.
    pub driver: PathBuf,
}

impl Engine {
    /// Every engine, the one that runs by default first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name by which it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine of this name.
    ///
    /// # Errors
    ///
    /// Lists the names there are.
    pub fn named(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|it| it.name() == name);
        found.with_context(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("there is no engine `{name}`; there are {names}, and all of them with `all`")
        })
    }

    /// The engines of a list with commas, or `all`.
    ///
    /// # Errors
    ///
    /// As [`Engine::named`].
    pub fn list(names: &str) -> Result<Vec<Self>> {
        if names == "all" {
            return Ok(Self::ALL.to_vec());
        }
        names.split(',').map(Self::named).collect()
    }

    /// Looks for browser and driver, also among the tools.
    ///
    /// # Errors
    ///
    /// Names what is missing and the commands that install it.
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

    /// Looks for browser, driver and a face for Chinese text, and installs what is missing where
    /// that takes no question: packages as root on Debian, and what cargo can compile.
    ///
    /// # Errors
    ///
    /// As [`Engine::find`]; also when the installation fails.
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
