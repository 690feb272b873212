//! The program of the page: it mounts the app where `www/index.html` has room for it.

fn main() {
    strikemap::browser::document::tell_panics();
    strikemap::ui::mount();
}
