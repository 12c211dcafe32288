### One council: four lines, then each of them in full.

## The headline: whether it has joined, then what it pays

council-gone = { $name } no longer exists.
council-heading-since = { $name } joined { $day-when }.
# Where a source says that it is a member, and not since when.
council-heading-by = { $name } had joined by { $day-end }.
# The same where we conclude that it had joined earlier.
council-heading-by-both = { $name } had joined by { $day-end }, and by our reading by { $earlier-end }.
# What is planned, in the headline and beside the status.
council-heading-to-join = { $name } is to join { $day-when }{ $known ->
    [reading] , by our reading.
   *[source] .
}
council-to-join = It is to join { $day-when }{ $known ->
    [reading] , by our reading.
   *[source] .
}
council-heading = { $known ->
    [reading] { $status ->
        [member] { $name } is a member, by our reading.
        [in-talks] { $name } was in talks, by our reading.
        [not-a-member] { $name } had not joined, by our reading.
        [left] { $name } left, by our reading.
        [not-found] Nothing was found about whether { $name } has joined.
        [not-published] Whether { $name } has joined is not published.
        [withheld] Whether { $name } has joined was asked for and refused.
        [not-yet] Whether { $name } joins is not decided yet.
       *[not-recorded] Its record does not say whether { $name } has joined.
    }
   *[source] { $status ->
        [member] { $name } is recorded as a member.
        [in-talks] { $name } was in talks.
        [not-a-member] { $name } had not joined.
        [left] { $name } left.
        [not-found] Nothing was found about whether { $name } has joined.
        [not-published] Whether { $name } has joined is not published.
        [withheld] Whether { $name } has joined was asked for and refused.
        [not-yet] Whether { $name } joins is not decided yet.
       *[not-recorded] Its record does not say whether { $name } has joined.
    }
}

## The four lines

# What stands at the left of each.
council-line-in = In
council-line-pays = Pays
council-line-uses = Uses
council-line-ask = Ask

# In: its status, then since when or between which days.
council-status = { $known ->
    [reading] { $status ->
        [member] Yes, by our reading.
        [in-talks] In talks, by our reading.
        [not-a-member] No, by our reading.
        [left] It left, by our reading.
        [not-found] Nothing was found.
        [not-published] That is not published.
        [withheld] That was asked for and refused.
        [not-yet] That is not decided yet.
       *[not-recorded] Its record does not say.
    }
   *[source] { $status ->
        [member] Yes.
        [in-talks] In talks.
        [not-a-member] No.
        [left] It left.
        [not-found] Nothing was found.
        [not-published] That is not published.
        [withheld] That was asked for and refused.
        [not-yet] That is not decided yet.
       *[not-recorded] Its record does not say.
    }
}
council-since = { $known ->
    [reading] It joined { $day-when }, by our reading.
   *[source] It joined { $day-when }.
}
council-joined-by = It joined by { $day-end }. The day was not found.
council-joined-by-both = It joined by { $day-end }, and by our reading by { $earlier-end }. The day was not found.
council-joined-between = { $known ->
    [reading] It joined between { $after } and { $by-end }, by our reading. The day was not found.
   *[source] It joined between { $after } and { $by-end }. The day was not found.
}
# Of one that has left, where its record gives both days.
council-was-member = It was a member from { $since } until { $until }.
council-last-known = Last known { $day-when }.
# Of talks that were not heard of again.
council-last-talks = It was last known to be in talks { $day-when }.

# Pays. What was promised was not thereby approved or paid.
council-pays-unknown =
    { $reason ->
        [not-found] What it pays was not found.
        [not-published] What it pays is not published.
        [withheld] What it pays was asked for and refused.
        [not-yet] What it pays is not decided yet.
       *[not-recorded] What it pays is not known.
    }
