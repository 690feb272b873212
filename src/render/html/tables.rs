//! The files of the package within the page, so that the program need not fetch what the reader has.

use super::Html;
use crate::base::csv_cell::csv_cell;
use crate::model::Dataset;

/// A file as a block of data. Nothing in it can end the block: `<` and `&` are written as in markup,
/// and whoever reads the block puts them back (`www/script/tables.js`).
pub fn table(path: &str, text: &str) -> String {
    let mut html = Html::default();
    html.open("script", &[("type", "text/plain"), ("data-file", path)]);
    html.raw(&text.replace('&', "&amp;").replace('<', "&lt;")).close("script").raw("\n");
    html.finish()
}

/// The table of the sources of claims, as the page itself can tell it: claims in the order of their own
/// table `claims`, each with its sources in the order in which the page links them.
pub fn sources_of_claims(dataset: &Dataset, claims: &str) -> String {
    let mut table = "claim_id,source_id\n".to_owned();
    for line in claims.lines() {
        let id = line.split(',').next().unwrap_or_default();
        let Some(claim) = dataset.find_claim(id) else { continue };
        for source in dataset.sources_of(claim) {
            for part in [id, ",", dataset.text(dataset.source(source).id), "\n"] {
                table.push_str(part);
            }
        }
    }
    table
}

/// The table of claims without the remarks that the page shows word for word: a line whose last cell is
/// the remark of its claim ends in `=` instead.
pub fn without_remarks(dataset: &Dataset, claims: &str) -> String {
    let mut table = String::with_capacity(claims.len());
    for line in claims.split_inclusive('\n') {
        let id = line.split(',').next().unwrap_or_default();
        let claim = dataset.find_claim(id).map(|ix| dataset.claim(ix));
        let note = claim.map_or("", |claim| dataset.text(claim.note));
        let note = csv_cell(note);
        let head = line.strip_suffix('\n').and_then(|line| line.strip_suffix(&*note));
        // What the page cannot show as it is, stays.
        let is_plain = !note.is_empty() && !note.contains(char::is_control);
        match head.filter(|head| is_plain && head.ends_with(',')) {
            Some(head) => [head, "=\n"].into_iter().for_each(|part| table.push_str(part)),
            None => table.push_str(line),
        }
    }
    table
}

/// In place of such a table: the name of the table whose order it follows.
pub fn told_by_page(path: &str, claims_path: &str) -> String {
    let mut html = Html::default();
    html.open("script", &[("type", "text/plain"), ("data-file", path), ("data-of", claims_path)]);
    html.close("script").raw("\n");
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
