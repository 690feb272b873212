//! The words of links to the method.

use super::Lang;

/// To the whole of it.
pub fn whole_method(lang: Lang) -> &'static str {
    lang.pick("The method in full", "Метод повністю")
}

/// To the rule of the grades.
pub fn grade_rule(lang: Lang) -> &'static str {
    lang.pick("The rule in full", "Правило повністю")
}
