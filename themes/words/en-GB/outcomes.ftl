### What was counted of projects: on the front page, on the page of progress and on the page of each project.

## A figure

# A figure with its unit: "19 councils", "1,500 a month".
outcomes-value = { $value } { $unit }
outcomes-percent = { $value }%
# How staff write that unit.
outcomes-percent-unit = per cent
# A target that is a range: "5 or 6", "from 25 to 27".
outcomes-either = { $first } or { $second }
outcomes-range = from { $from } to { $to }

## The sentences below the picture of each measure

# The last figure. "Our reading" stands first, so that nobody reads the figure without it.
outcomes-last =
    { $known ->
        [our-reading] Our reading: { $value }, { $date-when }.
       *[said] { CAPITAL($value) }, { $date-when }.
    }
outcomes-last-undated =
    { $known ->
        [our-reading] Our reading: { $value }, undated.
       *[said] { CAPITAL($value) }, undated.
    }
outcomes-last-none =
    { $reason ->
        [not-found] No figure was found.
        [withheld] The figure was asked for and refused.
        [not-yet] There is no figure yet.
        [not-published] The figure is not published.
       *[not-recorded] No figure is recorded.
    }
outcomes-later-none =
    { $reason ->
        [not-found] No figure for { $date } was found.
        [withheld] The figure for { $date } was asked for and refused.
        [not-yet] There is no figure for { $date } yet.
        [not-published] The figure for { $date } is not published.
       *[not-recorded] No figure for { $date } is recorded.
    }

# Where it began.
outcomes-start =
    { $known ->
        [our-reading] By our reading it began at { $value }, { $date-when }.
       *[said] It began at { $value }, { $date-when }.
    }
outcomes-start-undated =
    { $known ->
        [our-reading] By our reading it began at { $value }. No day is given.
       *[said] It began at { $value }. No day is given.
    }

# What was aimed at.
outcomes-target =
    { $known ->
        [our-reading] The target, by our reading: { $value } by { $date }.
       *[said] The target: { $value } by { $date }.
    }
outcomes-target-undated =
    { $known ->
        [our-reading] The target, by our reading: { $value }, with no date.
       *[said] The target: { $value }, with no date.
    }
outcomes-target-none =
    { $reason ->
        [not-found] No target was found.
        [withheld] The target was asked for and refused.
        [not-yet] There is no target yet.
        [not-published] The target is not published.
       *[not-recorded] No target is recorded.
    }

## Words within the pictures

outcomes-mark-start = start { $value }
outcomes-mark-target = target { $value }
outcomes-mark-none = no figure

## The key above the pictures, and the line below them

# The name of the list, for screen readers.
outcomes-key = Key
outcomes-key-last = last figure
outcomes-key-ours = last figure, our reading
outcomes-key-earlier = earlier
outcomes-key-start = start
outcomes-key-target = target
outcomes-scales = Each scale begins at zero and belongs to one measure: do not compare the lengths of two of them.

# The fold of measures that had no target, where there are many.
outcomes-without-target = Measured without a target

## The table of the same figures

outcomes-table =
    { $number ->
        [one] The same measure as a table
       *[other] The same { SPELT($number) } measures as a table
    }
outcomes-table-measure = What was counted
outcomes-table-start = Start
outcomes-table-target = Target
outcomes-table-last = Last figure
# In the place of a figure.
outcomes-reason =
    { $reason ->
        [not-found] not found
        [withheld] withheld
        [not-yet] not yet
        [not-published] not published
       *[not-recorded] not recorded
    }
outcomes-no-date = no date given
# Earlier figures, below the last one.
outcomes-earlier =
    { $known ->
        [our-reading] { $value } { $date-when } (our reading)
       *[said] { $value } { $date-when }
    }
outcomes-earlier-undated =
    { $known ->
        [our-reading] { $value }, undated (our reading)
       *[said] { $value }, undated
    }

## What is said to have been saved or brought, in money

outcomes-benefits = What it is said to have saved or brought
outcomes-benefits-what = What
outcomes-benefits-project = Project
outcomes-benefits-amount = Amount
outcomes-benefits-when = When
outcomes-benefits-per = { $amount } a { $per }
outcomes-benefits-note = This is what somebody said was saved or gained. A saving is not money that came in. It is never added to what anybody pays, nor to another saving.

## Headlines

# How many targets were reached: the headline of the page of progress. A figure at its target, or beyond it as seen from the start, has
# reached it; where no start is known, one at or above it.
outcomes-targets =
    { $known ->
        [our-reading] { $targets ->
            [one] By our reading the one target was reached.
           *[other] By our reading { SPELT($reached) } of { SPELT($targets) } targets { $reached ->
                [one] was reached.
               *[other] were reached.
            }
        }
       *[said] { $targets ->
            [one] { $reached ->
                [0] Whether the one target was reached is not known.
               *[other] The one target was reached.
            }
           *[other] { $reached ->
                [0] None of { SPELT($targets) } targets is known to have been reached.
                [one] One of { SPELT($targets) } targets was reached.
               *[other] { CAPITAL(SPELT($reached)) } of { SPELT($targets) } targets were reached{ $ours ->
                    [0] .
                    [one] , one of them by our reading.
                   *[other] , { SPELT($ours) } of them by our reading.
                }
            }
        }
    }{ $unsourced ->
        [0] {""}
       *[other] { $reached ->
            [one] {" "}No source is given.
           *[other] {" "}For { SPELT($unsourced) } of them no source is given.
        }
    }
# How many things were to be counted, and how many of them have no figure.
outcomes-counted =
    { $all ->
        [one] { $without ->
            [0] One thing was counted.
           *[other] The records name one thing to count. There is no figure for it.
        }
       *[other] { $without ->
            [0] { CAPITAL(SPELT($all)) } things were counted.
           *[other] { $extent ->
                [all] { $all ->
                    [2] The records name two things to count. There is no figure for either of them.
                   *[other] The records name { SPELT($all) } things to count. There is no figure for any of them.
                }
               *[some] The records name { SPELT($all) } things to count. For { SPELT($without) } there is no figure.
            }
        }
    }
