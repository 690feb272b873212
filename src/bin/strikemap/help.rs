//! `strikemap --help`. Options that stand for parameters of the URL come from the table of parameters.

use strikemap::app::params::Scope;

use super::options;

/// Where the second column begins.
const COLUMN: usize = 27;

pub(crate) fn help() -> String {
    let mut help = String::from(COMMANDS);
    for (title, scope) in [
        ("SELECTION, which data are shown:", Scope::Data),
        ("LOOK, of a picture:", Scope::Page),
        ("CHART, what it shows:", Scope::Chart),
    ] {
        help.push_str(&format!("\n{title}\n{}", options::lines(scope, COLUMN)));
    }
    help + DETAILS
}

const COMMANDS: &str = "\
strikemap: reads a data package of events, claims and sources

  strikemap check [DATA] [--fix] [--all]
                                     every fault with file, line, column, field and a hint, the
                                     first 50 or --all; --fix first corrects what is mechanical:
                                     order of rows, spaces, quotation marks, line ends, version
                                     and counts stated in the documents
  strikemap summary [DATA] [SELECTION] [--facets] [--json]
                                     the figures at the head of the page; --facets: and what each filter would show
  strikemap export csv|geojson|jsonld [DATA] [SELECTION] [-o FILE]
                                     the events and claims that the page would show, as a file
  strikemap picture map|chart [DATA] [SELECTION] [LOOK] [CHART] [--size WxH] [--scale N]
            [-o FILE.svg|FILE.png]   the map or the chart with title, key, sources and version
  strikemap picture card [DATA] [LOOK] [-o FILE.svg|FILE.png]
                                     the card for shared links, 1200x630
  strikemap picture all [DATA] -o FOLDER
                                     every picture of the published page, and each in words
  strikemap prerender [DATA] --template FILE [--url ADDRESS] -o FOLDER
                                     the pages index.html and uk/index.html, with everything that can
                                     be read without a program; a page for each strike (event/) and for
                                     the claims that belong to none (claims/), in both languages; the
                                     feeds changes.json, changes.atom and changes-uk.atom; with --url,
                                     sitemap.xml
  strikemap notices                  the lines that scripts of the page show, as JSON, for the build
  strikemap parameters [--markdown]  the parameters of the page's URL as JSON, for the build, or as the
                                     tables of docs/parameters.md
";

const DETAILS: &str = "
DATA is the folder of datapackage.json, or a table that `export csv` wrote; `data` where none is
given. -o: the file to write, or a folder for a file with a name of its own; without it, standard
output. --size: width and height of the whole picture in pixels, 1080 and what it needs where none is
given. --scale: pixels of a PNG for one of these, 2 where none is given, for a card 1. A PNG needs a font
with Latin and Cyrillic on this machine.

check ends with 0 where the data are clean, 1 where they have faults, be they errors or warnings, 2
where they cannot be read; data/CHECKS.md describes every fault;
summary, export and picture end with 0, or with 2 where the data have faults or a file cannot be written.

Examples:
  strikemap check data
  strikemap check --fix
  strikemap summary --json
  strikemap summary --asof 2024-01-05
  strikemap export csv -o strikes.csv
  strikemap export geojson --from 2024-01-01 --to 2024-02-07 -o .
  strikemap export csv --asof 2024-01-05 | strikemap summary /dev/stdin
  strikemap summary strikes.csv --json
  strikemap picture map -o map.png
  strikemap picture chart --asof 2024-05-01 --lang uk --theme dark --size 1280x900 -o chart.svg
  strikemap picture chart --measure killed --split side -o killed.png
  strikemap prerender --template dist/index.html --url https://example.org/strikes/ -o dist
";