council-pays-nothing = It is not recorded as paying for anything.
council-pays-one = { $stage ->
    [promised] It promised { $amount } { $kind ->
        [cash] in cash
        [staff-time] in staff time
        [hosting] in hosting
       *[in-kind] in other help in kind
    }.
    [approved] It approved { $amount } { $kind ->
        [cash] in cash
        [staff-time] in staff time
        [hosting] in hosting
       *[in-kind] in other help in kind
    }.
    [paid] It paid { $amount } { $kind ->
        [cash] in cash
        [staff-time] in staff time
        [hosting] in hosting
       *[in-kind] in other help in kind
    }.
   *[not-said] { CAPITAL($amount) } { $kind ->
        [cash] in cash
        [staff-time] in staff time
        [hosting] in hosting
       *[in-kind] in other help in kind
    } is recorded; whether that was paid is not said.
}{ $reading ->
    [source] {""}
   *[other] {" "}{ funding-reading }
}
council-pays-part = { $part ->
    [all] { $all ->
        [1] The one amount recorded is known.
        [2] Both amounts recorded are known.
       *[other] All { SPELT($all) } amounts recorded are known.
    }
   *[some] { CAPITAL(SPELT($known)) } of { SPELT($all) } amounts { $known ->
        [one] is
       *[other] are
    } known.
}{ $reading ->
    [source] {""}
   *[other] {" "}{ funding-reading }
}
council-promised-only = { $reading ->
    [ours] That it promised to pay is our reading.
    [unsourced] That it promised to pay is recorded, but no source is given.
    [partly] All that is recorded was promised, in part by our reading.
    [partly-unsourced] All that is recorded was promised, but for part no source is given.
    [mixed] All that is recorded was promised, in part by our reading, and for part no source is given.
   *[source] All that is recorded was promised.
} No record of a payment was found.

# Uses: how many projects, then some of them by name.
council-uses = { $number ->
    [0] { $all ->
        [0] No project is recorded yet.
       *[other] No project is recorded that it has a part in.
    }
   *[other] { $all ->
        [one] It has a part in the one project that is recorded.
       *[other] It has a part in { SPELT($number) } of { $all } projects.
    }
}
council-line-others = { $number ->
    [one] one more
   *[other] { $number } more
}

# Ask: leads to the question below.
council-ask-short = { $number ->
    [one] One question is open.
   *[other] { CAPITAL(SPELT($number)) } questions are open.
}
council-ask-ready = <list>A request is ready to copy</list>

## The question, ready to be sent

council-ask-kick = Ask
council-ask-heading = A request to { $name }, ready to copy
council-ask-to = To { $name }
council-ask-please = Please send me, about { $joined }:
council-ask-please-by = Under the { $law }, please send me, about { $joined }:
council-ask-joined = the date on which the { $one } decided to join, and the paper in which it decided
council-ask-paid = how much, if anything, the { $one } has promised and has paid, in each financial year
council-ask-paid-in = how much, if anything, the { $one } promised and paid in { $years }, and in each year since
council-ask-no-record = If you hold no such record, please say so.
# Beneath it.
council-ask-days = The { $one } has { $days } to answer.
council-ask-law = About the right to ask
council-ask-website = Its website:
council-ask-answer = Do you have the answer? <mail>Send us the document that says so</mail>.
council-ask-others = Everything that its record does not say

## Membership

council-history-kick = Membership
# $ours of them are our reading.
council-history-once = { $number ->
    [one] Its record has one entry, for { $day }{ $ours ->
        [0] {""}
       *[other] , by our reading
    }
   *[other] Its record has { SPELT($number) } entries, all for { $day }{ $ours ->
        [0] {""}
       *[other] , { SPELT($ours) } of them by our reading
    }
}
council-history = { $number ->
    [2] Its record has two entries, for { $first } and { $last }
   *[other] Its record has { SPELT($number) } entries, from { $first } to { $last }
}{ $ours ->
    [0] {""}
   *[other] , { SPELT($ours) } of them by our reading
}
council-history-undated = { $number ->
    [one] Its record has one entry, undated
   *[other] Its record has { SPELT($number) } entries, undated
}
council-history-caption = What is known, oldest first
council-column-date = Date
council-column-status = Status
council-column-known = How it is known
council-planned = planned for { $day }
council-until = until { $day }
# Of one that has left: from when until when it was a member.
council-entry-between = from { $since } until { $until }
council-entry-since = since { $day }
council-undated = undated
council-as-said = as the source says
council-reading-note = Our reading: { $note }

## What it pays

