### The search, and the list of all pages.

# The browser's tab, on the first page and the next; for search engines; the file at the foot.
search-title = Search
search-title-part = All pages, part { $number }
search-description = Search this portal, or choose from every page by its kind. { $heading }
search-data-all = every table

# The headline, and below it.
search-pages = This portal has { $number ->
    [one] one page.
   *[other] { $number } pages.
}
search-stand = All of them are listed here, by kind.

# The form: its name for screen readers, its two fields, the first choice of the second, the hint below.
search-form = This portal
search-words = Look for
search-among = Among
search-everything = Everything
search-hint = A name, a code, an amount or any other word. The beginning of a word is enough.
# Below the form, where the portal names a finder that knows postcodes.
search-find = Do you only know a place or a postcode? <find>{ $title }</find>

# In its place where there is no script.
search-no-script = The search needs JavaScript. Without it, you can look for a name or any other word on this page with the search of your browser. Codes, amounts, milestones, posts and published totals are in <data>the tables</data>.

## The kinds of page and of result

# The heading of each kind, and the choice among them.
search-kind = { $kind ->
    [sections] Lists and overviews
    [councils] { CAPITAL($members) }
    [organisations] Organisations
    [strategy] Strategy
    [projects] Projects
    [updates] Updates
    [pages] About this portal
    [progress] Promises and posts
    [claims] Published totals
   *[sources] Sources
}
# The heading of each kind in the list of all pages.
search-list = { $kind ->
    [sections] Lists and overviews.
    [councils] The { $members }, by name.
    [organisations] Other bodies, by name.
    [strategy] The statements of the strategy, in its order.
    [projects] The projects, by title.
    [updates] The news, newest first.
   *[pages] About this portal.
}

# The line below a result.
search-due = due { $date }
search-update = { $date }: { $summary }
search-post = Post of the team, { $status }

## What the search says. A script puts the values in, and chooses no plurals: a count stands by itself.

# Above the results: how many there are, of which kinds, and what was done with words that fit nothing.
search-found = { $count } found for “{ $text }”. { $kinds }.
search-found-of = { $kind }: { $count }
search-none-of = None among “{ $kind }”.
search-nothing = Nothing found for “{ $text }”. Try fewer words, or only the beginning of one.
search-nothing-but = Nothing found for “{ $text }”. Did you mean { $title }?
search-instead = Did you mean “{ $text }”?
search-apart = “{ $text }” was looked for as “{ $parts }”.
search-left-out = Nothing has all of these words. Left out: { $words }.
search-many-begin = Many words begin with { $words }. Type more letters to look among all of them.
search-too-many = Too many texts have { $words } to list them all. Only titles and summaries that have it count.
search-fault = The search could not be loaded. Load this page again, or look through the list of all pages.

# Beside and below the results.
search-nearest = Did you mean
search-nearest-pages = Nearest pages
search-look-for = Look for “{ $text }”
search-count = { $count } found
search-span = { $first } to { $last } of { $count }
search-all = All { $count }: { $kind }
search-before = Results before
search-after = More results
search-further-down = The words are further down on the page.
