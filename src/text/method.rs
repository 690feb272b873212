//! The words of the link to the method.

use super::Lang;

/// To the whole of it.
pub fn whole_method(lang: Lang) -> &'static str {
    lang.pick("The method in full", "Метод повністю")
}
