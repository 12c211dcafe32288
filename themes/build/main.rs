//! What the program holds besides its code: the theme, and the letters of social cards. In: `themes/civic` and a typeface. Out: a
//! sign to build the program again when a file of the theme comes, goes or changes, and the letters as a file.
#![expect(clippy::print_stdout, reason = "Cargo reads what is printed here")]

mod letters;

use std::io;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=themes/build");
    println!("cargo::rerun-if-changed=themes/civic");
    letters::write()
}
