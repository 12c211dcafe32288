//! Runs Mercat.

/// Quicker than the system's where many threads make many small texts.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    mercat::cli::run()
}
