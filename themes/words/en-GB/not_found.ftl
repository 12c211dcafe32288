### The page for an address at which there is nothing.

# The browser's tab.
not-found-title = Page not found

# The headline, and below it.
not-found-nothing = There is no page at this address.
not-found-moved = It may have moved.
not-found-advice = Check the address for a slip, or go on from one of these pages.

# Beside the field for searching; then the name of the list of links, for screen readers.
not-found-search = Look for it in this portal
not-found-ways = Ways back
