//! The app of the hub and the campaigns.

fn main() {
    alongside::start_pages();
}
