//! The English words for sharing a card.

use crate::language::words::ShareWords;

pub(super) const SHARE: ShareWords = ShareWords {
    link: "Link",
    embed_code: "Embed code",
    what: "What to embed",
    this_card: "This card",
    whole_page: "Whole page",
    theme: "Theme",
    kind: "Method",
    script: "Script, fits its height",
    frame: "Frame, fixed height",
    width: "Width in pixels",
    preview: "Preview",
    size: |width, height| [&width.to_string(), " × ", &height.to_string(), " pixels"].concat(),
    pinned: |version| {
        [
            "The code names version ",
            version,
            " and leads to this folder. Card ids do not change; as long as the folder stays, so does what is embedded.",
        ]
        .concat()
    },
    nowhere: "This file is not on a web server, so no other page can embed it. Copy the code from the page on the web.",
};
