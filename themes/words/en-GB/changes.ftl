### How to be told when there is news: the page from top to bottom. Its name is with those of the other pages, in frame.ftl.

# For search engines.
changes-description = How to be told when there is news on this portal, without an account and without giving an email address.

# The headline; the second where the portal has no news and so no feed. Below it.
changes-heading = You can be told when there is news, without giving us your email address.
changes-none = There is no feed yet.
changes-stand = This portal sends no email and keeps no list of readers. It has feeds instead.
changes-news = To see what is new today, go to <updates>the updates</updates>.

## Feeds, the calendar and the history

# What a feed is.
changes-feeds-kick = What a feed is
changes-feeds = A feed is a list of news that an app can read
changes-feeds-what = Each time something is reported here, it is added to the top of the list.
changes-feeds-reader = A feed reader is an app or a website that looks at the feeds you choose, often every hour, and shows you what is new. Newspapers, blogs and podcasts have feeds too, so you can follow many sites in one place.
changes-feeds-private = You do not need an account with us, and you can stop at any time: remove the feed from your reader.

# How to use one, in three steps.
changes-steps = It takes three steps
changes-steps-reader = Get a feed reader. Many are free: look for “feed reader” or “RSS reader” in your app store or on the web. Some email programs, such as Thunderbird, have one built in.
changes-steps-copy = Copy the address of one of the feeds on this page.
changes-steps-add = In the reader, choose “Add feed”, “Follow” or “Subscribe”, and paste the address.

# The feed of all news; below its address, to be copied, a link to it.
changes-all-kick = All news
changes-all = This feed has all news of the partnership
changes-all-what = Its address is:
# In its place while the portal has no address of its own.
changes-no-address = This portal has no lasting address yet, so none is printed here. The address of the feed is that of the link below: press and hold it, or click it with the right button of a mouse, to copy it. It will change when the portal moves to its own address.
changes-all-open = Look at this feed

# The feeds of single councils and projects, as links; of very many, one address as an example.
changes-councils = Each { $member } has a feed of its own
changes-councils-what = It has the news that names the { $member }. Its address is that of the { $member }’s page with “feed.xml” at the end. To copy the address from a link, press and hold it, or click it with the right button of a mouse.
changes-projects = Each project has a feed of its own
changes-projects-what = It has the news that names the project. Its address is that of the project’s page with “feed.xml” at the end.

# The calendar of promises.
changes-calendar-kick = What is due
changes-calendar = What is due by a date is in a calendar
changes-calendar-what = Add the address of <calendar>this calendar</calendar> to your calendar app, and it shows by when each thing that is still wanted is due, and what became of it.

# Where the records are kept in the open.
changes-records-kick = Corrections
changes-records = Feeds of news do not tell of every correction
changes-records-what = A new source or a mended figure is not news. Every change to the records is in <history>their history</history>, with its date.

## What changed, from revision to revision, where the history of the content is known

changes-title-of-page = What changed, page { $number }
changes-list-kick = What changed
changes-list = { $number ->
        [one] This portal has changed what it says once, { $since-when }
       *[other] This portal has changed what it says { $number } times since { $since }
    }
# Two clocks: when something was true, and when this portal began to say it.
changes-clocks = Two dates are kept apart. The records say when something was true: when a body joined, or for which year money was given. The dates below say when the record here was changed, which may be years later.
changes-reason = The reason given: { $reason }
changes-more = { $number ->
        [one] And one more record.
       *[other] And { $number } more records.
    }
# Over the sentences of a long revision that are folded, and over the feeds of one kind.
changes-folded = { $number ->
        [one] One more change
       *[other] { CAPITAL(SPELT($number)) } more changes
    }
changes-feeds-folded = { $number ->
        [one] The feed
        [2] Both feeds
       *[other] All { SPELT($number) } feeds
    }
changes-revision = Revision { $revision }
changes-revision-linked = <page>Revision { $revision }</page>
# The feed of these changes: its own title, and what a link to it says.
changes-feed-title = { $portal }: what changed
changes-feed-link = What changed on this portal
