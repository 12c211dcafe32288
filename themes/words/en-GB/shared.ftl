### Numbers, dates, money and lists, and what stands on pages of more than one kind.

## Numbers

# Between the thousands, and before the decimals.
number-group = ,
number-point = .
percentage = { $figure }%

# Small numbers as a sentence has them. SPELT($number) in any message gives these.
spelt-0 = no
spelt-1 = one
spelt-2 = two
spelt-3 = three
spelt-4 = four
spelt-5 = five
spelt-6 = six
spelt-7 = seven
spelt-8 = eight
spelt-9 = nine

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# A date stays on one line.
date-day = { $day }{ "\u00A0" }{ $month }{ "\u00A0" }{ $year }
date-month = { $month }{ "\u00A0" }{ $year }

# The answer to "when?". A message that is given $date has this as $date-when.
when-day = on { $date }
when-month = in { $date }
when-year = in { $date }

# The answer to "by when?": of a month or a year its end, for no more is known. A message that is given $date has this as $date-end.
end-day = { $date }
end-month = the end of { $date }
end-year = the end of { $date }

# A date that no document gives: "2019 (the year is our reading)". A message that is given such a date says this with it.
date-reading = { $date } ({ $part ->
    [year] the year
    [month] the month
   *[day] the day
} is our reading)

## Money

currency = { $sign }{ $amount }
# What ends a sentence. A headline over a section that is one sentence goes without it.
full-stop = .
about = about { $figure }
over = over { $figure }
under = under { $figure }
at-least = at least { $figure }
up-to = up to { $figure }
about-or-over = about or over { $figure }
about-or-up-to = about or up to { $figure }

# In the place of an amount: a sum without any.
none = none
# In the place of an amount, a result or a date: looked for and not found, not published by the body as it says, asked for and
# refused, not there yet; and where a record says nothing.
not-found = not found
not-published = not published
withheld = withheld
not-recorded = not recorded
not-yet = not yet

## How it is known

# Beside whatever no source says in so many words: hollow and dashed in pictures, these words in sentences and tables.
our-reading = our reading

## Lists: "a, b and c" is made of its parts from the left.

list-more = { $before }, { $after }
list-last = { $before } and { $after }

## Single words beside marks, in tables and in results of the search: each as it stands within a sentence

word = { $of ->
    [member] member
    [in-talks] in talks
    [not-a-member] not a member
    [left] left
    [not-published] not published
    [not-found] not found
    [withheld] withheld
    [not-yet] not yet
    [to-join] to join
    [not-recorded] not recorded
    [planned] planned
    [under-way] under way
    [done] done
    [missed] missed
    [dropped] dropped
    [recruiting] recruiting
    [filled] filled
    [idea] idea
    [discovery] discovery
    [alpha] alpha
    [beta] beta
    [live] live
    [closed] closed
    [on-the-way] on the way
    [running] running
    [ended] ended
    [principle] principle
    [commitment] commitment
    [target] target
    [theme] theme
    [primary] main purpose
    [supporting] helps
    [government] government
    [shared-service] shared service
    [professional-body] professional body
    [association] association
    [board] board
    [nhs] NHS
    [supplier] supplier
    [auditor] auditor
    [cash] cash
    [staff-time] staff time
    [hosting] hosting
    [in-kind] help in kind
    [promised] promised
    [approved] approved
    [paid] paid
    [members] members
    [councils] councils
    [team-size] team size
    [all-councils] all of them
    [all-members] all members
   *[other] other
}
