### What bodies pay or give: on the pages of money, councils, organisations, projects and statements.
### What was paid, approved and promised is never added together, nor are money, staff time, hosting and other help.

## The kinds of help, within a sentence and at the head of a table

funding-kind = { $kind ->
    [cash] cash
    [staff-time] staff time
    [hosting] hosting
   *[in-kind] other help
}
funding-kind-title = { CAPITAL(funding-kind) }

# An amount with its kind: "£12,500 in cash". A sum of one kind at one stage.
funding-part = { $amount } in { funding-kind }

# How firm it is, at the head of a column and of a part of a table.
funding-stage = { $stage ->
    [paid] Paid
    [approved] Approved
    [promised] Promised
   *[not-said] Stage not said
}

## What one body pays or gives: the headline over its funding. One sentence for each stage, the firmest first.

funding-nothing = { $name } is not recorded as giving or promising anything.

# The same in a list of projects, behind "leads" or "takes part".
funding-given = { $stage ->
    [paid] paid or gave help
    [approved] approved money or help
    [promised] promised money or help
    [not-said] is said to give money or help
   *[several] gave or promised money or help
}{ $reading ->
    [ours] , by our reading
    [unsourced] , but no source is given
    [partly] , in part by our reading
    [partly-unsourced] , but for part no source is given
    [mixed] , in part by our reading, and for part no source is given
   *[source] {""}
}

# Amounts at this stage are known. $reading: is it said by the source, our reading, without a source, or in part so?
funding-known = { $stage ->
    [paid] { $name } paid { $amounts }.
    [approved] { $name } approved { $amounts }.
    [promised] { $name } promised { $amounts }.
   *[not-said] { $name } is said to give { $amounts }. No source says if it was paid.
}{ $reading ->
    [source] {""}
   *[other] {" "}{ funding-reading }
}

# Behind it where more amounts are not known.
funding-missing = { $number ->
    [one] One more amount is not known.
   *[other] { CAPITAL(SPELT($number)) } more amounts are not known.
}

# No amount at this stage is known. $kinds: "cash", "staff time and hosting".
funding-unknown = { $stage ->
    [paid] { $name } paid or gave { $kinds }.
    [approved] { $name } approved { $kinds }.
    [promised] { $name } promised { $kinds }.
   *[not-said] { $name } is said to give { $kinds }.
} How much is not known. { $reading ->
    [ours] That it did is our reading.
    [unsourced] No source is given.
    [partly] Part of this is our reading.
    [partly-unsourced] For part of this no source is given.
    [mixed] Part of this is our reading, and for part no source is given.
   *[source] {""}
}

## Tables of funding

# In a cell, beside the amounts that are known: "2 not found".
funding-blanks = { $number ->
    [one] { $number } amount { $reason }
   *[other] { $number } amounts { $reason }
}

# In a picture, behind the sum of those that are known: "£18,000 and 2 amounts not found".
funding-besides = and { $blanks }

funding-year-unknown = year not known
funding-column-amount = Amount
funding-column-kind = Kind
funding-column-total = Total
funding-column-share = Share
funding-column-year = Year
funding-no-entry = no entry
# Below a table of sums: where the lines are that it adds. $column is the name of a column, $word what stands there.
funding-rows = To add it up again, take <table>the table of every line</table>: the rows where { $column } is { $word }.
funding-foot-known = Total of known amounts
funding-foot-unknown = Amounts not known

# A row of the picture by year, where years have money at more than one stage.
funding-year-and-stage = { $year }, { $stage ->
    [paid] paid
    [approved] approved
    [promised] promised
   *[not-said] stage not said
}
# A line at the foot of a table that has more than one kind or stage: "Cash, promised".
funding-kind-and-stage = { CAPITAL(funding-kind) }{ $stage ->
    [paid] , paid
    [approved] , approved
    [promised] , promised
   *[not-said] {""}
}

## What a body receives, on its page

funding-received-kick = What it receives
# What they come to follows.
funding-received = { $number ->
    [one] One line of money or help is recorded as going to it.
   *[other] { CAPITAL(SPELT($number)) } lines of money or help are recorded as going to it.
}
# $others: how many lines the table leaves out.
funding-received-caption = { $others ->
    [0] Who gives it and for what, the largest amounts first
    [one] Who gives it and for what: the largest amounts. One more line is in the table of every line
   *[other] Who gives it and for what: the largest amounts. { CAPITAL(SPELT($others)) } more lines are in the table of every line
}
funding-received-from = From

# Beneath what it is for, or who gives it: who receives it.
funding-recipient = to <body>{ $name }</body>
# Where a source does not say all of it: in a sentence behind a sum, then beside one.
funding-reading = { $reading ->
    [ours] This is our reading.
    [unsourced] No source is given.
    [partly] Part of this is our reading.
    [partly-unsourced] For part of this no source is given.
    [mixed] Part of this is our reading, and for part no source is given.
   *[source] {""}
}
funding-how = { $reading ->
    [ours] our reading
    [unsourced] no source given
    [partly] in part our reading
    [partly-unsourced] in part no source given
   *[mixed] in part our reading, in part no source given
}
# A remark beneath the table that is our reading.
funding-remark-reading = { CAPITAL(our-reading) }. { $text }

## The picture of a flow: who pays, for what, towards which statement of the strategy

funding-picture-flow = Where { funding-kind } goes{ $stage ->
    [paid] , as paid
    [approved] , as approved
    [promised] , as promised
   *[not-said] {""}
}: from who pays to projects to statements of the strategy
funding-picture-table = A table of every flow follows. { $reading ->
    [source] {""}
   *[other] { funding-reading }
}
funding-picture-payers = Who pays
funding-picture-projects = For what
funding-picture-statements = Towards which statement
funding-picture-no-statement = no main purpose named

# The box that slides sideways on a phone: its name for screen readers, and the line above it.
funding-flow-region = Picture of where { funding-kind } goes
funding-flow-slide = The picture is wider than your screen. Slide it sideways, or use the table below it.

# Its caption, sentence by sentence.
funding-flow-scale = The height of a band is its amount: { $mark } is { $amount }.
funding-flow-unknown = A striped band is for amounts that are not known. It is always the same height.
funding-flow-split = What goes to a project with several main purposes is shared equally between them. This is only our way of drawing it.{ $unknown ->
    [yes] {" "}An amount that is not known counts for each of them.
   *[no] {""}
}
funding-flow-joined = The smallest are joined as others.
funding-flow-same = <table>The same as a table</table>
funding-flow-unnamed = no main purpose named

# The table of what each end of the flow comes to.
funding-column-ends = Who, what, towards what
funding-share-unknown = not known
funding-ends-part = { $end ->
    [payers] Who pays
    [projects] For what
   *[statements] Towards which statement
}
funding-ends-others = { $end ->
    [payers] { $number ->
        [one] one other
       *[other] { $number } others
    }
    [projects] { $number ->
        [one] one other project
       *[other] { $number } other projects
    }
   *[statements] { $number ->
        [one] one other statement
       *[other] { $number } other statements
    }
}

## The picture of money by year

funding-picture-years = { CAPITAL(funding-kind) } by financial year
funding-years-caption = { CAPITAL(funding-kind) } by financial year. The length of a bar is its amount.{ $unknown ->
    [yes] {" "}A hatched block is for amounts that are not known. It is always the same length.
   *[no] {""}
}
