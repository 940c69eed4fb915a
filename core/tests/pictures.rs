//! Compares every kind of chart, at three widths and in both languages, with stored pictures.
//!
//! `UPDATE_PICTURES=1 cargo test -p statlas-core --test pictures` writes the pictures again; look
//! at them before committing.

#[path = "pictures/axis_labels.rs"]
mod axis_labels;
#[path = "pictures/bars.rs"]
mod bars;
#[path = "pictures/columns.rs"]
mod columns;
#[path = "pictures/differences.rs"]
mod differences;
#[path = "pictures/dots.rs"]
mod dots;
#[path = "pictures/hard.rs"]
mod hard;
#[path = "pictures/lines.rs"]
mod lines;
#[path = "pictures/long.rs"]
mod long;
#[path = "pictures/parts.rs"]
mod parts;
#[path = "pictures/properties.rs"]
mod properties;
#[path = "pictures/samples.rs"]
mod samples;
#[path = "pictures/summaries.rs"]
mod summaries;
#[path = "pictures/uniform.rs"]
mod uniform;

use differences::differences;
use samples::{Sample, pick};
use statlas_core::chart::{Frame, Width, layout, standalone_svg, summary};
use statlas_core::text::Language;
use std::fs;
use std::path::PathBuf;

fn all() -> impl Iterator<Item = &'static Sample> {
    let files: [&[Sample]; 6] = [
        &bars::ALL,
        &parts::ALL,
        &dots::ALL,
        &columns::ALL,
        &lines::ALL,
        &long::ALL,
    ];
    files.into_iter().flatten()
}

const fn code(width: Width) -> &'static str {
    match width {
        Width::Phone => "phone",
        Width::Card => "card",
        Width::Wide => "wide",
    }
}

fn picture(sample: &Sample, width: Width, language: Language) -> String {
    let figure = (sample.figure)(language);
    let frame = Frame {
        title: pick(language, sample.title),
        subtitle: pick(language, sample.subtitle),
        source: pick(language, ("来源：", "Source: ")) + sample.source,
        description: summary(&figure),
        ..Frame::default()
    };
    standalone_svg(&layout(&figure, width), &frame)
}

fn stored(sample: &Sample, width: Width, language: Language) -> PathBuf {
    let file = [sample.name, code(width), language.code(), "svg"].join(".");
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/pictures")
        .join(file)
}

#[test]
fn pictures_are_as_stored() {
    let update = std::env::var_os("UPDATE_PICTURES").is_some();
    let mut wrong = Vec::new();
    for sample in all() {
        for width in Width::ALL {
            for language in Language::ALL {
                let path = stored(sample, width, language);
                let new = picture(sample, width, language);
                if update {
                    fs::write(&path, new).unwrap();
                    continue;
                }
                let old = fs::read_to_string(&path).unwrap_or_default();
                let differences = differences(&old, &new);
                if !differences.is_empty() {
                    let first = differences.iter().take(5).cloned().collect::<Vec<_>>();
                    wrong.push(format!("{}\n  {}", path.display(), first.join("\n  ")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "pictures changed:\n{}", wrong.join("\n"));
}
