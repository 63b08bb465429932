//! The app of the letter pages.

fn main() {
    alongside::start_letter();
}
