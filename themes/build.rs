//! The program holds the theme. In: `themes/civic`. Out: a sign to build the program again when a file of it comes, goes or changes,
//! which nobody else tells Cargo.
#![expect(clippy::print_stdout, reason = "Cargo reads what is printed here")]

fn main() {
    println!("cargo::rerun-if-changed=themes/civic");
}
