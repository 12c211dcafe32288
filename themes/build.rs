//! The program holds the theme and the words. In: `themes`. Out: a sign to build the program again when a file of it comes, goes or
//! changes, which nobody else tells Cargo.

fn main() {
    println!("cargo::rerun-if-changed=themes");
}
