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
