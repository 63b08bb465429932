//! The browser app's entry: everything is in the library, so that it can be
//! rendered and tested natively too.

fn main() {
    alongside::start();
}
