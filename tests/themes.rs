//! The guide for theme makers tells of each template what it is given: a list made from the program's own structs.
//!
//! In: `src/`, read as text. Out: the part of `themes/README.md` below its mark, which must be as the structs are. `RENEW=1 cargo test
//! --test tests themes` writes it; read the difference then.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use crate::support::source::{read, root, sources};

/// What the list stands below.
const MARK: &str = "<!-- From here on made by `RENEW=1 cargo test --test tests themes`; change the structs instead. -->\n";

/// What templates show by a filter or as it is, in the words of the guide.
const VALUES: [(&str, &[&str]); 7] = [
    ("text", &["String", "str", "char", "Box<str>", "Cow<str>"]),
    ("address", &["Address"]),
    ("yes or no", &["bool"]),
    (
        "number",
        &["usize", "u8", "u32", "u64", "i16", "i64", "f64"],
    ),
    ("date", &["Date", "KnownDate"]),
    ("amount", &["Money", "Pence", "Totals"]),
    ("year", &["FinancialYear"]),
];

/// A struct that templates are given.
struct Struct {
    file: String,
    name: String,
    meaning: String,
    fields: Vec<Part>,
}

/// One of its fields.
struct Part {
    name: String,
    meaning: String,
    shape: String,
    /// Whether its own fields stand in its place.
    is_flat: bool,
}

#[test]
fn the_guide_says_what_each_template_is_given() {
    let path = root().join("themes/README.md");
    let guide = fs::read_to_string(&path).unwrap();
    let (by_hand, listed) = guide.split_once(MARK).expect("the guide has its mark");
    let structs = structs();
    let made = list(&structs);
    if std::env::var_os("RENEW").is_some() {
        fs::write(&path, format!("{by_hand}{MARK}{made}")).unwrap();
        return;
    }
    assert!(
        listed == made,
        "themes/README.md: give RENEW=1 to write it, and read the difference"
    );
}

#[test]
fn what_the_guide_names_is_there() {
    let guide = read("themes/README.md");
    let (by_hand, _) = guide.split_once(MARK).expect("the guide has its mark");
    let words = by_hand.split('`').skip(1).step_by(2);
    let paths: Vec<&str> = words
        .filter(|word| word.starts_with("themes/civic/") || word.starts_with("themes/words/"))
        .collect();
    assert!(paths.len() > 3, "{paths:?}");
    for path in paths {
        assert!(root().join(path).exists(), "themes/README.md names {path}");
    }
}

/// Returns the list: each template, then the parts that several are given.
fn list(structs: &[Struct]) -> String {
    let mut text = "\n## Every page\n\nBesides `page`, each template is given these.\n".to_owned();
    let mut shared = BTreeSet::new();
    for (file, name, path) in [("route/page", "Head", "head."), ("page/frame", "Frame", "")] {
        let of = find(structs, file, name).expect("every page has it");
        table(&mut text, structs, of, path, &mut shared);
    }
    text += "\n## Each template\n";
    for view in structs.iter().filter(|of| of.name == "View") {
        let page = view.file.rsplit('/').next().unwrap_or_default();
        let _ = writeln!(text, "\n### `{page}.html`");
        table(&mut text, structs, view, "page.", &mut shared);
    }
    text += "\n## Parts that several templates are given\n";
    let mut told = BTreeSet::new();
    while let Some(next) = shared.difference(&told).next().copied() {
        told.insert(next);
        let mut found = BTreeSet::new();
        table(&mut String::new(), structs, &structs[next], "", &mut found);
        shared.append(&mut found);
    }
    let mut told: Vec<usize> = told.into_iter().collect();
    told.sort_by_key(|at| (&structs[*at].name, &structs[*at].file));
    for at in told {
        let part = &structs[at];
        let _ = writeln!(text, "\n### {}", title(structs, part));
        if !part.meaning.is_empty() {
            let _ = writeln!(text, "\n{}", part.meaning);
        }
        table(&mut text, structs, part, "", &mut BTreeSet::new());
    }
    text
}

/// Adds the fields of a struct, those of the structs in its own file that it holds below them. What lies elsewhere is put into `shared`.
fn table(
    text: &mut String,
    structs: &[Struct],
    of: &Struct,
    path: &str,
    shared: &mut BTreeSet<usize>,
) {
    *text += "\n| name | what it is | shape |\n| --- | --- | --- |\n";
    let mut rows = Rows {
        structs,
        text,
        shared,
        within: Vec::new(),
    };
    rows.add(of, path);
}

/// The rows of one table, as they are written.
struct Rows<'s> {
    structs: &'s [Struct],
    text: &'s mut String,
    shared: &'s mut BTreeSet<usize>,
    /// The structs whose fields are being told.
    within: Vec<&'s str>,
}

impl<'s> Rows<'s> {
    fn add(&mut self, of: &'s Struct, path: &str) {
        self.within.push(&of.name);
        for field in &of.fields {
            let names = inner_types(&field.shape);
            let mut inner = names
                .iter()
                .filter_map(|name| find(self.structs, &of.file, name));
            let inner = inner.next();
            let is_own = inner.is_some_and(|inner| {
                inner.file == of.file && !self.within.contains(&inner.name.as_str())
            });
            let name = format!("{path}{}", field.name);
            if !field.is_flat {
                let shape = shape(self.structs, &of.file, &field.shape, is_own);
                let _ = writeln!(self.text, "| `{name}` | {} | {shape} |", field.meaning);
            }
            match inner {
                Some(inner) if field.is_flat => self.add(inner, path),
                Some(inner) if is_own => self.add(inner, &format!("{name}.")),
                Some(inner) => {
                    let place = self.structs.iter().position(|one| std::ptr::eq(one, inner));
                    self.shared.extend(place);
                }
                None => {}
            }
        }
        self.within.pop();
    }
}

/// Returns the shape of a field in the words of the guide.
fn shape(structs: &[Struct], file: &str, written: &str, is_own: bool) -> String {
    let written = written.trim_start_matches('&').trim();
    let within = |start: &str, end: &str| written.strip_prefix(start)?.strip_suffix(end);
    let inner = |inner: &str| shape(structs, file, inner, is_own);
    if let Some(of) = within("Option<", ">") {
        return format!("{}, or nothing", inner(of));
    }
    if let Some(of) = within("Vec<", ">").or_else(|| within("Box<[", "]>")) {
        return format!("list: {}", inner(of));
    }
    if let Some(of) = within("[", "]") {
        return format!("list: {}", inner(of.split(';').next().unwrap_or(of)));
    }
    if let Some(of) = within("BTreeMap<", ">") {
        let value = of.split_once(',').map_or(of, |(_, value)| value.trim());
        return format!("by name: {}", inner(value));
    }
    if let Some(of) = within("Arc<", ">").or_else(|| within("Ref<", ">")) {
        return inner(of);
    }
    let is_it = |(_, names): &&(&str, &[&str])| names.contains(&written);
    if let Some((words, _)) = VALUES.iter().find(is_it) {
        return (*words).to_owned();
    }
    if written.ends_with("Id") {
        return "id".to_owned();
    }
    match find(structs, file, written) {
        Some(_) if is_own => "the following".to_owned(),
        Some(of) => {
            let title = title(structs, of);
            let anchor = title
                .to_lowercase()
                .replace(' ', "-")
                .replace(['(', ')', '/'], "");
            format!("[{title}](#{anchor})")
        }
        None => format!("`{}`", written.replace('|', "\\|")),
    }
}

/// Returns what a part is called: its name, with its file where others have the same.
fn title(structs: &[Struct], of: &Struct) -> String {
    let alike = structs.iter().filter(|one| one.name == of.name).count();
    if alike == 1 {
        return of.name.clone();
    }
    format!("{} ({})", of.name, of.file)
}

/// Returns the names of types in one as it is written, from the outermost.
fn inner_types(written: &str) -> Vec<&str> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    written
        .split(|letter| !is_name(letter))
        .filter(|name| !name.is_empty())
        .collect()
}

