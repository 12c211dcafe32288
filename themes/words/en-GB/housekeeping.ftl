### The page at an address that has moved. It leads on at once: few see it.

# The browser's tab, the headline, and below it.
housekeeping-moved-to = Moved: { $title }
housekeeping-moved = This page has moved.
housekeeping-now-at = It is now at <page>{ $title }</page>.
