### The list of councils, how they stood on one day, and the maps of them, which stand on other pages too.
### A status that no source gives but that we conclude is "our reading" wherever it stands.

## What one and many of the bodies are called where some are of another kind than the portal's word for them. A word that fits any body stays.

member-or-other = { $one ->
    [body] body
    [member] member
    [organisation] organisation
    [partner] partner
   *[other] { $one } or other body
}
members-and-others = { $many ->
    [bodies] bodies
    [members] members
    [organisations] organisations
    [partners] partners
   *[other] { $many } and other bodies
}

## Marks: the words beside a square, in a table, and for those who do not see the map

councils-status = { $known ->
    [reading] { $status ->
        [member] member, by our reading
        [in-talks] in talks, by our reading
        [not-a-member] not a member, by our reading
        [left] left, by our reading
        [not-found] nothing found
        [not-published] not published
        [withheld] withheld
        [not-yet] not decided yet
        [to-join] to join, by our reading
       *[not-recorded] not recorded
    }
   *[source] { $status ->
        [member] member
        [in-talks] in talks
        [not-a-member] not a member
        [left] left
        [not-found] nothing found
        [not-published] not published
        [withheld] withheld
        [not-yet] not decided yet
        [to-join] to join
       *[not-recorded] not recorded
    }
}

# The key of a map, behind the number: "6 members, by our reading".
councils-key = { $known ->
    [reading] { $status ->
        [member] { $number ->
            [one] member, by our reading
           *[other] members, by our reading
        }
        [in-talks] in talks, by our reading
        [not-a-member] { $number ->
            [one] not a member, by our reading
           *[other] not members, by our reading
        }
        [left] left, by our reading
        [not-found] nothing found
        [not-published] not published
        [withheld] withheld
        [not-yet] not decided yet
        [to-join] to join, by our reading
       *[not-recorded] not recorded
    }
   *[source] { $status ->
        [member] { $number ->
            [one] recorded as a member
           *[other] recorded as members
        }
        [in-talks] in talks
        [not-a-member] { $number ->
            [one] not a member
           *[other] not members
        }
        [left] left
        [not-found] nothing found
        [not-published] not published
        [withheld] withheld
        [not-yet] not decided yet
        [to-join] to join
       *[not-recorded] not recorded
    }
}

# The same where that was last heard on an earlier day.
councils-key-last = { $known ->
    [reading] { $status ->
        [in-talks] in talks { $day-when }, by our reading
       *[other] last known { $day-when }, by our reading
    }
   *[source] { $status ->
        [in-talks] in talks { $day-when }
       *[other] last known { $day-when }
    }
}

# The same of those who were last heard of in talks, before a newer count.
councils-key-lapsed = { $known ->
    [reading] last known in talks { $day-when }, by our reading
   *[source] last known in talks { $day-when }
}

## The map

# The headline over the map, where a source names all of them.
councils-map-all = { $number ->
    [0] There is no { $one } to show
    [1] The one { $one } is recorded as having joined
    [2] Both { $many } are recorded as having joined
   *[other] All { SPELT($number) } { $many } are recorded as having joined
}

# The same where it does not.
councils-map = { $existed ->
    [1] { $readings ->
        [0] The one { $one } is not known to have joined
       *[other] The one { $one } had joined, by our reading
    }
   *[other] { $readings ->
        [0] { $named ->
            [0] No { $one } is recorded as having joined
            [one] One of { SPELT($existed) } { $many } is recorded as having joined
           *[other] { CAPITAL(SPELT($named)) } of { SPELT($existed) } { $many } are recorded as having joined
        }
       *[other] { $named ->
            [0] { CAPITAL(SPELT($readings)) } of { SPELT($existed) } { $many } had joined, by our reading
           *[other] { CAPITAL(SPELT($named)) } of { SPELT($existed) } { $many } { $named ->
                [one] is
               *[other] are
            } recorded as having joined, and { SPELT($readings) } more had joined by our reading
        }
    }
}

# Under the map: those without a square; what the squares are; a wide map on a small screen.
councils-not-on-map = Not on the map
# In the place of all of them, where they are too many to be listed beside the map.
councils-too-many = All { $number } stand in <list>the list</list>.
councils-figures = One square for each, whatever its size or population, placed roughly where it lies. The table below has the same facts.
councils-slides = The map slides sideways.

# A small map as a picture, for those who do not see it: its title; its last words.
councils-picture = How { $many } stood by { $day-end }
councils-untiled = { $number } of them not on the map

# The map that shows where one of them lies: its title and its description.
councils-place = Where { $name } lies among the { $many }
councils-place-at = Square { $column } of { $columns } from the west, { $row } of { $rows } from the north.
councils-place-alone = No square touches it.
councils-place-beside = Beside it on the map: { $sides }.
councils-place-side = { $side ->
    [north] { $name } to the north
    [east] { $name } to the east
    [south] { $name } to the south
   *[west] { $name } to the west
}

## How all of them stood, in one sentence. It is made of a clause for each status.

