### The front page.

## The headline, and the sentences under it

# The newest count that was published, in the words of the record, and the day of which it was said.
home-said = { $said }.
home-said-when = This count is for { $day }.

# The same where the record has no words for it: "On 31 May 2016, 27 of 32 councils in the Valley were said to have joined."
home-counted = { $place ->
    [somewhere] { CAPITAL($day-when) }, { $number } of { $existed } { $many } in { $of } { $number ->
        [one] was
       *[other] were
    } said to have joined.
   *[nowhere] { CAPITAL($day-when) }, { $number } of { $existed } { $many } { $number ->
        [one] was
       *[other] were
    } said to have joined.
}

# Where no count was published the headline says how the councils stand; then this.
home-last-known = This was last known { $day-when }.

# What they joined, as site.yaml has it behind `joined`.
home-joined = They joined { $joined }.

# Whether anything newer is known; the first count; who of them can be named.
home-then = { CAPITAL($day-when) } the count was given as { $number }.
home-named = { $named ->
    [0] { $readings ->
        [0] No list of names was found.
        [one] One can be named, by our reading.
       *[other] { CAPITAL(SPELT($readings)) } can be named, all by our reading.
    }
    [one] { $readings ->
        [0] A source names one of them.
        [one] A source names one of them, and one more is named by our reading.
       *[other] A source names one of them, and { SPELT($readings) } more are named by our reading.
    }
   *[other] { $readings ->
        [0] Sources name { SPELT($named) }.
        [one] Sources name { SPELT($named) }, and one more is named by our reading.
       *[other] Sources name { SPELT($named) }, and { SPELT($readings) } more are named by our reading.
    }
}
home-nothing-newer = No count newer than { $day } was found.

## Finding one's council

home-find = Is your { $one } in?
home-postcode = Only a postcode?

## "In short": label and value with dots between

home-short = In short
home-pays = What any { $one } pays
home-amounts = { $known ->
    [0] no amount known
   *[other] { $known } of { $all } amounts known
}
home-milestones = Milestones done
home-of = { $part } of { $all }{ $ours ->
    [0] {""}
   *[other] , { $ours } by our reading
}
home-gaps = Not known
home-gaps-number = { $number ->
    [one] { $number } thing
   *[other] { $number } things
}

## The two maps

# Behind the day, over the map of a count. The key beneath says what the map itself shows.
home-map-counted = the count was given as { $number }
# Over the map of now, where no count is as new.
home-map-last = Last known { $day-when }
# Beneath both.
home-map = One square for each { $one }. <list>The same as a table</list>

## What changed

home-changed-kick = What changed
home-changed-caution = No figure here shows that the partnership caused it.
home-changed-more = <list>All results, with their sources</list>

## Membership: the counts as a picture

home-growth-kick = Membership
home-growth = { $way ->
    [rose] The counts given rose from { $first } to { $last }.
    [fell] The counts given fell from { $first } to { $last }.
   *[stayed] The first count given and the last are both { $last }.
}
home-growth-one = One count was given: { $number }, { $day-when }.
home-growth-odd = Reports did not agree.
home-growth-caption = { $start ->
    [0] A dot is a count with a day. A bar is a count with only a month or a year: it may belong anywhere in it. <list>Every count and who gave it</list>.
   *[other] A dot is a count with a day. A bar is a count with only a month or a year: it may belong anywhere in it. The scale begins at { $start }. <list>Every count and who gave it</list>.
}

home-growth-reading = Dashed: the document is undated, and the month or year is our reading.

# For those who do not see the picture: its title, then each count.
home-growth-picture = Counts of { $many } that were given, { $first } to { $last }
home-growth-picture-of = Counts of { $many } that were given, { $day }
home-growth-total = { $day }: { $number } of { $existed }.
# At the dotted line.
home-growth-whole = { $number ->
    [1] The one { $one }
    [2] Both { $many }
   *[other] All { $number } { $many }
}

## Updates, and what was not found

home-updates-kick = Updates
home-updates = Latest updates
home-updates-all = <list>All updates</list>
home-unknown-kick = Not known
home-unknown = What the records do not say
home-unknown-all = <list>All that is not known, and who could say</list>

## The card that other sites show

home-card = { $number } of { $existed }
home-card-label = { $many } by the count given for { $day }