/// Returns the struct that a name means in a file: of the same file, or imported there, or the only one of that name.
fn find<'s>(structs: &'s [Struct], file: &str, name: &str) -> Option<&'s Struct> {
    let (module, name) = name.rsplit_once("::").unwrap_or(("", name));
    let alike: Vec<&Struct> = structs.iter().filter(|of| of.name == name).collect();
    let own = alike.iter().find(|of| of.file == file && module.is_empty());
    if own.is_some() || alike.len() < 2 {
        return own.or(alike.first()).copied();
    }
    let text = [format!("src/{file}.rs"), format!("src/{file}/mod.rs")]
        .into_iter()
        .find(|path| root().join(path).exists())
        .map(|path| read(&path))?;
    let imports: String = text
        .split(';')
        .filter(|line| line.contains("use "))
        .collect();
    let stem = |of: &Struct| of.file.rsplit('/').next().unwrap_or_default().to_owned();
    let is_meant = |of: &&&Struct| {
        let stem = stem(of);
        let near = of.file.rsplit_once('/').map(|(folder, _)| folder)
            == file.rsplit_once('/').map(|(folder, _)| folder);
        module.ends_with(&stem)
            || module.is_empty()
                && imports.contains(&format!("{stem}::"))
                && imports.contains(name)
                && !near
    };
    alike.iter().find(is_meant).copied()
}

/// Returns every struct that can be shown, in order of file.
fn structs() -> Vec<Struct> {
    let mut found = Vec::new();
    for source in sources() {
        let file = source
            .path
            .trim_start_matches("src/")
            .trim_end_matches(".rs");
        let file = file.trim_end_matches("/mod").to_owned();
        let mut meaning = Vec::new();
        let mut is_shown = false;
        let mut lines = source.text.lines();
        while let Some(line) = lines.next() {
            if let Some(words) = line.strip_prefix("/// ") {
                meaning.push(words.to_owned());
            } else if line.starts_with("#[") {
                is_shown |= line.contains("Serialize");
            } else if let Some(name) = struct_name(line).filter(|_| is_shown && line.ends_with('{'))
            {
                let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "}").collect();
                found.push(Struct {
                    file: file.clone(),
                    name,
                    meaning: std::mem::take(&mut meaning).join(" "),
                    fields: fields(&body),
                });
                is_shown = false;
            } else if !line.starts_with(char::is_whitespace) {
                meaning.clear();
                is_shown = false;
            }
        }
    }
    found
}

fn struct_name(line: &str) -> Option<String> {
    let rest = line
        .split_once("struct ")
        .filter(|(before, _)| before.is_empty() || before.starts_with("pub"))?
        .1;
    let end = rest.find(['<', ' ', '{'])?;
    Some(rest[..end].to_owned())
}

/// Returns the fields that the lines between the braces of a struct say.
fn fields(body: &[&str]) -> Vec<Part> {
    let mut found = Vec::new();
    let mut meaning: Vec<&str> = Vec::new();
    let mut sign = String::new();
    for line in body.iter().map(|line| line.trim()) {
        if let Some(words) = line.strip_prefix("/// ") {
            meaning.push(words);
        } else if line.starts_with("#[serde") {
            line.clone_into(&mut sign);
        } else if let Some((name, shape)) = line.split_once(": ") {
            let name = name.rsplit(' ').next().unwrap_or(name);
            let meaning = std::mem::take(&mut meaning).join(" ");
            if !sign.contains("skip)") && !sign.contains("skip_serializing)") {
                found.push(Part {
                    name: name.to_owned(),
                    meaning: meaning.trim_end_matches('.').replace('|', "\\|"),
                    shape: without_lifetimes(shape.trim_end_matches(',')),
                    is_flat: sign.contains("flatten"),
                });
            }
            sign.clear();
        }
    }
    found
}

/// Returns a type as it is written, without the names of lifetimes.
fn without_lifetimes(shape: &str) -> String {
    let mut text = String::new();
    let mut rest = shape;
    while let Some((before, after)) = rest.split_once('\'') {
        text += before;
        rest = after.trim_start_matches(|letter: char| letter.is_alphanumeric() || letter == '_');
        rest = rest.strip_prefix(", ").unwrap_or(rest).trim_start();
    }
    (text + rest).replace("<>", "")
}
