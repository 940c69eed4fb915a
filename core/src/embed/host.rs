//! Text messages, ids and names by which common embedding scripts learn a frame's height.
//!
//! Some scripts are sent the height unasked on every change; others are answered only after they
//! have sent a message.

/// The maximum length of an id or secret accepted from a host, in bytes.
const LONGEST: usize = 200;

/// The minimum number of fields in the greeting of iframe-resizer 4.
const SETTINGS: usize = 8;

/// The message that tells an iframe-resizer that the page is ready for its greeting.
pub const IFRAME_RESIZER_READY: &str = "[iFrameResizerChild]Ready";

const IFRAME_RESIZER: &str = "[iFrameSizer]";
const PYM: &str = "xPYMx";

/// A message of iframe-resizer 4 on the host page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resizer<'a> {
    /// The greeting, which starts the exchange.
    Greeting {
        /// The id that the page must use in its answers.
        id: &'a str,
        /// Whether the host wants to be told of every change, which is the default (`autoResize`).
        every_change: bool,
    },
    /// A request for the present size.
    Size,
}

/// Reads a message of iframe-resizer 4, such as `[iFrameSizer]ID:8:false:false:32:true:true:…`.
/// Returns `None` for any other message.
///
/// The fields after the id are: margin of the body in pixels, `sizeWidth`, `log`, `interval` in
/// milliseconds (a negative value asks for polling), `enablePublicMethods`, `autoResize`, and more
/// that concern only the host page.
pub fn resizer(message: &str) -> Option<Resizer<'_>> {
    let message = message.strip_prefix(IFRAME_RESIZER)?;
    // The host sends `reset` after it has set the frame's height to 0 pixels.
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

/// The reason sent with the first size, in answer to the greeting of iframe-resizer 4.
pub const RESIZER_INIT: &str = "init";

/// The reason sent with every other size. iframe-resizer 4 accepts any reason. open-iframe-resizer,
/// which sends the same greeting with `enableLegacyLibSupport`, accepts only this one and
/// `mutationObserver`.
pub const RESIZER_CHANGE: &str = "resizeObserver";

/// The message with the size for iframe-resizer 4; height and width in CSS pixels.
pub fn resizer_size(id: &str, height: u32, width: u32, reason: &str) -> String {
    let (height, width) = (height.to_string(), width.to_string());
    [IFRAME_RESIZER, id, ":", &height, ":", &width, ":", reason].concat()
}

/// The id that pym.js gave the frame in its query string.
pub fn pym_id(query: &str) -> Option<String> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut pairs = crate::selection::url::pairs(query);
    let (_, id) = pairs.find(|(key, _)| *key == "childId")?;
    (is_name(&id) && !id.contains(PYM)).then_some(id)
}

/// The message with the height for pym.js; height in CSS pixels.
pub fn pym_height(id: &str, height: u32) -> String {
    let height = height.to_string();
    ["pym", PYM, id, PYM, "height", PYM, &height].concat()
}

/// Whether a message is pym.js telling the frame with this id its width. The answer is the height.
pub fn is_pym_width(message: &str, id: &str) -> bool {
    let mut parts = message.split(PYM);
    parts.next() == Some("pym") && parts.next() == Some(id) && parts.next() == Some("width")
}

/// The secret that WordPress put into the frame's hash, such as `#?secret=aB3…`.
pub fn wordpress_secret(hash: &str) -> Option<&str> {
    let secret = hash.strip_prefix("#?secret=")?;
    is_secret(secret).then_some(secret)
}

/// Whether a text has the form of a WordPress secret.
pub fn is_secret(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST && text.bytes().all(|it| it.is_ascii_alphanumeric())
}

/// The key under which Datawrapper's script looks for the frame: path and query of the frame's
/// address.
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
