### The feeds. Apps that read feeds show the title; the rest is for somebody who opens a feed in a browser.

# At the foot of the page of a council or a project: the link to its feed.
feed-link = feed of the news about it

# The title of the feed about a council or a project.
feed-about = { $subject }: { $portal }

# Below the title, from top to bottom; then comes the list of news.
feed-what = This is a feed. Copy its address into a feed reader, and the reader will tell you when there is news.
feed-how = What feeds are, and how to use one
feed-page = Go to the page
feed-empty = There is no news in this feed yet.

# The calendar of promises: its name in a calendar app, and what it says of each promise below its title: when it was due, and what became of it.
feed-calendar-name = { $portal }: what is due
feed-calendar-due = Due { $due }{ $known ->
    [reading] , by our reading
   *[source] {""}
}. { $became }.
