//! The command line. In: arguments, the environment, the terminal. Out: an exit status: 0 when all is well, 1 when the
//! content has errors, 2 when the command line or the machine stands in the way. Each command loads, acts, shows the
//! report and gives its status; none of them knows anything of councils.

mod build;
mod check;
mod choices;
mod diff;
mod fetch;
mod progress;
mod records;
mod serve;
mod show;
mod sources;
mod starter;
mod summary;
mod verify;
mod words;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;

use crate::problem::Failure;
use choices::{Choices, ExitStatus};

/// What the program is asked to do.
#[derive(Debug, Parser)]
#[command(name = "mercat", version = env!("MERCAT_VERSION"), about = ABOUT, after_long_help = MORE)]
#[command(arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    choices: Choices,
}

const ABOUT: &str = "Turns council records and project write-ups into a public website.";

/// What follows the options in the long help.
const MORE: &str = "\
Examples:
  mercat init portal                 begin a portal in the folder `portal`
  mercat serve                       show the site while you edit it
  mercat check                       say everything that is wrong
  mercat new project \"Shared map\"    begin a project
  mercat build --output site         write the site into the folder `site`

Exit status:
  0  all is well, perhaps with warnings
  1  something is to be mended: errors in the content, a source that needs a look, a site that
     is another than it says
  2  the command line or the machine stood in the way, or it cannot be told

Themes:
  `theme: civic` in site.yaml names the theme that the program holds. A file of the folder
  `themes/civic` beside the content folder takes the place of the program's own.

Cache:
  Pictures are resized once and kept in the folder `mercat` of your account's cache
  ($XDG_CACHE_HOME, ~/.cache, ~/Library/Caches or %LOCALAPPDATA%). It can be deleted at any time.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the site
    #[command(
        after_help = "Example: mercat build --base-url https://example.org/portal/ --output site"
    )]
    Build(build::Build),
    /// Say what is wrong with the content, and write nothing
    #[command(after_help = "Example: mercat check --verbose")]
    Check(check::Check),
    /// Say what differs in the facts between two states of the content, and what follows from it
    #[command(after_help = "Example: mercat diff main")]
    Diff(diff::Diff),
    /// Show the site while you edit it
    #[command(after_help = "Example: mercat serve --drafts --open")]
    Serve(serve::Serve),
    /// Say whether a published site is what the repository says, file by file
    #[command(
        after_help = "Example: mercat verify https://valley.example/portal/\n\nThe site says itself which revision it was built from and how: that is built again here, in a clone of the\nrepository, and each file is held against what is published. `--content REV` names another revision, in any\nform that Git knows; the network is asked by the program `curl`. On the web a file that neither the\nrevision nor the site's own list names cannot be seen; in a folder it can."
    )]
    Verify(verify::Verify),
    /// Begin a portal: a folder that builds at once, with made-up content to replace
    #[command(
        after_help = "Example: mercat init portal --title \"Valley partnership\" --members town,towns --currency EUR --year-starts 1"
    )]
    Init(starter::Init),
    /// Begin a record: its file, with every field and its meaning
    #[command(after_help = "Example: mercat new organisation \"Valley Board\" --set kind=board")]
    New(records::new::New),
    /// Give a record another id, and follow every mention of it
    #[command(after_help = "Example: mercat rename project map shared-map")]
    Rename(records::rename::Rename),
    /// Take a record out, or say what mentions it
    #[command(after_help = "Example: mercat remove update 2016-05-31-map-begins")]
    Remove(records::remove::Remove),
    /// Read the evidence again: say which documents are gone, have moved or changed
    #[command(after_help = "Example: mercat sources --check --note")]
    Sources(sources::Sources),
    /// Print what the fields of a record take, as JSON Schema for editors
    #[command(after_help = "Example: mercat schema --into .vscode/schemas")]
    Schema(records::schema::Schema),
    /// Print a script that lets your shell complete what you type
    #[command(
        after_help = "Example: mercat completions bash > ~/.local/share/bash-completion/completions/mercat"
    )]
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// Does what the command line asks for.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let choices = &arguments.choices;
    if choices.no_color {
        anstream::ColorChoice::Never.write_global();
    }
    let status = match arguments.command {
        Command::Build(build) => build.run(choices),
        Command::Check(check) => check.run(choices),
        Command::Diff(diff) => diff.run(choices),
        Command::Serve(serve) => serve.run(choices),
        Command::Verify(verify) => verify.run(choices),
        Command::Init(init) => init.run(choices),
        Command::New(new) => new.run(choices),
        Command::Rename(rename) => rename.run(choices),
        Command::Remove(remove) => remove.run(choices),
        Command::Sources(sources) => sources.run(choices),
        Command::Schema(schema) => schema.run(choices),
        Command::Completions { shell } => completions(shell),
    };
    match status {
        Ok(ExitStatus::Fine) => ExitCode::SUCCESS,
        Ok(ExitStatus::ContentHasErrors | ExitStatus::NotTheSame) => ExitCode::from(1),
        Ok(ExitStatus::Untold) => ExitCode::from(2),
        Err(failure) => {
            show::failure(&failure);
            ExitCode::from(2)
        }
    }
}

/// Prints the script by which a shell completes the program's commands, kinds and options.
fn completions(shell: Shell) -> Result<ExitStatus, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "mercat", &mut script);
    show::text(&String::from_utf8_lossy(&script))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_well_formed() {
        Arguments::command().debug_assert();
    }
}
