//! The command line. In: arguments, the environment, the terminal. Out: an exit status: 0 when all is well, 1 when the
//! content has errors, 2 when the command line or the machine stands in the way. Each command loads, acts, shows the
//! report and gives its status; none of them knows anything of councils.

mod build;
mod cache;
mod check;
mod choices;
mod progress;
mod records;
mod serve;
mod show;
mod summary;
mod words;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use choices::{Choices, ExitStatus};

/// What the program is asked to do.
#[derive(Debug, Parser)]
#[command(
    name = "mercat",
    version,
    about = "Turns council records and project write-ups into a public website."
)]
#[command(arg_required_else_help = true, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    choices: Choices,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the site
    Build,
    /// Say what is wrong with the content, and write nothing
    Check,
    /// Show the site while you edit it
    Serve(serve::Serve),
    /// Begin a record: its file, with every field and its meaning
    New(records::new::New),
    /// Give a record another id, and follow every mention of it
    Rename(records::rename::Rename),
    /// Take a record out, or say what mentions it
    Remove(records::remove::Remove),
    /// Print what the fields of a record take, as JSON Schema for editors
    Schema(records::schema::Schema),
}

/// Does what the command line asks for.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let choices = &arguments.choices;
    let status = match arguments.command {
        Command::Build => build::run(choices),
        Command::Check => check::run(choices),
        Command::Serve(serve) => serve.run(choices),
        Command::New(new) => new.run(choices),
        Command::Rename(rename) => rename.run(choices),
        Command::Remove(remove) => remove.run(choices),
        Command::Schema(schema) => schema.run(choices),
    };
    match status {
        Ok(ExitStatus::Fine) => ExitCode::SUCCESS,
        Ok(ExitStatus::ContentHasErrors) => ExitCode::from(1),
        Err(failure) => {
            show::failure(&failure);
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_well_formed() {
        use clap::CommandFactory;
        Arguments::command().debug_assert();
    }
}
