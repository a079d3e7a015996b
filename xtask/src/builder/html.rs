//! The two editions of the page, assembled from `index.html`: the served one, and one file with everything inside. Pure.
//!
//! `index.html` marks what differs between them: the regions `<!-- policy -->…<!-- /policy -->` and
//! `<!-- assets -->…<!-- /assets -->`, the line `<!-- module -->`, and `{{names}}` to fill in.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail, ensure};

use crate::assets::{csp_hash, to_base64};

/// Paths of the hashed assets, as the served page names them.
pub struct Names<'a> {
    pub css: &'a str,
    pub boot: &'a str,
    pub glue: &'a str,
    pub wasm: &'a str,
    /// The parts with the paths of their files, as `boot.js` reads them.
    pub parts: &'a str,
}

/// Contents that the single file holds.
pub struct Contents<'a> {
    pub css: &'a str,
    pub boot: &'a str,
    pub glue: &'a str,
    /// The files of WebAssembly by name, packed; the one that the page starts from is `qipu`.
    pub wasm_gzip: &'a [(String, Vec<u8>)],
    /// The parts with the names of their files, as `boot.js` reads them.
    pub parts: &'a str,
    pub icon_svg: &'a str,
}

/// A page with the Content-Security-Policy that it declares.
pub struct Page {
    pub html: String,
    pub policy: String,
}

/// The served edition. `version` names this build; the service worker holds it against its own.
pub fn served(template: &str, names: &Names, version: &str) -> Result<Page> {
    let values = [
        ("css", names.css),
        ("boot", names.boot),
        ("glue", names.glue),
        ("wasm", names.wasm),
        ("parts", names.parts),
        ("version", version),
    ];
    let html = without_comments(&fill(template, &values)?)?;
    let policy = declared_policy(&html)?.to_owned();
    Ok(Page { html, policy })
}

/// The served edition for `serve --watch`: no service worker, and a script that reloads after each build.
pub fn watched(page: Page, watch_script: &str) -> Page {
    let script = format!("<script src=\"{watch_script}\"></script></head>");
    let html = page.html.replacen("data-glue=", "data-watch data-glue=", 1).replacen("</head>", &script, 1);
    Page { html, ..page }
}

/// The single file. Scripts and styles are let in by their hashes, and nothing at all may be loaded.
pub fn single(template: &str, contents: &Contents) -> Result<Page> {
    let css = inline(contents.css, "</style")?;
    let boot = inline(contents.boot, "</script")?;
    let glue = inline(&inline_module(contents.glue)?, "</script")?;
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; \
         base-uri 'none'; form-action 'none'",
        csp_hash(&boot),
        csp_hash(&glue),
        csp_hash(&css)
    );
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let icon = to_base64(contents.icon_svg.as_bytes());
    let assets = format!(
        "<link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{icon}\">\n\
         <style>{css}</style>\n<script data-parts=\"{}\">{boot}</script>",
        contents.parts
    );
    let mut module = String::new();
    for (name, packed) in contents.wasm_gzip {
        let packed = to_base64(packed);
        writeln!(module, "<script type=\"application/octet-stream\" id=\"wasm-{name}\">{packed}</script>")?;
    }
    write!(module, "<script type=\"module\">{glue}</script>")?;
    let html = replace_region(template, "policy", &meta)?;
    let html = replace_region(&html, "assets", ASSETS_SLOT)?;
    // Comments go before the contents come in: a script may hold text that looks like one.
    let html = without_comments(&html.replace("<!-- module -->", MODULE_SLOT))?;
    ensure!(html.contains(MODULE_SLOT), "index.html has no `<!-- module -->`");
    let html = html.replacen(ASSETS_SLOT, &assets, 1).replacen(MODULE_SLOT, &module, 1);
    Ok(Page { html, policy })
}

const ASSETS_SLOT: &str = "<slot id=\"assets\"></slot>";
const MODULE_SLOT: &str = "<slot id=\"module\"></slot>";

/// Puts values in the place of `{{names}}`; each must be there, and none may be left.
pub fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut text = template.to_owned();
    for (name, value) in values {
        let slot = format!("{{{{{name}}}}}");
        ensure!(text.contains(&slot), "`{slot}` is missing");
        text = text.replace(&slot, value);
    }
    if let Some((_, rest)) = text.split_once("{{") {
        bail!("nothing fills `{{{{{}`", rest.chars().take(20).collect::<String>());
    }
    Ok(text)
}

/// The glue as an inline module: it hands its start function to `boot.js` and exports nothing.
fn inline_module(glue: &str) -> Result<String> {
    let (body, export) = glue.rsplit_once("\nexport {").context("the glue has no export at its end")?;
    ensure!(
        export.contains("__wbg_init as default"),
        "the glue does not export its start function as default"
    );
    let body: String = body
        .lines()
        .map(|line| line.strip_prefix("export ").unwrap_or(line))
        .flat_map(|line| [line, "\n"])
        .collect();
    ensure!(!body.contains("import.meta"), "the glue asks where it was loaded from");
    Ok(format!("{body}window.qipuInline = {{ init: __wbg_init }};\n"))
}

