//! The words of an end of a flow, in lines that its column has characters for. In: a name and an amount. Out: lines. How wide letters are is
//! a guess on the safe side, for the reader's machine chooses the typeface; a name of more than three lines is cut.

/// How wide the letters of a name and of an amount are taken to be, in tenths of a pixel.
const BOLD: usize = 84;
const PLAIN: usize = 68;
/// The most lines of a name.
const MOST: usize = 3;

/// One line: of the name, then of the amount. Either may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct LabelLine {
    pub(super) name: String,
    pub(super) amount: String,
}

impl LabelLine {
    fn is_wide(&self, characters: usize) -> bool {
        let name = self.name.chars().count() * BOLD;
        // A space stands between the two.
        let amount = match self.amount.chars().count() {
            0 => 0,
            letters => (letters + 1) * PLAIN,
        };
        name + amount > characters * 10
    }

    fn with(&self, name: &str, amount: &str) -> LabelLine {
        let joined = |before: &str, after: &str| format!("{before} {after}").trim().to_owned();
        LabelLine {
            name: joined(&self.name, name),
            amount: joined(&self.amount, amount),
        }
    }
}

/// Returns the lines of an end, in a column with `characters` for so many pixels. The parts of the amount, such as `£18,000` and
/// `and 2 not published`, are never broken. The first begins a line of its own where `apart`.
pub(super) fn lines(
    name: &str,
    amount: &[String],
    characters: usize,
    apart: bool,
) -> Vec<LabelLine> {
    let mut lines = name_lines(name, characters);
    for (place, part) in amount.iter().enumerate() {
        let last = lines.last().cloned().unwrap_or_default();
        let longer = last.with("", part);
        if longer.is_wide(characters) || (apart && place == 0) {
            lines.push(LabelLine::default().with("", part));
        } else if let Some(last) = lines.last_mut() {
            *last = longer;
        }
    }
    lines
}

fn name_lines(name: &str, characters: usize) -> Vec<LabelLine> {
    let mut lines = vec![LabelLine::default()];
    for word in name.split_whitespace() {
        let is_last = lines.len() == MOST;
        let Some(line) = lines.last_mut() else { break };
        let longer = line.with(word, "");
        if !longer.is_wide(characters) || line.name.is_empty() {
            *line = longer;
        } else if is_last {
            line.name.push('…');
            break;
        } else {
            lines.push(LabelLine::default().with(word, ""));
        }
    }
    for line in &mut lines {
        cut(&mut line.name, characters);
    }
    lines
}

/// Cuts a word that is wider than a line.
fn cut(word: &mut String, characters: usize) {
    let most = (characters * 10 / BOLD).max(2);
    if word.chars().count() > most {
        let kept: String = word.chars().take(most - 1).collect();
        *word = kept + "…";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(name: &str, amount: &[&str], apart: bool) -> Vec<String> {
        let amount: Vec<String> = amount.iter().map(|part| (*part).to_owned()).collect();
        let line = |line: LabelLine| format!("{}|{}", line.name, line.amount);
        lines(name, &amount, 200, apart)
            .into_iter()
            .map(line)
            .collect()
    }

    #[test]
    fn words_take_as_few_lines_as_their_column_allows() {
        assert_eq!(shown("Fife", &["£5"], false), ["Fife|£5"]);
        assert_eq!(shown("Fife", &["£5"], true), ["Fife|", "|£5"]);
        assert_eq!(
            shown(
                "Open budget atlas",
                &["over £335,000", "and 1 not published"],
                false
            ),
            [
                "Open budget atlas|",
                "|over £335,000",
                "|and 1 not published"
            ]
        );
        assert_eq!(
            shown("Fife", &["£8", "and 1 not published"], false),
            ["Fife|£8 and 1 not published"]
        );
    }

    #[test]
    fn a_name_of_more_than_three_lines_is_cut() {
        assert_eq!(
            shown(
                "Pay for working together wherever it brings benefits to more than one council",
                &["£5"],
                false
            ),
            [
                "Pay for working|",
                "together wherever it|",
                "brings benefits to mor…|",
                "|£5"
            ]
        );
        assert_eq!(
            shown("Llanfairpwllgwyngyllgogerychwyrndrobwll", &[], false),
            ["Llanfairpwllgwyngyllgo…|"]
        );
    }
}
