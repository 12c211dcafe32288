### The page of one project: what it is, is it working, who takes part and pays, what it is for, what it rests on.

## The headline

# A project may have the name of a section, such as "Data": the browser's tab tells the two apart.
project-title = { $title } (project)

# When it was. A title may be a plural, so that no verb in the present can follow it.
project-to-begin = { $title }: to begin { $from-when }.
project-to-end = { $title }: begun { $from-when }, to end { $to-when }.
project-began = { $title } began { $from-when }.
project-began-and-ended = { $title } began and ended { $from-when }.
project-from-to = { $title } began { $from-when } and ended { $to-when }.
project-ended = { $title } ended { $to-when }.
project-was =
    { $title }: { $stage ->
        [idea] an idea
        [discovery] in discovery
        [alpha] in alpha
        [beta] in beta
        [live] live
        [closed] closed
       *[own] “{ $own }”
    } { $day-when }, when last heard of{ $known ->
        [our-reading] , by our reading
       *[said] { "" }
    }.
project-was-undated =
    { $title }: { $stage ->
        [idea] an idea
        [discovery] in discovery
        [alpha] in alpha
        [beta] in beta
        [live] live
        [closed] closed
       *[own] “{ $own }”
    } when last heard of{ $known ->
        [our-reading] , by our reading
       *[said] { "" }
    }. No day is given.
project-unknown =
    { $reason ->
        [not-found] { $title }: its stage was not found.
        [not-published] { $title }: its stage is not published.
        [withheld] { $title }: its stage was asked for and refused.
        [not-yet] { $title }: its stage is not said yet.
       *[not-recorded] { $title }: its stage is not recorded.
    }

# What it cost: of the firmest stage that any amount has. Stages are never added together, nor are kinds of help.
project-amount =
    { $amount } in { $kind ->
        [cash] cash
        [staff-time] staff time
        [hosting] hosting
       *[in-kind] other help
    }
project-money =
    { $stage ->
        [paid] { CAPITAL($amounts) } { $number ->
            [one] was
           *[other] were
        } paid for it
        [approved] { CAPITAL($amounts) } { $number ->
            [one] was
           *[other] were
        } approved for it
        [promised] { CAPITAL($amounts) } { $number ->
            [one] was
           *[other] were
        } promised for it
       *[not-said] { CAPITAL($amounts) } { $number ->
            [one] is
           *[other] are
        } recorded for it; whether that was paid is not said
    }{ $missing ->
        [0] { "" }
       *[other] , and more is not known
    }{ $known ->
        [ours] . This is our reading.
        [unsourced] . No source is given.
        [partly] . Part of this is our reading.
        [partly-unsourced] . For part of this no source is given.
        [mixed] . Part of this is our reading, and for part no source is given.
       *[source] .
    }
# One sum for several projects says so in each of them.
project-budget =
    { $known ->
        [our-reading] By our reading { $amount } was set aside for it{ $shared ->
            [0] .
           *[other] { " " }and { $others } together.
        }
       *[said] { CAPITAL($amount) } was set aside for it{ $shared ->
            [0] .
           *[other] { " " }and { $others } together.
        }
    }
# The same on the picture that other sites show, below the amount.
project-figure =
    { $stage ->
        [paid] paid in cash
        [approved] approved in cash
        [promised] promised in cash
       *[not-said] in cash; whether it was paid is not said
    }{ $known ->
        [our-reading] , { our-reading }
        [unsourced] , no source given
       *[said] { "" }
    }{ $missing ->
        [0] { "" }
       *[other] , and { $missing } more not known
    }
project-no-money =
    { $reason ->
        [not-found] What it cost was not found.
        [not-published] What it cost is not published.
        [withheld] What it cost was asked for and refused.
        [not-yet] What it cost is not known yet.
       *[not-recorded] What it cost is not recorded.
    }

## How far it had come

project-stage-label = Stage
# Below a stage: when it began, or a day for which a source names it.
project-stage-since =
    since { $day }{ $known ->
        [our-reading] , { our-reading }
       *[said] { "" }
    }
# One that is still to come.
project-stage-planned =
    planned for { $day }{ $known ->
        [our-reading] , { our-reading }
       *[said] { "" }
    }
project-stage-both = { $since }, { $until }
project-stage-on =
    { $day }{ $known ->
        [our-reading] , { our-reading }
       *[said] { "" }
    }
# Below the stages.
project-stage-note = A stage is marked only where a record names it.
# Added to it: what the stages mean, where the portal has none of its own; otherwise what it says of each.
project-stage-usual = Discovery is finding out what people need. Alpha is trying out ideas. Beta is letting people try a first version.
project-stage-means = “{ $stage }” means: { $meaning }.
project-began-label = Began
project-ended-label = Ended
project-to-end-label = To end

## Is it working?

project-working = Is it working?
project-no-outcomes = No figures are recorded for what it set out to change.
project-no-figures = No start, target or result is in its record.

## Who takes part and pays

project-people = Who takes part and pays
# Of one that has ended the verb is the same for one and for several.
project-led =
    { $is ->
        [ended] { $bodies } led it.
       *[open] { $number ->
            [one] { $bodies } leads it.
           *[other] { $bodies } lead it.
        }
    }
project-not-led =
    { $reason ->
        [not-found] Who leads it was not found.
        [not-published] Who leads it is not published.
        [withheld] Who leads it was asked for and refused.
        [not-yet] Who leads it is not decided yet.
       *[not-recorded] Who leads it is not recorded.
    }
