### What tables of more than one page say.

# On a narrow screen, above a table: the choice of what it is sorted by, its first option, and the button beside it.
tables-sort = Sort by
tables-listed = As listed
tables-reverse = Reverse the order

# What the two marks mean, beside the caption of a table that has them.
tables-key = { $main }main purpose, { $helps }helps
