### What stands around every page, and the names of the portal's own pages.

## The top of every page

# The first link, for those who use a keyboard.
frame-skip = Skip to the content
# Names of the two ways through the site, for screen readers.
frame-menu = Main
frame-way = Breadcrumb
# Beside the portal's title: the day of the newest fact about membership.
frame-dateline = Newest word on who is in: { $date }{ $known ->
    [our-reading] , by { our-reading }
   *[said] {""}
}
# The first step of the way to a page, and the link to the search.
frame-home = Home
frame-search = Search

## The foot of every page

# What the page is made from: its files, and how to change it.
frame-data = Take this page’s data
frame-file = { $format }: { $title }
frame-file-size = { $unit ->
        [megabyte] { $number } MB
        [kilobyte] { $number } kB
       *[byte] { $number ->
            [one] { $number } byte
           *[other] { $number } bytes
        }
    }
frame-edit = Edit this page
frame-history = See its history
# When the record of the page's own last changed, as its repository knows: what it shows of other records may be newer.
frame-changed = <changes>The record behind this page last changed</changes> { $date-when }

# Who stands behind the portal, and how far it can be relied on.
frame-published-by = Published by
frame-checked = Sources last read
frame-wrong = Something wrong?
frame-wrong-how = Tell us
frame-changes = Get changes
frame-changes-how = How to follow this portal
frame-all-data = Take the data
frame-all-data-how = All tables

frame-licence = Free to reuse under the <licence>{ $name }</licence>.
frame-promise = No cookies, no tracking, nothing loaded from anyone else. Made with Mercat.
# What the portal is made from, as its repository names it; the second where that has a page for it.
frame-revision = Built from revision { $revision }.
frame-revision-linked = Built from <page>revision { $revision }</page>.
frame-revision-changed = With changes that nobody has committed yet.
# Name of the links to the standing pages, for screen readers; and the feed among them.
frame-about = About this portal
frame-feed = Atom feed

## The portal's own pages: their names in menus and lists

section-home = Front page
section-councils = { CAPITAL($members) }
section-organisations = Organisations
section-projects = Projects
section-strategy = Strategy
section-money = Money
section-progress = Progress
section-updates = Updates
section-changes = Get changes
section-claims = Claims checked
section-data = Data
section-gaps = What we could not find
section-sources = Sources
section-search = All pages

## The same, each with what is there in a line

section-about-home = The answer in short, and the map
section-about-councils = The map, and what is known about each
section-about-organisations = Bodies that work with the partnership
section-about-projects = The last known stage of each, who leads it and what it is for
section-about-strategy = What was signed, and which projects serve it
section-about-money = Who pays for what: by year, funder, project and kind
section-about-progress = What changed, promises with a date, and the posts of the team
section-about-updates = News, newest first
section-about-changes = How to be told when there is news
section-about-claims = Published totals beside what the records say
section-about-data = Every table as a file, and the meaning of each column
section-about-gaps = What is missing, question by question, and who could say
section-about-sources = Every document we used, and what rests on it
section-about-search = The search, and every page in a list
section-about-day = The map as the records stood on that day
section-about-kind = Who gives it, for what, and what it comes to each year
section-about-lines = Every line of that year, with who gives and what says so
