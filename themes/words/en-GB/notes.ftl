### The notes that say where a fact comes from, wherever they stand.

# The marks behind a fact, for screen readers: one note, or several in a row.
notes-mark = Note { $number }
notes-marks = Notes { $from }–{ $to }

# The arrow behind a note, for screen readers.
notes-back = Back to note { $number } in the text

# The fold of a part's notes, where they are many.
notes-folded = Notes { $from } to { $to }: the sources

# In the place of a mark.
notes-no-source = no source given

# Behind the document: what is not its own words.
notes-our-reading = Our reading.
notes-our-reading-that = Our reading: { $remark }

# A link to a copy that stays; its title follows for screen readers.
notes-archived = archived copy
# Where there is none, a link to a web archive in which one can be looked for.
notes-copies = look for a copy
notes-archived-of = of “{ $title }”

# Behind the document: its own words.
notes-quote = It says: { $quote }.

# Below what is missing.
notes-who-could-say = Who could say: { $who }