/// Text as it may stand inside an inline element: with the line ends that the browser will hash.
fn inline(text: &str, end_tag: &str) -> Result<String> {
    ensure!(!text.to_ascii_lowercase().contains(end_tag), "an inlined file holds `{end_tag}`");
    Ok(text.replace("\r\n", "\n"))
}

fn replace_region(html: &str, name: &str, with: &str) -> Result<String> {
    let missing = || format!("index.html has no region `{name}`");
    let (before, rest) = html.split_once(&format!("<!-- {name} -->")).with_context(missing)?;
    let (_, after) = rest.split_once(&format!("<!-- /{name} -->")).with_context(missing)?;
    Ok(format!("{before}{with}{after}"))
}

/// Drops comments and the white space at the ends of lines, which readers of the source need and browsers do not.
fn without_comments(html: &str) -> Result<String> {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").context("index.html has a comment without an end")?.1;
    }
    kept.push_str(rest);
    let lines: Vec<&str> = kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Ok(lines.join("\n") + "\n")
}

fn declared_policy(html: &str) -> Result<&str> {
    html.split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(policy, _)| policy)
        .context("index.html declares no Content-Security-Policy")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<html>\n<head>\n<!-- policy -->\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n<!-- /policy -->\n\
        <!-- assets -->\n<script src=\"{{boot}}\" data-glue=\"{{glue}}\" data-wasm=\"{{wasm}}\" data-parts=\"{{parts}}\"></script>\n\
        <link href=\"{{css}}\"><meta content=\"{{version}}\">\n<!-- /assets -->\n</head>\n\
        <body><!-- why -->\n<!-- module -->\n</body>\n</html>\n";
    const GLUE: &str = "export function initSync(a) {}\nasync function __wbg_init(a) {}\n\nexport { initSync, __wbg_init as default };\n";

    fn names() -> Names<'static> {
        Names { css: "a/c.css", boot: "a/b.js", glue: "a/g.js", wasm: "a/w.wasm", parts: "x:a/p.wasm" }
    }

    #[test]
    fn the_served_page_names_its_assets_and_keeps_no_comment() {
        let page = served(TEMPLATE, &names(), "v1").unwrap();
        assert_eq!(page.policy, "default-src 'none'");
        assert!(
            page.html
                .contains("<script src=\"a/b.js\" data-glue=\"a/g.js\" data-wasm=\"a/w.wasm\" data-parts=\"x:a/p.wasm\"></script>")
        );
        assert!(!page.html.contains("<!--"));
    }

    #[test]
    fn the_watched_page_reloads_itself_and_says_so_to_the_boot_script() {
        let page = watched(served(TEMPLATE, &names(), "v1").unwrap(), "watch.js");
        assert!(page.html.contains("data-watch data-glue="));
        assert!(page.html.contains("<script src=\"watch.js\"></script></head>"));
    }

    #[test]
    fn the_single_file_holds_everything_and_names_nothing() {
        let modules = [("qipu".to_owned(), b"wasm".to_vec())];
        let contents = Contents {
            css: "p{}",
            boot: "1;",
            glue: GLUE,
            wasm_gzip: &modules,
            parts: "x:p",
            icon_svg: "<svg/>",
        };
        let page = single(TEMPLATE, &contents).unwrap();
        assert!(page.html.contains("<style>p{}</style>\n<script data-parts=\"x:p\">1;</script>"));
        assert!(page.html.contains("id=\"wasm-qipu\">d2FzbQ==</script>"));
        assert!(page.html.contains("window.qipuInline = { init: __wbg_init };"));
        assert!(page.html.contains(&page.policy));
        assert!(page.policy.contains(&csp_hash("1;")) && page.policy.contains(&csp_hash("p{}")));
        for absent in ["export", "{{", "<!--", " src=", "<slot"] {
            assert!(!page.html.contains(absent), "{absent}");
        }
    }

    #[test]
    fn an_inlined_file_cannot_end_its_element() {
        let contents =
            Contents { css: "p{}", boot: "'</SCRIPT>'", glue: GLUE, wasm_gzip: &[], parts: "", icon_svg: "" };
        assert!(single(TEMPLATE, &contents).is_err());
    }

    #[test]
    fn each_name_is_filled_and_none_is_left() {
        assert_eq!(fill("{{a}} {{a}} {{b}}", &[("a", "1"), ("b", "2")]).unwrap(), "1 1 2");
        assert!(fill("{{a}}", &[("b", "2")]).is_err());
        assert!(fill("{{a}} {{b}}", &[("a", "1")]).is_err());
    }
}
