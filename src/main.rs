//! The program of the page: it mounts the app where `www/index.html` has room for it.

fn main() {
    // Whatever was drawn stays; a sentence says that the program behind it has stopped.
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        strikemap::browser::document::set_progress("stopped");
    }));
    strikemap::ui::mount();
}
