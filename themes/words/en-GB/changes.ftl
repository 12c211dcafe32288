### How to be told when there is news: the page from top to bottom. Its name is with those of the other pages, in frame.ftl.

# For search engines.
changes-description = How to be told when there is news on this portal, without an account and without giving an email address.

# The headline; the second where the portal has no news and so no feed. Below it.
changes-heading = You can be told when there is news, without giving us your email address.
changes-none = There is no feed yet.
changes-stand = This portal sends no email and keeps no list of readers. It has feeds instead.
changes-news = To see what is new today, go to <updates>the updates</updates>.

# What a feed is.
changes-feeds-kick = What a feed is
changes-feeds = A feed is a list of news that an app can read
changes-feeds-what = Each time something is reported here, it is added to the top of the list.
changes-feeds-reader = A feed reader is an app or a website that looks at the feeds you choose, often every hour, and shows you what is new. Newspapers, blogs and podcasts have feeds too, so you can follow many sites in one place.
changes-feeds-private = You do not need an account with us, and you can stop at any time: remove the feed from your reader.

# How to use one, in three steps.
changes-steps-kick = How to use one
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
changes-councils-kick = One { $member }
changes-councils = Each { $member } has a feed of its own
changes-councils-what = It has the news that names the { $member }. Its address is that of the { $member }’s page with “feed.xml” at the end. To copy the address from a link, press and hold it, or click it with the right button of a mouse.
changes-projects-kick = One project
changes-projects = Each project has a feed of its own
changes-projects-what = It has the news that names the project. Its address is that of the project’s page with “feed.xml” at the end.

# Where the records are kept in the open.
changes-records-kick = Corrections
changes-records = Feeds do not tell of every correction
changes-records-what = A new source or a mended figure is not news. Every change to the records is in <history>their history</history>, with its date.
