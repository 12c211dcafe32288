### One piece of news.

# For search engines: with the piece in one sentence, or without.
update-description = { $date }: { $summary }
update-description-bare = { $title }. News from { $date }.

# Where no sentence stands below the headline that could have the notes.
update-sources = Sources: { $sources }

# The way to the pieces before and after: its name for screen readers, then the words before each link.
update-ways = News before and after
update-older = Before:
update-newer = After:

# The band of what the piece is about, and its heading, made of one or both of the two parts.
update-about-kick = What it is about
update-about = This is about { $these }.
update-about-councils = { SPELT($number) } { $number ->
    [one] { $one }
   *[other] { $many }
}
update-about-projects = { SPELT($number) } { $number ->
    [one] project
   *[other] projects
}
