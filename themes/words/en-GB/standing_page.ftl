### Pages that stand by themselves, such as the accessibility statement. All else on them is content.

# For search engines: of a page without a text, and of one whose first sentence is cut.
standing-page-description = { $title }.
standing-page-cut = { $text }…

# Below the text: the notes of the page as a whole.
standing-page-sources = Sources: { $sources }