councils-none = No { $many } are recorded yet.
councils-silent = { $status ->
    [not-found] { $number ->
        [1] Nothing was found about whether the one { $one } has joined.
       *[other] Nothing was found about which { $many } have joined.
    }
    [not-published] { $number ->
        [1] Whether the one { $one } has joined is not published.
       *[other] Which { $many } have joined is not published.
    }
    [withheld] { $number ->
        [1] Whether the one { $one } has joined was asked for and refused.
       *[other] Which { $many } have joined was asked for and refused.
    }
    [not-yet] { $number ->
        [1] Whether the one { $one } joins is not decided yet.
       *[other] Which { $many } join is not decided yet.
    }
   *[not-recorded] { $number ->
        [1] The records do not say whether the one { $one } has joined.
       *[other] The records do not say which { $many } have joined.
    }
}
councils-all-in = { $number ->
    [1] The one { $one } is recorded as a member.
    [2] Both { $many } are recorded as members.
   *[other] All { SPELT($number) } { $many } are recorded as members.
}
councils-number = { SPELT($number) } { $number ->
    [one] { $one }
   *[other] { $many }
}
councils-clause = { $known ->
    [reading] { $status ->
        [member] { $who } had joined by our reading
        [in-talks] { $number ->
            [one] { $who } was in talks by our reading
           *[other] { $who } were in talks by our reading
        }
        [not-a-member] { $who } had not joined, by our reading
        [left] { $who } had left, by our reading
        [not-found] nothing was found about { $who }
        [not-published] whether { $who } had joined is not published
        [withheld] whether { $who } had joined was asked for and refused
        [not-yet] whether { $who } would join was not decided yet
        [to-join] { $number ->
            [one] { $who } is to join by our reading
           *[other] { $who } are to join by our reading
        }
       *[not-recorded] the records do not say whether { $who } had joined
    }
   *[source] { $status ->
        [member] { $number ->
            [one] { $who } is recorded as a member
           *[other] { $who } are recorded as members
        }
        [in-talks] { $number ->
            [one] { $who } was in talks
           *[other] { $who } were in talks
        }
        [not-a-member] { $who } had not joined
        [left] { $who } had left
        [not-found] nothing was found about { $who }
        [not-published] whether { $who } had joined is not published
        [withheld] whether { $who } had joined was asked for and refused
        [not-yet] whether { $who } would join was not decided yet
        [to-join] { $number ->
            [one] { $who } is to join
           *[other] { $who } are to join
        }
       *[not-recorded] the records do not say whether { $who } had joined
    }
}
councils-clause-lapsed = { $who } { $number ->
    [one] was
   *[other] were
} last known to be in talks { $day-when }{ $known ->
    [reading] , by our reading
   *[source] {""}
}
councils-sentence = { CAPITAL($clauses) }.

# The headline of the table.
councils-all = { $number ->
    [0] No { $one } is recorded
    [1] The one { $one }
    [2] Both { $many }
   *[other] All { SPELT($number) } { $many }
}

## The tables: since when each is what it is

councils-lapsed = last known in talks { $day-when }{ $known ->
    [reading] , by our reading
   *[source] {""}
}
councils-to-join = to join, planned for { $day }{ $known ->
    [reading] , by our reading
   *[source] {""}
}
councils-since = since { $day }
councils-named-for = { $status ->
    [member] by { $day-end }
   *[other] { $day-when }
}
councils-no-date = no date given
councils-our-reading = (our reading)
councils-last-known = last known { $day-when }
councils-no-source = no source given

## The list

# The browser's tab, and that of further pages of a long list.
councils-title = { CAPITAL($many) }
councils-title-page = { CAPITAL($many) }, page { $number }
# After the headline: when that was last known.
councils-heading-last = This was last known { $day-when }.
# Under it, the newest count: with the words of whoever gave it, or without.
councils-newest-said = { $who }, { $day }: { $said }.
councils-newest = { $who } counted { $number } of { $existed } { $many } { $day-when }.
councils-newest-nobody = The newest count found is { $number } of { $existed } { $many }, { $day-when }.

# Beside the map and beside the table.
councils-map-kick = Map
councils-table-kick = Table
# A long list: over one of its pages, and the search among all of them.
councils-part = { CAPITAL($many) } { $first } to { $last } of { $all }, by name
councils-seek = Look for a { $one }
councils-seek-hint = Looks through all { $number }: their names, letters and codes, and what they pay for.

# The table: its caption and its columns.
councils-caption = What is known of each
councils-column-status = Status
councils-column-since = Since
councils-column-gives = Gives
councils-column-pays = Pays
councils-column-projects = Projects
councils-people = People
councils-people-year = People, { $year }
# A kind of help, as the head of a column and after a sum.
councils-kind = { $kind ->
    [cash] cash
    [staff-time] staff time
    [hosting] hosting
   *[in-kind] other help in kind
}
# Cells: how firm a sum is, what a person's share of it is, and where no amount, no number of people is known.
councils-at-stage = { $stage ->
    [paid] paid
    [approved] approved
   *[promised] promised
}
councils-a-head = { $amount } a head{ $missing ->
    [0] {""}
   *[other] , of what is known
}
councils-no-people = not recorded
councils-nothing-given = none
# Below the table, where any cell says so.
councils-none-means = “None” means that no payment of this kind is recorded. It does not mean that nothing is paid.
councils-no-amount-means = “Not found” means that we looked for what it pays and did not find it. “Not recorded” means that the records do not say. Neither means that nothing is paid.

# The filter over the table.
councils-filter-status = Status
councils-filter-any = Any status
councils-filter-word = { $status ->
    [member] Member
    [in-talks] In talks
    [not-a-member] Not a member
    [left] Left
    [not-found] Nothing found
    [not-published] Not published
    [withheld] Withheld
    [not-yet] Not decided yet
    [to-join] To join
   *[not-recorded] Not recorded
}

# The notes at the foot.
councils-evidence-kick = Evidence
councils-evidence = { $number ->
    [one] One note says where each status comes from
   *[other] { CAPITAL(SPELT($number)) } notes say where each status comes from
}
