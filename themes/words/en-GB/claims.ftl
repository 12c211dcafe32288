### Published counts and sums, held against the records.
### A count that the records cannot bear out is not thereby wrong: no sentence here calls it that.

# The browser's tab, what search engines show, the file beside the page.
claims-title = Claims checked
claims-description = Published counts held against the records. { $heading }
claims-data = all published counts

## The headline: the question that the first count raises, and the answer

claims-none = No published count was found.
# Where only other things were counted.
claims-none-joined = No published count of how many joined was found.
# Where more joined by each count than there were.
claims-beyond = { $counts ->
    [one] The published count is higher than the number of { $many } recorded for its day.
   *[other] Every published count is higher than the number of { $many } recorded for its day.
}
claims-question = Was it { $number } of { $existed } { $many }?
claims-no-list = No list of names was found, so we cannot tell.
claims-as-many = { $readings ->
    [0] Yes: sources name as many.
    [one] The records name as many, one of them by our reading.
   *[other] The records name as many, { SPELT($readings) } of them by our reading.
}
claims-more-names = { $readings ->
    [0] Sources name more: { $named }.
   *[other] The records name more: { $named } by a source and { SPELT($readings) } by our reading.
}
# Under it: how the councils stood on that day, as a sentence of its own; then the newest count.
claims-on-the-day = This is what we know of { $day }. { $sentence }
claims-newest-said = The newest count is of { $day }: { $said }.
claims-newest = The newest count is of { $day }: { $number }.
# Behind it, where one for a whole year or month may be newer.
claims-newest-perhaps = A count for { $day } may be newer.

## The first count, in full

# Beneath the row of squares.
claims-squares = Each square is one { $one } on that day. The squares show what can be said of each, not who was counted.
# The questions at the left, and their answers.
claims-who-said = Who said so
claims-at-the-time = Other counts of those weeks
claims-other-count = { $number } { $day-when }
claims-who-named = Who can be named
claims-by-source = Named by a source:
claims-by-reading = By our reading:
claims-nobody-named = Nobody: no source names a member for that day.
claims-in-talks = Last known to be in talks
claims-in-talks-when = Last known { $day-when }{ $known ->
    [reading] , by our reading
   *[source] {""}
}:
claims-can-it-be = Can it be right?
claims-bounds = { $answer ->
    [open] The records cannot tell: no source names all { $many } that were in, or all that were not.
    [yes] It can. By the records it lies between { $least } and { $most }.
   *[no] Not by these records: by them it lies between { $least } and { $most }.
}
claims-cannot-say = What we cannot say
claims-cannot-say-what = Who was counted, and who was not. A number was given and no list of names was found.
claims-gaps = <list>Everything that was not found</list>

## The maps

claims-maps-kick = What is known
claims-maps = What can be said of each, in { SPELT($number) } maps
# Beneath a map: the counts of its day. The key says what the map itself shows.
claims-map-counted = { $different ->
    [one] the count was given as { $numbers }
   *[other] the counts were given as { $numbers }
}
claims-map-coarse = A month or a year is shown as it stood at its end.
claims-map-others = { $number ->
    [one] One earlier day has no map here.
   *[other] { $number } earlier days have no map here.
}

## All counts of members, as one table

claims-all-kick = All counts
claims-fitting = { $all ->
    [1] One count was found.
   *[other] { $fitting ->
        [0] Of { SPELT($all) } counts, none fits the others.
        [one] Of { SPELT($all) } counts, one fits the others.
       *[other] Of { SPELT($all) } counts, { SPELT($fitting) } fit the others.
    }
}
claims-not-fitting = { $number ->
    [one] One does not.
   *[other] { CAPITAL(SPELT($number)) } do not.
}
claims-caption = Every count of members that was found, by date
claims-column-when = For when
claims-column-count = Count
claims-column-said = What was said
claims-column-who = By whom
claims-column-names = Names found for it
claims-column-fits = Fits the others?
# Where a source speaks of all of them it names none.
claims-names = { $of ->
    [all] all: the source speaks of all
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
claims-fits = fits
claims-fits-not = does not fit:
# The count that it does not fit.
claims-against = { $figure } { $day-when }
claims-rule = A count fits if none for an earlier day is higher, none for a later day is lower, and none for the same day differs. A count for a month or a year fits if it would on any of its days. Fitting does not prove it right, and one that does not fit is not thereby wrong.
claims-wordless = a number alone
# The fold of the notes below the table.
claims-sources = { $number ->
    [one] One source of the counts
   *[other] { CAPITAL(SPELT($number)) } sources of the counts
}

## The other measures, each with a table of its own

# What it counts, at the left.
claims-measure = { $measure ->
    [councils] { CAPITAL($many) }
    [cash] Cash
    [team-size] People in the team
   *[members] Members
}
claims-borne-out = { $measure }: { $all ->
    [1] { $same ->
        [0] the records do not agree with the one figure that was published
       *[other] the records agree with the one figure that was published
    }
    [2] { $same ->
        [0] the records agree with neither of the two published figures
        [1] the records agree with one of the two published figures
       *[other] the records agree with both published figures
    }
   *[other] { $same ->
        [0] the records agree with none of the { SPELT($all) } published figures
       *[other] the records agree with { SPELT($same) } of the { SPELT($all) } published figures
    }
}
claims-group-caption = { $measure }: what was published, and what the records have
claims-column-published = Published
claims-column-recorded = In the records
claims-column-verdict = Do they agree?
# A sum of cash in the records, one for each stage: what was promised, approved and paid is never added together.
claims-cash = { $amount }{ $stage ->
    [paid] {" "}paid
    [approved] {" "}approved
    [promised] {" "}promised
   *[not-said] , and no source says if it was paid
}{ $reading ->
    [source] {""}
   *[other] , { funding-how }
}{ $missing ->
    [0] {""}
    [one] ; one more amount is not known
   *[other] ; { SPELT($missing) } more amounts are not known
}
claims-cash-unknown = not known
# Of cash with the stage whose sum bears the claim out; a sum that is itself about, over or up to so much agrees no better than that.
claims-verdict = { $verdict ->
    [same] { $exact ->
        [exactly] yes
       *[about] about
    }{ $stage ->
        [paid] , with what was paid
        [approved] , with what was approved
        [promised] , with what was promised
        [not-said] , though no source says if it was paid
       *[count] {""}
    }
    [other] no
   *[unknown] cannot be compared
}
claims-same-day = Another figure for the same day:
