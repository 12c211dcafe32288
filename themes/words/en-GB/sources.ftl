### The bibliography: every published document, with every fact that is taken from it.

# The browser's tab, also on later pages; what search engines show; the files at the foot of the page.
sources-title = Sources
sources-title-of-page = Sources, page { $number }
sources-description = Every published document that a fact here is taken from. { $heading }
sources-csv = all sources
sources-csv-citations = which fact is taken from which source

## The headline, and below it

sources-none = No source is recorded yet.
sources-heading = { $number ->
    [0] Nothing that this portal says is taken from a published document yet.
    [one] What this portal says is taken from one published document.
   *[other] What this portal says is taken from { SPELT($number) } published documents.
}
# Behind it: those on the list that nothing is taken from.
sources-uncited = { $number ->
    [one] One more is listed, but no fact is taken from it.
   *[other] { CAPITAL(SPELT($number)) } more are listed, but no fact is taken from them.
}
sources-stand = Each entry leads to the document itself and lists every fact that is taken from it. They are in order of who published them.

## The list: its label, and from whom to whom this page goes

sources-kick = By publisher
sources-from = From { $first } to { $last }.
sources-all-from = All from { $only }.
sources-unnamed = documents without a publisher
# The headings over its parts that are no letter.
sources-figures = 0 to 9
sources-no-publisher = No publisher named

## What `mercat sources --check --note` writes into the note of a document

sources-note-gone = Not at its address { $date-when }.
sources-note-changed = Changed since it was read, as seen { $date-when }.
sources-note-quote = What is quoted from it was not found there { $date-when }.

## One entry

sources-read = Read { $date-when }.
# Behind a fact that the source does not say in so many words.
sources-reading = our reading
# Over the facts that are folded away; behind those that are listed.
sources-facts = { $number ->
    [one] One fact
   *[other] { CAPITAL(SPELT($number)) } facts
} taken from it
sources-more = { $number } more in <table>the table of which fact is taken from which source</table>
sources-no-fact = No fact in the records is taken from it.
