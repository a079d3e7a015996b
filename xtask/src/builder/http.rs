//! A small HTTP/1.1 server for a site held in memory. It knows no file system, so no request can leave the site.

use std::io::{BufRead as _, BufReader, Read as _, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::assets::{cache_control, media_type};
use crate::site::{File, INDEX, Site};

/// The longest request head that is read, in bytes.
const HEAD_LIMIT: u64 = 16 * 1024;
/// How long a connection may stay without a request.
const IDLE: Duration = Duration::from_secs(60);
/// How often a watching page's connection looks for a new build.
const WATCH_INTERVAL: Duration = Duration::from_millis(200);
/// Where a watching page listens for new builds.
const WATCH_EVENTS: &str = "watch-events";

/// What a page may use of the machine: nothing that Qipu does not use.
const PERMISSIONS: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/// The site being served; a new build takes the place of the old one.
#[derive(Clone)]
pub struct Served {
    site: Arc<RwLock<Arc<Site>>>,
    /// What stands before every path, such as `/` or `/some/folder/`.
    prefix: &'static str,
}

impl Served {
    pub fn new(site: Site) -> Self {
        Self { site: Arc::new(RwLock::new(Arc::new(site))), prefix: "/" }
    }

    /// The same site below another path.
    pub fn below(&self, prefix: &'static str) -> Self {
        Self { site: Arc::clone(&self.site), prefix }
    }

    /// Serves this build from now on.
    pub fn replace(&self, site: Site) {
        *self.site.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }

    fn current(&self) -> Arc<Site> {
        Arc::clone(&self.site.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Answers on this listener, from threads of its own, for as long as the program runs. Returns the address.
    pub fn start(&self, listener: TcpListener) -> Result<String> {
        let address = format!("http://{}{}", listener.local_addr()?, self.prefix);
        let served = self.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let served = served.clone();
                // A connection that breaks off is the browser's business and no error of ours.
                thread::spawn(move || drop(served.converse(&stream)));
            }
        });
        Ok(address)
    }

    /// Answers every request of one connection.
    fn converse(&self, stream: &TcpStream) -> Result<()> {
        stream.set_read_timeout(Some(IDLE))?;
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream);
        while let Some(request) = read_request(&mut reader)? {
            if request.path.strip_prefix(self.prefix) == Some(WATCH_EVENTS) {
                return self.tell_builds(stream);
            }
            let reply = answer(&self.current(), self.prefix, &request);
            let mut writer = stream;
            writer.write_all(&reply)?;
        }
        Ok(())
    }

    /// Sends the version of each build as a server-sent event, until the page goes away.
    fn tell_builds(&self, mut stream: &TcpStream) -> Result<()> {
        stream.write_all(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n",
        )?;
        let mut told = String::new();
        loop {
            let version = self.current().version.clone();
            if version == told {
                // A comment, which fails once the page is gone and so ends this thread.
                stream.write_all(b":\n")?;
            } else {
                write!(stream, "data: {version}\n\n")?;
                told = version;
            }
            thread::sleep(WATCH_INTERVAL);
        }
    }
}

/// Binds `port` on this machine only, or the next free one; port 0 lets the system choose.
pub fn listen(port: u16) -> Result<TcpListener> {
    let last = port.saturating_add(if port == 0 { 0 } else { 50 });
    (port..=last)
        .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
        .with_context(|| format!("no port from {port} to {last} is free"))
}

/// What matters of a request.
#[derive(Debug, Default, PartialEq, Eq)]
struct Request {
    method: String,
    /// The path without query.
    path: String,
    takes_brotli: bool,
}

/// Reads one request head; nothing when the connection ended or what came is not HTTP.
fn read_request(reader: &mut BufReader<&TcpStream>) -> Result<Option<Request>> {
    let mut head = String::new();
    let mut limited = reader.take(HEAD_LIMIT);
    while !head.ends_with("\r\n\r\n") {
        if limited.read_line(&mut head)? == 0 {
            return Ok(None);
        }
    }
    Ok(parse_request(&head))
}

fn parse_request(head: &str) -> Option<Request> {
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?, first.next()?);
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let takes_brotli = lines.filter_map(|line| line.split_once(':')).any(|(name, value)| {
        name.eq_ignore_ascii_case("accept-encoding")
            && value.split([',', ';']).any(|part| part.trim() == "br")
    });
    Some(Request { method: method.to_owned(), path: path.to_owned(), takes_brotli })
}

