### What stands in the texts that staff write, where they have no words for it.

# The name of a table without a heading above it, for screen readers.
text-table = Table

# The boxes of a list of tasks, for screen readers.
text-task-done = Done
text-task-open = To do

# Above a box that stands out.
text-alert = { $kind ->
        [tip] Tip
        [important] Important
        [warning] Warning
        [caution] Caution
       *[note] Note
    }

# The links from the text to a note and back, for screen readers.
text-note = Note { $letter }
text-back = { $place ->
        [1] Back to note { $letter } in the text
       *[other] Back to note { $letter } in the text, place { $place }
    }
