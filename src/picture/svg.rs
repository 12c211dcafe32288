//! The writing of SVG: elements, attributes and text in, a picture out. Everything that is handed in is escaped.

use std::fmt::{Display, Write};

use quick_xml::escape::escape;

use super::PictureWords;

/// The attributes of an element.
pub(super) type Attributes<'a> = [(&'a str, &'a dyn Display)];

/// A picture that is being drawn.
pub(super) struct Svg(String);

impl Svg {
    /// Begins a picture that speaks for itself.
    pub(super) fn new(words: &PictureWords<'_>, attributes: &Attributes<'_>) -> Svg {
        let mut svg = Svg(String::new());
        let id = words.id;
        svg.open("svg", attributes);
        svg.attributes(&[
            ("role", &"img"),
            ("aria-labelledby", &format_args!("{id}-t")),
            ("aria-describedby", &format_args!("{id}-d")),
        ]);
        svg.0.push('>');
        svg.text("title", &[("id", &format_args!("{id}-t"))], words.title);
        svg.text(
            "desc",
            &[("id", &format_args!("{id}-d"))],
            words.description,
        );
        svg
    }

    /// Adds an element with nothing in it.
    pub(super) fn shape(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.open(name, attributes);
        self.0.push_str("/>");
    }

    /// Adds a line between two places in hundredths of the width and two heights.
    pub(super) fn line(&mut self, class: &str, (x1, x2): (f64, f64), (y1, y2): (i64, i64)) {
        self.shape(
            "line",
            &[
                ("class", &class),
                ("x1", &Percent(x1)),
                ("x2", &Percent(x2)),
                ("y1", &y1),
                ("y2", &y2),
            ],
        );
    }

    /// Adds an element that holds text.
    pub(super) fn text(&mut self, name: &str, attributes: &Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.0.push('>');
        self.0.push_str(&escape(text));
        self.0.extend(["</", name, ">"]);
    }

    /// Returns a picture that says nothing, for what it shows stands beside it in words.
    pub(super) fn silent(attributes: &Attributes<'_>) -> Svg {
        let mut svg = Svg(String::new());
        svg.open("svg", attributes);
        svg.attributes(&[("aria-hidden", &"true"), ("focusable", &"false")]);
        svg.0.push('>');
        svg
    }

    /// Adds an element that holds others.
    pub(super) fn group(
        &mut self,
        name: &str,
        attributes: &Attributes<'_>,
        draw: impl FnOnce(&mut Svg),
    ) {
        self.open(name, attributes);
        self.0.push('>');
        draw(self);
        self.0.extend(["</", name, ">"]);
    }

    /// Returns the whole picture.
    pub(super) fn end(mut self) -> String {
        self.0.push_str("</svg>");
        self.0
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.0.push('<');
        self.0.push_str(name);
        self.attributes(attributes);
    }

    fn attributes(&mut self, attributes: &Attributes<'_>) {
        for (name, value) in attributes {
            self.0.extend([" ", name, "=\""]);
            self.0.push_str(&escape(value.to_string()));
            self.0.push('"');
        }
    }
}

/// A share of the picture's width.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(super) struct Percent(pub(super) f64);

impl Display for Percent {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Coordinate(self.0).fmt(formatter)?;
        formatter.write_char('%')
    }
}

/// A length in the picture's own units, to the hundredth.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(super) struct Coordinate(pub(super) f64);

impl Display for Coordinate {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Adding nought takes the sign from a nought that has one.
        write!(formatter, "{}", (self.0 * 100.0).round() / 100.0 + 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_wherever_they_stand() {
        let words = PictureWords {
            id: "a\"b",
            title: "<b> & 'c'",
            description: "1 < 2",
        };
        let mut svg = Svg::new(&words, &[("width", &"1")]);
        svg.text("text", &[("x", &Percent(100.0 / 3.0))], "</svg>");
        svg.shape("path", &[("d", &Coordinate(-0.001))]);
        assert_eq!(
            svg.end(),
            "<svg width=\"1\" role=\"img\" aria-labelledby=\"a&quot;b-t\" aria-describedby=\"a&quot;b-d\">\
             <title id=\"a&quot;b-t\">&lt;b&gt; &amp; &apos;c&apos;</title><desc id=\"a&quot;b-d\">1 &lt; 2</desc>\
             <text x=\"33.33%\">&lt;/svg&gt;</text><path d=\"0\"/></svg>"
        );
    }
}
