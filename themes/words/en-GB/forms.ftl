### The forms for looking something up, and for filtering a table.

# The buttons of the form on the front page, and of that for the whole portal.
forms-look-up = Look it up
forms-search = Search

# The form above a table: its name for screen readers, its first field, its button.
forms-filter = Filter the table
forms-name = Name contains
forms-show = Show

# What the form says, in a row: how many rows are shown, and what was done with words that fit none. A script puts its values in.
forms-shown = { $shown } of { $all } { $many }
forms-shown-with = { $shown } of { $all } { $many }.
forms-nearest = No name has { $words }. The nearest names are shown.
forms-left-out = No name has all of these words. Left out: { $words }.
forms-no-name = No name has “{ $text }”, so it was left out.
forms-elsewhere = Look for “{ $text }” in the whole portal
forms-quoted = “{ $word }”
