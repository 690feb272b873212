//! `strikemap notices`: the lines that scripts of the page show, for the build.

use std::process::ExitCode;

use strikemap::base::json_write::JsonWriter;
use strikemap::text::Lang;
use strikemap::ui::script_notices;

pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, String> {
    if let Some(word) = arguments.next().map_err(|error| error.to_string())? {
        return Err(word.unexpected().to_string());
    }
    let mut json = JsonWriter::default();
    json.begin_object();
    for lang in [Lang::En, Lang::Uk] {
        json.name(lang.code()).begin_object();
        for (name, markup) in script_notices(lang) {
            json.name(name).text(&markup);
        }
        json.end_object();
    }
    json.end_object();
    super::say(&format!("{}\n", json.finish()))?;
    Ok(ExitCode::SUCCESS)
}