council-funds-kick = What it pays
council-funds = { $projects ->
    [one] One project is recorded
   *[other] { CAPITAL(SPELT($projects)) } projects are recorded
}; { $part ->
    [all] { $all ->
        [1] the one amount is known
        [2] both amounts are known
       *[other] all { SPELT($all) } amounts are known
    }
   *[some] { $known ->
        [0] { $all ->
            [1] the amount is not known
           *[other] none of { SPELT($all) } amounts is known
        }
        [one] one of { SPELT($all) } amounts is known
       *[other] { SPELT($known) } of { SPELT($all) } amounts are known
    }
}
council-funds-silent = Nothing is known of what it pays
council-funds-none = It is not recorded as paying for anything
council-funds-caption = What for, and in which year. Promised, approved and paid are never added together
council-funds-for = For
council-funds-others = other projects
# Of one stage alone.
council-funds-a-head = { CAPITAL($amount) } { $kind ->
    [cash] in cash
    [staff-time] in staff time
    [hosting] in hosting
   *[in-kind] in other help in kind
} { $stage ->
    [paid] was paid
    [approved] was approved
    [promised] was promised
   *[not-said] is recorded
} for each person who lives there.{ $reading ->
    [source] {""}
   *[other] {" "}{ funding-reading }
}{ $missing ->
    [0] {""}
    [one] {" "}One more amount is not known.
   *[other] {" "}{ CAPITAL(SPELT($missing)) } more amounts are not known.
}
council-funds-means = “None” means that no amount is known. It does not mean that nothing is paid.
council-funds-no-line = No amount, no year and no purpose { $reason ->
    [not-found] was found.
   *[other] is recorded.
}

## What it uses

council-projects-kick = What it uses
council-projects = { $leads ->
    [0] { $others ->
        [0] It takes part in no project.
        [one] It takes part in one project.
       *[other] It takes part in { SPELT($others) } projects.
    }
   *[other] { $others ->
        [0] It leads { SPELT($leads) } { $leads ->
            [one] project.
           *[other] projects.
        }
       *[other] It leads { SPELT($leads) } { $leads ->
            [one] project
           *[other] projects
        } and takes part in { SPELT($others) } { $others ->
            [one] other.
           *[other] others.
        }
    }
}
# Behind it: how many ties of these projects to the strategy no source names.
council-ties = { $part ->
    [all] { $all ->
        [1] The one tie to the strategy is our reading.
        [2] Both ties to the strategy are our reading.
       *[other] All { SPELT($all) } ties to the strategy are our reading.
    }
   *[some] { CAPITAL(SPELT($readings)) } of { SPELT($all) } ties to the strategy { $readings ->
        [one] is
       *[other] are
    } our reading.
}
council-projects-caption = Its projects
council-column-project = Project
council-column-part = Its part
council-column-stage = Stage
council-column-serves = What it is for
council-no-tie = no tie was found
council-projects-more = { $number ->
    [one] And one more: see <list>all projects</list>.
   *[other] And { $number } more: see <list>all projects</list>.
}
council-projects-all = See <list>all projects</list>.

## Updates

council-updates-kick = Updates
council-updates = About { $name }
council-updates-more = And { $number } older: see <list>all updates</list>.

## At the foot: names, codes, population, checks

council-record-kick = For the record
council-record = Codes, population and sources
council-full-name = Full name
council-kind = What it is
council-also-called = Also called
council-existed-from = Existed from
council-existed-until = Existed until
council-in-place-of = in place of
council-followed-by = followed by
council-people = People
council-people-in = in { $year }
council-letters = Letters
council-code = Code now
council-code-before = Code before
council-website = Website
council-confirmed = Confirmed
council-checked = Checked
council-by = by { $name }

## The picture that other sites show of the page: below what the council is

council-figure-unknown = whether it has joined
council-figure-left = { $day-when }{ $known ->
    [our-reading] , { our-reading }
   *[said] {""}
}
council-figure-to-join = to join { $day-when }{ $known ->
    [our-reading] , { our-reading }
   *[said] {""}
}
council-figure-since = since { $day }{ $known ->
    [our-reading] , { our-reading }
   *[said] {""}
}
council-figure-known = as of { $day }{ $known ->
    [our-reading] , { our-reading }
   *[said] {""}
}
