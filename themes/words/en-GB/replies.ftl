### What a body answers to its record: it stands beside what it answers.

# The head of a reply, then who gave it.
replies-head = Reply, { $day }
replies-by = from { $name }
