### The list of news. The page's name is with those of the other pages, in frame.ftl.

# The browser's tab on the second page of a long list, and the next; for search engines; the files at the foot.
updates-title-part = Updates, page { $number }
updates-description = News of the partnership, newest first. { $heading }
updates-file = all updates
updates-feed = the newest updates

# The headline: none, one, some of one month or year, some from one to another.
updates-none = No news is recorded yet.
updates-one = One piece of news, from { $date }.
updates-same = { CAPITAL(SPELT($number)) } pieces of news, all from { $date }.
updates-many = { CAPITAL(SPELT($number)) } pieces of news, from { $from } to { $to }.

# Below it.
updates-stand = What happened, when, and who reported it.
updates-changes = <changes>How to be told when there is more</changes>

# The heading of each year; the second where the year goes on on another page.
updates-year = { $number ->
    [one] One piece of news in { $year }.
   *[other] { CAPITAL(SPELT($number)) } pieces of news in { $year }.
}
updates-year-part = News from { $year }.
