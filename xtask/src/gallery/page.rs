//! Writes a page of pictures.

use super::Shelf;

const STYLE: &str = "\
body{margin:0;font:14px/1.5 system-ui,sans-serif;color:#1b1c1e;background:#e8e6e1}
header{position:sticky;top:0;padding:8px 16px;background:#fcfbf8;border-bottom:2px solid #1b1c1e}
header h1{font-size:16px;margin:0}nav{display:flex;flex-wrap:wrap;gap:0 12px}
section{padding:0 16px 24px;scroll-margin-top:96px}h2{font-size:16px;margin:16px 0 4px}
div{display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}
figure{margin:0}figcaption{color:#575a5f;font-size:12px}img{display:block;background:#fff}";

/// Returns the HTML of a page with groups of pictures and a list of the groups at the top.
pub fn page(title: &str, shelves: &[Shelf]) -> String {
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{0}</title>\n\
         <style>{STYLE}</style>\n<header><h1>{0}</h1>\n<nav>",
        escaped(title)
    );
    for shelf in shelves {
        let name = escaped(&shelf.name);
        html.push_str(&format!("<a href=\"#{name}\">{name}</a>\n"));
    }
    html.push_str("</nav></header>\n");
    for shelf in shelves {
        let name = escaped(&shelf.name);
        html.push_str(&format!("<section id=\"{name}\"><h2>{name}</h2>\n<div>\n"));
        for picture in &shelf.pictures {
            let (caption, source) = (escaped(&picture.caption), escaped(&picture.source));
            html.push_str(&format!(
                "<figure><figcaption>{caption}</figcaption><img alt=\"{name}, {caption}\" src=\"{source}\"></figure>\n"
            ));
        }
        html.push_str("</div></section>\n");
    }
    html.push_str("</html>\n");
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::super::Picture;
    use super::*;

    #[test]
    fn every_picture_stands_under_its_name() {
        let picture = |caption: &str| Picture {
            caption: caption.into(),
            source: "data:,\"&".into(),
        };
        let shelves = [
            Shelf {
                name: "bar".into(),
                pictures: vec![picture("phone · zh"), picture("<wide>")],
            },
            Shelf {
                name: "line".into(),
                pictures: vec![picture("card · en")],
            },
        ];
        let html = page("Charts", &shelves);
        assert_eq!(html.matches("<img").count(), 3);
        assert_eq!(html.matches("<a href=\"#bar\"").count(), 1);
        assert!(html.contains("alt=\"bar, &lt;wide>\" src=\"data:,&quot;&amp;\""));
        assert!(html.find("id=\"bar\"") < html.find("id=\"line\""));
    }
}
