//! The files of the package within the page, so that the program need not fetch what the reader has.

use super::Html;

/// A file as a block of data. Nothing in it can end the block: `<` and `&` are written as in markup,
/// and whoever reads the block puts them back (`www/script/tables.js`).
pub fn table(path: &str, text: &str) -> String {
    let mut html = Html::default();
    html.open("script", &[("type", "text/plain"), ("data-file", path)]);
    html.raw(&text.replace('&', "&amp;").replace('<', "&lt;")).close("script").raw("\n");
    html.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_table_ends_its_block() {
        let block = table("a.csv", "id\n</script><!--&lt;");
        assert_eq!(block.matches("</script").count(), 1, "{block}");
        assert!(block.contains("&lt;/script>&lt;!--&amp;lt;"), "{block}");
    }
}