/// The path inside the site that a request means; nothing when the site has no such file.
fn resolve<'a>(site: &'a Site, prefix: &str, path: &str) -> Option<(&'a str, &'a File)> {
    let inside = path.strip_prefix(prefix)?;
    let inside = if inside.is_empty() { INDEX } else { inside };
    site.files.get_key_value(inside).map(|(path, file)| (path.as_str(), file))
}

fn answer(site: &Site, prefix: &str, request: &Request) -> Vec<u8> {
    if request.method != "GET" && request.method != "HEAD" {
        return plain("405 Method Not Allowed", "Only GET and HEAD are answered here.\n");
    }
    let Some((path, file)) = resolve(site, prefix, &request.path) else {
        return plain("404 Not Found", "There is nothing here.\n");
    };
    let packed = file.brotli.as_ref().filter(|_| request.takes_brotli);
    let body = packed.unwrap_or(&file.bytes);
    let mut headers = vec![
        ("Content-Type", media_type(path).to_owned()),
        ("Content-Length", body.len().to_string()),
        ("Cache-Control", cache_control(path).to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", PERMISSIONS.to_owned()),
    ];
    if packed.is_some() {
        headers.push(("Content-Encoding", "br".to_owned()));
    }
    if let Some(policy) = &file.policy {
        // Browsers heed `frame-ancestors` in the header only.
        headers.push(("Content-Security-Policy", format!("{policy}; frame-ancestors 'none'")));
    }
    message("200 OK", &headers, if request.method == "HEAD" { &[] } else { body })
}

fn plain(status: &str, text: &str) -> Vec<u8> {
    let headers = [
        ("Content-Type", "text/plain; charset=utf-8".to_owned()),
        ("Content-Length", text.len().to_string()),
        ("Cache-Control", "no-store".to_owned()),
    ];
    message(status, &headers, text.as_bytes())
}

fn message(status: &str, headers: &[(&str, String)], body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status}\r\n").into_bytes();
    for (name, value) in headers {
        bytes.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(body);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let mut site = Site::default();
        site.add("index.html", "page").unwrap();
        site.add("assets/a-1.wasm", "wasm").unwrap();
        site.files.get_mut("index.html").unwrap().policy = Some("default-src 'none'".to_owned());
        site.files.get_mut("assets/a-1.wasm").unwrap().brotli = Some(b"br".to_vec());
        site
    }

    fn reply(head: &str) -> String {
        String::from_utf8(answer(&site(), "/", &parse_request(head).unwrap())).unwrap()
    }

    #[test]
    fn a_request_head_is_parsed() {
        let request =
            parse_request("GET /a.js?x#y HTTP/1.1\r\nHost: h\r\naccept-encoding: gzip, br;q=1\r\n\r\n")
                .unwrap();
        assert_eq!(request, Request { method: "GET".into(), path: "/a.js".into(), takes_brotli: true });
        assert_eq!(parse_request("\r\n"), None);
    }

    #[test]
    fn no_path_leads_out_of_the_site() {
        let site = site();
        assert_eq!(resolve(&site, "/", "/").map(|(path, _)| path), Some("index.html"));
        assert_eq!(resolve(&site, "/sub/", "/sub/index.html").map(|(path, _)| path), Some("index.html"));
        for path in [
            "/../Cargo.toml",
            "/assets/../index.html",
            "//index.html",
            "/%2e%2e/Cargo.toml",
            "/etc/passwd",
            "/assets/",
            "",
            "index.html",
        ] {
            assert!(resolve(&site, "/", path).is_none(), "{path}");
        }
        assert!(resolve(&site, "/sub/", "/index.html").is_none());
    }

    #[test]
    fn the_page_carries_its_policy_as_a_header() {
        let reply = reply("GET / HTTP/1.1\r\n\r\n");
        assert!(reply.contains("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"));
        assert!(reply.contains("Cache-Control: no-cache\r\n") && reply.ends_with("\r\n\r\npage"));
    }

    #[test]
    fn brotli_goes_only_to_those_who_take_it() {
        let packed = reply("GET /assets/a-1.wasm HTTP/1.1\r\nAccept-Encoding: br\r\n\r\n");
        assert!(packed.contains("Content-Encoding: br\r\n") && packed.ends_with("\r\n\r\nbr"));
        let plain = reply("GET /assets/a-1.wasm HTTP/1.1\r\n\r\n");
        assert!(!plain.contains("Content-Encoding") && plain.ends_with("\r\n\r\nwasm"));
        assert!(plain.contains("Content-Type: application/wasm\r\n") && plain.contains("immutable"));
    }

    #[test]
    fn other_methods_and_paths_are_refused() {
        assert!(reply("POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
        assert!(reply("GET /nothing HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404"));
        assert!(reply("HEAD / HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n"));
    }
}
