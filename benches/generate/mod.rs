//! Made-up portals of any size, to measure with. In: a shape. Out: the files of a content folder, the same bytes for the
//! same shape on every machine. Never uses a record that exists: every body, amount and document is invented.

mod chance;
mod records;
mod words;

use std::path::Path;

use chance::Chance;
use words::Target;

/// How large a made-up portal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Councils.
    pub(crate) councils: usize,
    /// Bodies that are not councils.
    pub(crate) organisations: usize,
    /// Projects.
    pub(crate) projects: usize,
    /// Lines of funding of each body.
    pub(crate) funding_lines: usize,
    /// Dated pieces of news.
    pub(crate) updates: usize,
    /// Statements of the strategy.
    pub(crate) principles: usize,
    /// Documents that facts are taken from.
    pub(crate) sources: usize,
    /// The fewest and the most words of a write-up.
    pub(crate) words: (usize, usize),
    /// Where chance begins.
    pub(crate) seed: u64,
}

/// One file of a content folder.
pub(crate) struct GeneratedFile {
    /// Its path inside the folder, with slashes.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
}

impl Shape {
    /// A portal of the usual size: 32 councils and 60 projects.
    pub(crate) const USUAL: Shape = Shape {
        councils: 32,
        organisations: 12,
        projects: 60,
        funding_lines: 6,
        updates: 40,
        principles: 10,
        sources: 60,
        words: (120, 400),
        seed: 2016,
    };

    /// A portal with so many projects, and as much of everything else as goes with them. Ten thousand give about as many pages,
    /// front matter and words as portals that other generators were timed with: twenty lines before a page of text.
    pub(crate) fn of_projects(projects: usize) -> Shape {
        let share = |most: usize, least: usize| (most * projects / 10_000).max(least);
        Shape {
            projects,
            funding_lines: share(300, 6),
            updates: share(500, 40),
            sources: share(400, 60),
            words: (80, 240),
            ..Shape::USUAL
        }
    }

    /// Every file of the portal, in no particular order.
    pub(crate) fn files(&self) -> Vec<GeneratedFile> {
        let mut files = records::files(self);
        // Each large file has a row of chance of its own, so that one more project changes no other file's words.
        files.extend((0..self.projects).map(|index| self.project(index)));
        files.extend((0..self.updates).map(|index| self.update(index)));
        files
    }

    fn project(&self, index: usize) -> GeneratedFile {
        let mut chance = Chance::new(self.seed ^ (index as u64 + 1) << 20);
        let title = words::project(index);
        let targets = [
            self.council_target(&mut chance),
            self.project_target(&mut chance, ""),
        ];
        let length = chance.between(self.words.0, self.words.1);
        let head = records::project_head(self, &mut chance, &title);
        let body = words::write_up(&mut chance, length, &targets);
        GeneratedFile {
            path: format!("projects/{}.md", words::slug(&title)),
            text: format!("---\n{head}---\n{body}"),
        }
    }

    fn update(&self, index: usize) -> GeneratedFile {
        let mut chance = Chance::new(self.seed ^ (index as u64 + 1) << 40);
        let targets = [
            self.council_target(&mut chance),
            self.project_target(&mut chance, "../projects/"),
        ];
        let head = records::update_head(self, &mut chance, index);
        let body = words::write_up(&mut chance, 90, &targets);
        let date = records::day(index * 4 * 365 / self.updates.max(1));
        GeneratedFile {
            path: format!("updates/{date}-news-{}.md", index + 1),
            text: format!("---\n{head}---\n{body}"),
        }
    }

    fn council_target(&self, chance: &mut Chance) -> Target {
        let title = words::place(chance.below(self.councils));
        Target {
            file: format!("../councils/{}.yaml", words::slug(&title)),
            title,
        }
    }

    fn project_target(&self, chance: &mut Chance, folder: &str) -> Target {
        let title = words::project(chance.below(self.projects));
        Target {
            file: format!("{folder}{}.md", words::slug(&title)),
            title,
        }
    }
}

/// Writes the files below a folder, which is made where it is missing.
pub(crate) fn write(files: &[GeneratedFile], folder: &Path) -> std::io::Result<()> {
    for file in files {
        let path = folder.join(&file.path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, &file.text)?;
    }
    Ok(())
}
