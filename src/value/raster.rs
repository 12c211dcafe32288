//! A picture of points: how large it is, and the form it is published in. In: what the head of its file says. Out: its measures at
//! any width. Knows no file and decodes nothing.

/// A picture of points, upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Raster {
    /// How many points it is wide.
    pub width: u32,
    /// How many points it is high.
    pub height: u32,
    /// The form it is published in.
    pub form: Form,
    /// The widths at which it is not published, for there it would be heavier than wider; 0 stands for none.
    pub left_out: [u32; 2],
}

/// The form that a picture is published in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// For photographs.
    #[default]
    Jpeg,
    /// For drawings, and where something shines through.
    Png,
}

impl Raster {
    /// Returns how high it is when it is `width` points wide: at least one point.
    ///
    /// ```
    /// use mercat::value::raster::{Form, Raster};
    ///
    /// let photograph = Raster { width: 4000, height: 3000, ..Raster::default() };
    /// assert_eq!(photograph.height_at(800), 600);
    /// let line = Raster { width: 4000, height: 1, ..Raster::default() };
    /// assert_eq!(line.height_at(800), 1);
    /// ```
    #[must_use]
    pub fn height_at(self, width: u32) -> u32 {
        let own = u64::from(self.width.max(1));
        let height = (u64::from(width) * u64::from(self.height) + own / 2) / own;
        u32::try_from(height).unwrap_or(u32::MAX).max(1)
    }
}

impl Form {
    /// Returns how the names of its files end.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Form::Jpeg => "jpg",
            Form::Png => "png",
        }
    }

    /// Returns whether a file's name ends as this form's may.
    ///
    /// ```
    /// use mercat::value::raster::Form;
    ///
    /// assert!(Form::Jpeg.is_named("images/bridge.jpeg"));
    /// assert!(!Form::Jpeg.is_named("images/bridge.webp"));
    /// ```
    #[must_use]
    pub fn is_named(self, path: &str) -> bool {
        let ending = path.rsplit_once('.').map(|(_, ending)| ending);
        match self {
            Form::Jpeg => matches!(ending, Some("jpg" | "jpeg")),
            Form::Png => ending == Some("png"),
        }
    }
}
