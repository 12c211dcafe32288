//! Has the program built again when a file of the theme inside it comes, goes or changes.

#[expect(
    clippy::print_stdout,
    reason = "Cargo listens to what a build script prints"
)]
fn main() {
    println!("cargo::rerun-if-changed=themes/civic");
}
