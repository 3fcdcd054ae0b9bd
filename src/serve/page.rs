//! What is put into a page that is served: one script element, and the leave to ask this server.

use super::guard::Key;

/// Below it lies what no report has.
pub(super) const OWN: &str = "/_constats/";

/// What the page's script is.
pub(super) const SCRIPT: &str = concat!(
    "(() => {\n'use strict'\n",
    include_str!("page/look.js"),
    include_str!("page/pick.js"),
    include_str!("page/insert.js"),
    include_str!("page/write.js"),
    include_str!("page/begin.js"),
    "})()\n"
);

/// How what it lays over the page looks.
pub(super) const STYLE: &str = include_str!("page/page.css");

const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";

/// The page with its script.
pub(super) fn dressed(html: &[u8], key: &Key, version: u64) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    let (run, token) = (&key.run, &key.token);
    let script = format!(
        "<script src=\"{OWN}page.js\" data-run=\"{run}\" data-version=\"{version}\" data-token=\"{token}\" defer></script>\n"
    );
    let mut page = html.into_owned();
    let at = page.find("</head>").unwrap_or(0);
    page.insert_str(at, &script);
    let policy = page.find(POLICY).map(|at| at + POLICY.len());
    if let Some((start, length)) = policy.and_then(|start| Some((start, page[start..].find('"')?))) {
        page.insert_str(start + length, "; connect-src 'self'");
    }
    page.into_bytes()
}

/// The page that stands where no report could be made yet.
pub(super) fn empty(language: &str, title: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta {POLICY}default-src 'none'; \
         style-src 'self'; script-src 'self'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n</main>\n</body>\n</html>\n"
    )
}

/// The kind of a file, by its ending.
pub(super) fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "txt" | "bib" | "ris" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, dressed};

    #[test]
    fn a_page_gets_a_script_and_a_leave_and_nothing_else() {
        let key = Key::new(1).expect("randomness");
        let page = "<html><head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n\
                    </head><body>é</body></html>";
        let made = String::from_utf8(dressed(page.as_bytes(), &key, 3)).expect("text");
        let (before, rest) = made.split_once("<script ").expect("a script");
        let (_, after) = rest.split_once("</script>\n").expect("its end");
        assert_eq!(format!("{before}{after}").replace("; connect-src 'self'", ""), page);
        assert!(
            made.contains("content=\"default-src 'none'; connect-src 'self'\""),
            "{made}"
        );
        assert!(
            made.contains("data-version=\"3\"") && made.contains(&key.token),
            "{made}"
        );
        // A template of one's own may have neither a head nor a policy.
        let bare = dressed(b"<p>a", &key, 1);
        assert!(bare.ends_with(b"</script>\n<p>a"));
    }
}
