### The page of the tables, from top to bottom. What each table and column means is in dataset.ftl.

# The browser's tab; the name of the page in the way to it; for search engines.
data-title = Data files
data-crumb = Data
data-description = The facts on this portal as CSV files, with what each column means: { $tables ->
    [one] one table
   *[other] { $tables } tables
} with { $rows ->
    [one] one row
   *[other] { $rows } rows
} in all.

# The headline, and below it.
data-tables = You can download the facts on this portal as { $tables ->
    [one] one table.
   *[other] { $tables } tables.
}
data-rows = { $rows ->
    [0] They have no rows yet.
    [one] There is one row in all.
   *[other] There are { $rows } rows in all.
}
data-stand = The address of each file will not change. The pages are made from the same records.
data-licence = You may use all of it again under the <licence>{ $name }</licence>.
data-others = See also <gaps>what we could not find</gaps>, record by record, and <sources>the sources</sources>, each with what rests on it.

# The tables, each with its files; first, what to take for all of them at once.
data-list-kick = The tables
data-list = Each table is a file
data-reading-workbook = For a spreadsheet, take <workbook>portal.xlsx</workbook>. It has a sheet for each table, with dates and amounts as such. A table that is too long for it is in its CSV file only. The first sheet says which.

# How to read the files: a band. What concerns spreadsheets and programs is folded.
data-reading-kick = How to read them
data-reading = An empty cell is not a zero
data-reading-empty = An empty cell means that nothing is recorded, or that the column does not apply. A 0 means that a source says zero.
data-reading-blank = Where a record says why a figure is missing, its cell is empty and a column named “reason” says why: not found, not published, withheld, or not yet.
data-reading-amounts = Amounts are in { $currency } with two decimals. Where a figure was published as “about”, “over” or “up to” so much, that word is in a column of its own. A sum of such figures is no more exact than they are.
data-reading-inferred = Where a column named “inferred” says “yes”, the row is our reading: we concluded it from the documents, which do not say it.
data-reading-dates = Dates are as exact as the source: 2016, 2016-05 or 2016-05-31.
data-reading-files = For spreadsheets and programs
data-reading-format = The files are CSV in UTF-8 (RFC 4180). The first row has the names of the columns. Ids join one table to another.
data-reading-programs = Programs find the types, meanings and links of all columns in the <package>data package</package> (Data Package 2), with the size and SHA-256 of each file. The JSON files hold the same rows. What is empty is left out of them.
data-reading-spreadsheet = If a spreadsheet shows é as Ã©, open the file another way. In Excel, choose “Data”, then “From Text/CSV”, then “65001: Unicode (UTF-8)” as the file origin. In LibreOffice, choose “UTF-8” when it asks for the character set.
data-reading-formula = Text that a spreadsheet would run as a formula has an apostrophe before it.

# How to add up again what a page adds: a band. Below it stands an example of the mark.
data-adding-kick = Add it up again
data-adding = Sums and counts name the rows they add
data-adding-what = On every page, a sum of money is marked in the HTML with what it adds. So are counts of members, projects and missing answers, and the number of rows beside each table here. The mark names the table, the column and the rows. A share, or the rest of a long table, says that it is one.
# Over what is folded: the rules, and the example.
data-adding-rows = How to find the rows
data-adding-how = Take the rows that have these words in these columns, and add the column. An empty word means an empty cell. Between several words stands |: any of them will do. Without a column, the rows are counted. What is shown may be rounded or have a word such as “about”; the mark has the exact sum of the rows.

# Grants in the form of the 360Giving Data Standard: a band. What that is, then a link to the file or that there is none, then why lines are left
# out. The file itself has a title and a description, which ends with the same reasons.
data-grants-kick = 360Giving
data-grants = Grants for others to compare
data-grants-what = Funders in many places publish their grants in one form, the 360Giving Data Standard. It asks who gave how much to whom on which day, with an identifier for both.
data-grants-file = { $grants ->
    [one] <file>One line of funding in that form</file>.
   *[other] <file>{ $grants } lines of funding in that form</file>.
}
data-grants-none = For no line of funding do the records say enough of that, so there is no file in that form.
data-grants-rest = These are left out, each for the first reason that holds:
data-grants-title = Grants from { $title }
data-grants-said = The lines of funding of which the records say enough for the standard.
# Behind both, where records do not say of all who received them: of $ours of the $grants.
data-grants-recipients = { $ours ->
    [one] { $grants ->
        [one] The record does not say who received it: by our reading the body that leads the project did.
       *[other] Of one of them the record does not say who received it: by our reading the body that leads the project did.
    }
   *[other] Of { $ours } of them the records do not say who received them: by our reading the bodies that lead the projects did.
}
# With each of those in the file.
data-grants-recipient = By our reading the recipient is the body that leads the project. The record does not say who received the money.
data-grants-left = { $lines ->
    [one] One line left out
   *[other] { $lines } lines left out
}: { $reason ->
    [no-money] help in kind, not money.
    [not-awarded] no source says that it was approved or paid.
    [our-reading] our reading, which the source does not say.
    [no-source] no source is given.
    [no-amount] the exact amount is not known.
    [no-day] the day of the award is not recorded.
    [no-recipient] no single other body leads the project.
   *[no-identifier] the funder or the recipient has no identifier.
}

# How to cite: a band with three entries. The first is what to write for the portal as a whole.
data-citing-kick = Cite it
data-citing = How to cite this portal
data-citing-portal = The portal
data-citing-undated = { $title }. { $address }
data-citing-whole = { $title } ({ $date }). { $address }
data-citing-by = { $publisher }, { $title } ({ $date }). { $address }
data-citing-page = A page
data-citing-page-how = Its title, then the portal, then the address of the page. The date at the top says as of when it holds.
data-citing-row = A row
data-citing-row-how = The file, what tells the row apart in its first columns, and the date of the portal. Where the foot of the page names a revision, add it.

# Each table: what it holds, its file, and the table of its columns with its heads.
data-about = { $about }.
data-count = { $rows ->
    [one] (one row)
   *[other] ({ $rows } rows)
}
data-columns = The columns of { $file }
data-column = Column
data-meaning = What it means
data-cell = What a cell holds

# What a cell holds, in the last column.
data-cell-text = text
data-cell-address = web address
data-cell-id = id
data-cell-ids = ids, with semicolons between
data-cell-count = whole number
data-cell-decimal = number
data-cell-amount = amount with two decimals
data-cell-date = year, month or day
data-cell-yes-no = yes, no
data-cell-year = financial year

# Before the names of the tables that an id is looked up in: “id, looked up in councils, organisations”.
data-cell-in = looked up in

# The link to the same table as JSON.
data-json = JSON

# The workbook among the files of the page.
data-workbook = All tables in one workbook

# The data package among the files of the page.
data-package = What the tables are, for programs