# Who takes part: groups, and bodies that are counted.
project-every-council =
    { $number ->
        [one] the one { $one }
        [2] both { $many }
       *[other] all { SPELT($number) } { $many }
    }
project-every-member = the { $many } in the partnership
project-bodies =
    { $others ->
        [yes] { $number ->
            [one] one other body
           *[other] { SPELT($number) } other bodies
        }
       *[no] { $number ->
            [one] one body
           *[other] { SPELT($number) } bodies
        }
    }
project-take-part =
    { $number ->
        [one] { CAPITAL($partners) } is recorded as a partner.
       *[many] { CAPITAL($partners) } are recorded as partners.
    }
# $said bodies did so by a source, $read more by our reading; for $unsourced more no source is given. A promise is called one.
project-payers =
    { $said ->
        [0] { $read ->
            [0] {""}
            [one] By our reading one body { $read-stage ->
                [promised] promised
                [not-said] gives
               *[given] gave or promised
            } money or help.
           *[other] By our reading { SPELT($read) } bodies { $read-stage ->
                [promised] promised
                [not-said] give
               *[given] gave or promised
            } money or help.
        }
        [one] One body { $said-stage ->
            [promised] promised
            [not-said] is said to give
           *[given] gave or promised
        } money or help.
       *[other] { CAPITAL(SPELT($said)) } bodies { $said-stage ->
            [promised] promised
            [not-said] are said to give
           *[given] gave or promised
        } money or help.
    }{ $said ->
        [0] { "" }
       *[other] { $read ->
            [0] { "" }
            [one] { " " }By our reading one more { $read-stage ->
                [promised] promised it.
                [not-said] gives it.
               *[given] gave or promised it.
            }
           *[other] { " " }By our reading { SPELT($read) } more { $read-stage ->
                [promised] promised it.
                [not-said] give it.
               *[given] gave or promised it.
            }
        }
    }{ $unsourced ->
        [0] { "" }
       *[other] { $said ->
            [0] { $read ->
                [0] { "" }
               *[other] { " " }
            }
           *[other] { " " }
        }For { $unsourced ->
            [one] one body that is recorded as giving or promising
           *[other] { SPELT($unsourced) } bodies that are recorded as giving or promising
        } money or help no source is given.
    }
project-no-payers = Who pays for it is not recorded.
project-lead = Led by
project-with = With
project-set-aside = Set aside
project-set-aside-for = for { $year }
project-no-year = no financial year given
project-shared = for this project together with
project-said = What was said of money
project-said-note = This is how it was reported. It is never added to anything.
project-set-aside-note = Money set aside is what was meant to be spent. It is not counted as paid.
project-paid = Paid
project-no-funds = No money, staff time or other help for it is in any record.
project-funds-caption = Money and help, by year
project-funds-head = Who
project-funds-others = others

## What it is for

project-purpose = What it is for
project-ties =
    { $known ->
        [our-reading] We can tie it to { $extent ->
            [all] { $statements ->
                [one] the strategy’s one statement. No source names the tie.
                [2] both statements of the strategy. No source names a tie.
               *[other] all { SPELT($statements) } statements of the strategy. No source names a tie.
            }
           *[some] { SPELT($served) } of the strategy’s { SPELT($statements) } statements. No source names { $served ->
                [one] the tie.
               *[other] a tie.
            }
        }
        [both] It is tied to { $extent ->
            [all] { $statements ->
                [2] both statements of the strategy, some by our reading.
               *[other] all { SPELT($statements) } statements of the strategy, some by our reading.
            }
           *[some] { SPELT($served) } of the strategy’s { SPELT($statements) } statements, some by our reading.
        }
       *[said] It is tied to { $extent ->
            [all] { $statements ->
                [one] the strategy’s one statement.
                [2] both statements of the strategy.
               *[other] all { SPELT($statements) } statements of the strategy.
            }
           *[some] { SPELT($served) } of the strategy’s { SPELT($statements) } statements.
        }
    }
project-no-tie =
    { $statements ->
        [0] No statement of the strategy is recorded.
       *[other] We found no tie to a statement of the strategy.
    }
project-no-tie-here = No source ties it to a <strategy>statement of the strategy</strategy>, and we could not tie it to one.
project-ties-caption = Which statements it can be tied to, and why
project-statement = Statement
project-how = Why
project-says = Note and source

## The write-up, and what happened

project-text = The write-up
project-text-heading = How it came about, and what was reported
project-happened = What happened
project-updates =
    { $number ->
        [one] One piece of news is about it.
       *[other] { CAPITAL(SPELT($number)) } pieces of news are about it.
    }
# The fold of those beyond the newest, where they are many.
project-earlier = { CAPITAL(SPELT($number)) } earlier
project-older = And { $number } older, among <updates>all updates</updates>.

## What the page rests on

project-evidence = Evidence
project-sources =
    { $number ->
        [0] No source is given for the record as a whole.
        [one] What is said here comes from one source.
       *[other] What is said here comes from { SPELT($number) } sources.
    }
# Below that headline: that it goes for the parts without notes too.
project-rest = A part of this page without a note, such as who leads it, comes from here too.
project-no-source = no source given
project-links = Where to read on

## The files to take

project-file = all projects
project-file-outcomes = everything that was counted
project-file-funds = everything that is funded
