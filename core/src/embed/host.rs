//! The forms in which hosts learn a frame's height.
//!
//! Unsolicited ones go out on every change; the others answer a host that spoke first.

/// The longest id or secret taken from a host, in bytes.
const LONGEST: usize = 200;

/// How many settings iframe-resizer 4 sends at least when it greets a frame.
const SETTINGS: usize = 8;

/// What the page says to an iframe-resizer when it can be greeted.
pub const IFRAME_RESIZER_READY: &str = "[iFrameResizerChild]Ready";

const IFRAME_RESIZER: &str = "[iFrameSizer]";
const PYM: &str = "xPYMx";

/// What an iframe-resizer 4 around the page wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resizer<'a> {
    /// It greets the page.
    Greeting {
        /// What it calls the page from now on.
        id: &'a str,
        /// Whether it wants to hear of every change, as it does by default (`autoResize`).
        every_change: bool,
    },
    /// It asks for the size once more.
    Size,
}

/// Reads a message of iframe-resizer 4: `[iFrameSizer]ID:8:false:false:32:true:true:…`.
///
/// The settings are: margin of the body in pixels, `sizeWidth`, `log`, `interval` in milliseconds
/// (negative asks for polling), `enablePublicMethods`, `autoResize`, and more that concern only
/// the page around.
pub fn resizer(message: &str) -> Option<Resizer<'_>> {
    let message = message.strip_prefix(IFRAME_RESIZER)?;
    // A `reset` comes after the page around has made the frame 0 pixels high.
    if matches!(message, "resize" | "reset") {
        return Some(Resizer::Size);
    }
    let fields: Vec<&str> = message.split(':').take(SETTINGS).collect();
    let boolean = |place: usize| matches!(fields[place], "true" | "false");
    let greets = fields.len() == SETTINGS
        && is_name(fields[0])
        && boolean(2)
        && boolean(3)
        && fields[4].parse::<i64>().is_ok();
    greets.then(|| Resizer::Greeting {
        id: fields[0],
        every_change: fields[6] != "false",
    })
}

/// The reason in answer to a greeting of iframe-resizer 4.
pub const RESIZER_INIT: &str = "init";

/// The reason of every other size. iframe-resizer 4 takes any; open-iframe-resizer, which greets
/// like it with `enableLegacyLibSupport`, takes only this one and `mutationObserver`.
pub const RESIZER_CHANGE: &str = "resizeObserver";

/// The size in the form of iframe-resizer 4; height and width in pixels.
pub fn resizer_size(id: &str, height: u32, width: u32, reason: &str) -> String {
    let (height, width) = (height.to_string(), width.to_string());
    [IFRAME_RESIZER, id, ":", &height, ":", &width, ":", reason].concat()
}

/// The id pym gave the frame, from its query string.
pub fn pym_id(query: &str) -> Option<String> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut pairs = crate::selection::url::pairs(query);
    let (_, id) = pairs.find(|(key, _)| *key == "childId")?;
    (is_name(&id) && !id.contains(PYM)).then_some(id)
}

/// The height in pym's form.
pub fn pym_height(id: &str, height: u32) -> String {
    let height = height.to_string();
    ["pym", PYM, id, PYM, "height", PYM, &height].concat()
}

/// Whether a message is pym telling the frame of that id its width, which asks for the height.
pub fn is_pym_width(message: &str, id: &str) -> bool {
    let mut parts = message.split(PYM);
    parts.next() == Some("pym") && parts.next() == Some(id) && parts.next() == Some("width")
}

/// The secret WordPress put into the hash: `#?secret=aB3…`.
pub fn wordpress_secret(hash: &str) -> Option<&str> {
    let secret = hash.strip_prefix("#?secret=")?;
    is_secret(secret).then_some(secret)
}

/// Whether a text can be one of WordPress's secrets.
pub fn is_secret(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST && text.bytes().all(|it| it.is_ascii_alphanumeric())
}

/// The name under which Datawrapper's snippet finds the frame by a part of its address.
pub fn datawrapper_key(path: &str, query: &str) -> String {
    let key = [path, query].concat();
    if key.is_empty() { "/".to_owned() } else { key }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iframe_resizer_greets_and_is_answered() {
        let greeting = "[iFrameSizer]chart:8:false:false:32:true:true::bodyOffset:::0:false:parent:scroll:true";
        let greeted = |id, every_change| Some(Resizer::Greeting { id, every_change });
        assert_eq!(resizer(greeting), greeted("chart", true));
        let legacy = "[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false";
        assert_eq!(resizer(legacy), greeted("ID", true));
        let polls =
            "[iFrameSizer]chart:8:true:true:-16:false:false:5px:max:::0:false:child:scroll:true";
        assert_eq!(resizer(polls), greeted("chart", false));
        for asks in ["[iFrameSizer]resize", "[iFrameSizer]reset"] {
            assert_eq!(resizer(asks), Some(Resizer::Size), "{asks}");
        }
        assert_eq!(
            resizer_size("chart", 512, 640, RESIZER_INIT),
            "[iFrameSizer]chart:512:640:init"
        );
        for other in [
            "",
            "chart:8:false:false:32:true:true:",
            "[iFrameSizer]",
            "[iFrameSizer]message:{\"a\":1}",
            "[iFrameSizer]:8:false:false:32:true:true:",
            "[iFrameSizer]chart:8:no:false:32:true:true:",
            "[iFrameSizer]chart:8:false:false:3x:true:true:",
            "[iFrameSizer]pageInfo:{}:::::::",
        ] {
            assert_eq!(resizer(other), None, "{other}");
        }
    }

    #[test]
    fn pym_names_the_frame_in_its_query() {
        assert_eq!(
            pym_id("?initialWidth=600&childId=chart-1&parentTitle=x").as_deref(),
            Some("chart-1")
        );
        for query in [
            "",
            "?child=1",
            "?childId=",
            "?childId=axPYMxb",
            "?childId=%00",
        ] {
            assert_eq!(pym_id(query), None, "{query}");
        }
        assert_eq!(pym_id(&["?childId=", &"a".repeat(300)].concat()), None);
        assert_eq!(pym_height("a", 9), "pymxPYMxaxPYMxheightxPYMx9");
        assert!(is_pym_width("pymxPYMxaxPYMxwidthxPYMx600", "a"));
        assert!(!is_pym_width("pymxPYMxbxPYMxwidthxPYMx600", "a"));
    }

    #[test]
    fn wordpress_hides_a_secret_in_the_hash() {
        assert_eq!(wordpress_secret("#?secret=aB3xY9"), Some("aB3xY9"));
        for hash in ["", "#secret=a", "#?secret=", "#?secret=a&b", "#?secret=<i>"] {
            assert_eq!(wordpress_secret(hash), None, "{hash}");
        }
    }

    #[test]
    fn datawrapper_finds_the_frame_by_a_part_of_its_address() {
        assert_eq!(
            datawrapper_key("/a/card/x.zh.html", "?theme=dark"),
            "/a/card/x.zh.html?theme=dark"
        );
        assert_eq!(datawrapper_key("", ""), "/");
    }
}
