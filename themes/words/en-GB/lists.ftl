### Lists of more than one page, and the way through a list that runs over pages.

# In the place of the date of an entry.
lists-undated = undated

# Below a long list: its name for screen readers, which entries are shown, and the links. “page” is for screen readers alone.
lists-pages = Pages of this list
lists-span = { $first } to { $last } of { $all }
lists-previous = Previous
lists-next = Next
lists-page = page
