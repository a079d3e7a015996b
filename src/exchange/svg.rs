//! A picture as a file of its own: SVG with the colours of the light theme written out, so that it looks the same in any
//! program. It must not know the browser.

use crate::diagram::picture::{Label, Look, Picture, Shape, Tone, path, short};

/// The fonts that the application uses too.
const FONTS: &str = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/// The text of the file.
pub fn write(picture: &Picture, title: &str) -> String {
    let (width, height) = (short(picture.width), short(picture.height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         font-family=\"{FONTS}\"><title>{}</title><rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
        escaped(title),
        colour(Tone::Panel)
    );
    for shape in &picture.shapes {
        out.push_str(&element(shape));
    }
    out.push_str("</svg>\n");
    out
}

fn element(shape: &Shape) -> String {
    match shape {
        Shape::Rect(rect, round, look) => format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{}/>",
            short(rect.x),
            short(rect.y),
            short(rect.w.max(0.0)),
            short(rect.h.max(0.0)),
            short(*round),
            painted(*look)
        ),
        Shape::Circle(centre, radius, look) => format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
            short(centre.x),
            short(centre.y),
            short(radius.max(0.0)),
            painted(*look)
        ),
        Shape::Line(points, look) => format!("<path d=\"{}\"{}/>", path(points, false), painted(*look)),
        Shape::Area(points, look) => format!("<path d=\"{}\"{}/>", path(points, true), painted(*look)),
        Shape::Text(label) => text(label),
    }
}

fn text(label: &Label) -> String {
    format!(
        "<text x=\"{}\" y=\"{}\" text-anchor=\"{}\" font-size=\"{}\"{} fill=\"{}\">{}</text>",
        short(label.at.x),
        short(label.at.y),
        label.anchor.word(),
        short(label.size),
        if label.is_strong { " font-weight=\"600\"" } else { "" },
        colour(label.tone),
        escaped(&label.text)
    )
}

fn painted(look: Look) -> String {
    let mut out = format!(" fill=\"{}\"", look.fill.map_or("none", colour));
    if let Some(stroke) = look.stroke {
        let width = if look.width > 0.0 { look.width } else { 1.0 };
        out.extend([" stroke=\"", colour(stroke), "\" stroke-width=\"", &short(width), "\""]);
        if look.is_dashed {
            out.push_str(" stroke-dasharray=\"5 4\"");
        }
    }
    out
}

/// The shade of the light theme; a test holds it against the style sheet.
const fn colour(tone: Tone) -> &'static str {
    match tone {
        Tone::Panel => "#fffdf8",
        Tone::Quiet => "#f8f4ea",
        Tone::Ink => "#1f1a14",
        Tone::Muted => "#665c4e",
        Tone::Line => "#ddd3c2",
        Tone::Accent => "#b3261e",
        Tone::AccentSoft => "#fbeae6",
        Tone::Jade => "#196c4a",
        Tone::JadeSoft => "#e6f1ea",
        Tone::Amber => "#8f5400",
        Tone::AmberSoft => "#faf0dc",
        Tone::Blue => "#2b5c9c",
        Tone::BlueSoft => "#e7eef7",
        Tone::Violet => "#66479f",
        Tone::VioletSoft => "#eee8f7",
    }
}

/// Text as XML has it; characters that no XML may hold are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::picture::Anchor;
    use crate::diagram::{Point, Rect};

    #[test]
    fn every_shape_is_written_with_its_look() {
        let mut picture = Picture::new(100.0, 50.0);
        picture.rect(Rect::new(1.0, 2.0, 3.0, 4.0), 2.0, Look::fill(Tone::JadeSoft).edged(Tone::Jade));
        picture.circle(Point::new(5.0, 6.0), 7.0, Look::stroke(Tone::Accent, 2.0).dashed());
        picture.line(Point::new(0.0, 0.0), Point::new(9.0, 9.0), Look::stroke(Tone::Line, 1.0));
        picture.strong(Point::new(1.0, 1.0), "A & <B>", Anchor::Middle, 12.0, Tone::Ink);
        let text = write(&picture, "\"Q\"");
        for part in [
            "viewBox=\"0 0 100 50\"",
            "<title>&quot;Q&quot;</title>",
            "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" rx=\"2\" fill=\"#e6f1ea\" stroke=\"#196c4a\"",
            "<circle cx=\"5\" cy=\"6\" r=\"7\" fill=\"none\" stroke=\"#b3261e\" stroke-width=\"2\" stroke-dasharray",
            "<path d=\"M0 0L9 9\"",
            ">A &amp; &lt;B&gt;</text>",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(text.starts_with("<svg ") && text.ends_with("</svg>\n"));
    }

    #[test]
    fn no_text_breaks_the_file() {
        assert_eq!(escaped("a\u{0}\u{1b}\nb"), "a b");
    }

    #[test]
    fn the_colours_are_those_of_the_light_theme() {
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
        let sheet = std::fs::read_to_string(file).expect("the tokens");
        for tone in Tone::ALL {
            let token = format!("--{}: light-dark({},", tone.token(), colour(*tone));
            assert!(sheet.contains(&token), "{token}");
        }
    }
}
