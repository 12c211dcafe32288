//! Runs Mercat.
fn main() -> std::process::ExitCode {
    mercat::cli::run()
}
