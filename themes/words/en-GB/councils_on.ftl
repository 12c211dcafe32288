### How councils stood on a day for which somebody published a count.

# The browser's tab, and the way to the page.
councils-on-title = { CAPITAL($many) } { $day-when }
councils-on-title-page = { CAPITAL($many) } { $day-when }, page { $number }
councils-on-crumb = { CAPITAL($day) }
councils-on-crumb-page = Page { $number }

## The headline: what was counted, then who can be named

# In the words of the record; then where it has none.
councils-on-said-of = Said of { $day }: { $said }.
councils-on-counted = { CAPITAL($day-when) }, { $number } of { $existed } { $many } { $number ->
    [one] was
   *[other] were
} said to have joined.
councils-on-several = { CAPITAL($day-when) } the counts were given as { $numbers } of { $existed } { $many }{ $way ->
    [fit] , at different times.
   *[differ] : reports did not agree.
}
# Where all of them were counted.
councils-on-all = That is all of them, so no list of names is needed.
# Below it, where less is recorded of each: how they stood.
councils-on-less = Less is known of each { $one } by itself. { $sentence }
councils-on-beyond = { CAPITAL($day-when) } more { $many } were counted than there were.
councils-on-heading-names = { $named ->
    [0] { $readings ->
        [0] No list of names was found.
       *[other] No source names them; { SPELT($readings) } can be named by our reading.
    }
    [one] { $readings ->
        [0] A source names one.
       *[other] A source names one, and { SPELT($readings) } more can be named by our reading.
    }
   *[other] { $readings ->
        [0] Sources name { SPELT($named) }.
       *[other] Sources name { SPELT($named) }, and { SPELT($readings) } more can be named by our reading.
    }
}

# Links to the days before and after.
councils-on-days = Other days
councils-on-before = Before: { $day }
councils-on-after = After: { $day }
councils-on-now = As last known

## The counts of the day

councils-on-kick = The count
# The headline.
councils-on-no-count = No count was found for this day
councils-on-more-than-all = The count is higher than the whole: there { $number ->
    [one] was { $number } { $one }
   *[other] were { $number } { $many }
}
councils-on-as-many = { $readings ->
    [0] The records name just as many
    [one] The records name just as many, one of them by our reading
   *[other] The records name just as many, { SPELT($readings) } of them by our reading
}
councils-on-more-names = { $readings ->
    [0] The records name more: { $number }
   *[other] The records name more: { $number }, { SPELT($readings) } of them by our reading
}
councils-on-no-list = No list of names was found
councils-on-everyone = All of them were counted
# The table.
councils-on-caption = What was published, and who can be named for it
councils-on-who = Who said so
councils-on-said = What was said
councils-on-number = Count
councils-on-named = Names found
councils-on-names = { $of ->
    [all] all of them: the source speaks of all
   *[some] { $named ->
        [0] { $readings ->
            [0] none
           *[other] { $readings } by our reading
        }
       *[other] { $readings ->
            [0] { $named } by a source
           *[other] { $named } by a source, { $readings } by our reading
        }
    }
}
councils-on-wordless = a number alone
# Over the councils of which it is not settled whether they were in.
councils-on-unsettled = { $status ->
    [in-talks] Last known to be in talks{ $reading ->
        [source] {""}
        [partly] , in part by our reading
       *[ours] , by our reading
    }
    [not-found] Nothing was found about
    [not-published] Not published for
    [withheld] Asked for and refused for
    [not-yet] Not decided yet for
   *[not-recorded] The records say nothing of
}

# The table of all of them.
councils-on-table = What is known for { $day }
