//! Where results that took long to work out are kept between builds. In: the environment. Out: a folder of the account that runs
//! the program, as its system wants it; nothing where the account has none. Never makes it.
#![expect(
    clippy::disallowed_methods,
    reason = "the environment says where programs keep what they can make again"
)]

use std::env;
use std::path::PathBuf;

/// Returns the folder, which need not exist.
pub(in crate::cli) fn folder() -> Option<PathBuf> {
    let named = |name: &str| {
        let path = PathBuf::from(env::var_os(name)?);
        // One that is relative would lie about wherever the program is run; so says the XDG Base Directory Specification.
        path.is_absolute().then_some(path)
    };
    let caches = named("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) {
            named("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            Some(named("HOME")?.join("Library/Caches"))
        } else {
            Some(named("HOME")?.join(".cache"))
        }
    });
    Some(caches?.join("mercat/pictures"))
}
