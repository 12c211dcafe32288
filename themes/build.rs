//! Has the program built again when a file of the theme inside it comes, goes or changes.

fn main() {
    println!("cargo::rerun-if-changed=themes/civic");
}
