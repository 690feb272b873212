//! The program of the page: it mounts the app where `www/index.html` has room for it.

fn main() {
    console_error_panic_hook::set_once();
    strikemap::ui::mount();
}
