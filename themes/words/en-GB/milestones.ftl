### What was promised by when and what became of it: on the page of progress and on the page of each statement of the strategy.

## Headlines

milestones-none = No milestone is recorded.
milestones-done =
    { $done ->
        [0] { $all ->
            [one] The one milestone is not known to be done
           *[other] None of { SPELT($all) } milestones is known to be done
        }
       *[other] { $all ->
            [one] { $ours ->
                [0] The one milestone is done
               *[other] The one milestone is done by our reading
            }
           *[other] { $done ->
                [one] One of { SPELT($all) } milestones is done
               *[other] { CAPITAL(SPELT($done)) } of { SPELT($all) } milestones are done
            }
        }
    }{ $all ->
        [one] .
       *[other] { $ours ->
            [0] .
            [one] { $done ->
                [one] , by our reading.
               *[other] , one of them by our reading.
            }
           *[other] , { SPELT($ours) } of them by our reading.
        }
    }{ $unsourced ->
        [0] {""}
       *[other] { $done ->
            [one] {" "}No source is given.
           *[other] {" "}For { SPELT($unsourced) } of them no source is given.
        }
    }
milestones-late =
    { $done ->
        [one] It was late.
       *[other] { $extent ->
            [all] All of those were late.
           *[some] { $late ->
                [one] One of those was late.
               *[other] { CAPITAL(SPELT($late)) } of those were late.
            }
        }
    }
milestones-missed =
    { $missed ->
        [one] One was missed.
       *[other] { CAPITAL(SPELT($missed)) } were missed.
    }
# A promise whose time is over, or that never had a date, and nobody says how it ended.
milestones-unknown =
    { $extent ->
        [all] No result { $reason ->
            [not-found] was found
           *[not-recorded] is recorded
        } for { $all ->
            [one] it.
           *[other] any of { SPELT($all) } milestones.
        }
       *[some] For { SPELT($unknown) } of { SPELT($all) } milestones no result { $reason ->
            [not-found] was found.
           *[not-recorded] is recorded.
        }
    }

## The table

milestones-column-title = Milestone
milestones-column-due = Due
# Over the picture, for screen readers: the years stand there for all others.
milestones-column-line = Time line
milestones-column-became = What became of it
milestones-due = due { $date }
milestones-no-date = no date given
milestones-principle = Filed under
# The fold of those without a date and without a result.
milestones-bare = For { SPELT($number) } more no date was given, and no result is known

# What became of one. Days late are said where both dates are known to the day.
milestones-word =
    { $became ->
        [done] Done
        [done-in-time] Done in time
        [done-late] { $days ->
            [0] Done, late
            [one] Done, one day late
           *[other] Done, { $days } days late
        }
        [missed] { $days ->
            [0] Missed
            [one] Missed, one day late
           *[other] Missed, { $days } days late
        }
        [dropped] Dropped
        [planned] Planned
        [under-way] Under way
       *[no-result] { $reason ->
            [not-found] No result found
            [not-published] Result not published
            [withheld] Result withheld
            [not-yet] No result yet
           *[not-recorded] No result recorded
        }
    }{ $known ->
        [our-reading] , by { our-reading }
       *[said] { "" }
    }
milestones-done-when = { $date }
milestones-newest = Newest source that we can date: { $date }

## The key to the pictures

milestones-key = Key
milestones-key-done = done
milestones-key-done-ours = done, { our-reading }
milestones-key-missed = missed
milestones-key-dropped = dropped
milestones-key-no-word = no word of a result
milestones-key-due = due within this time
milestones-key-newest = newest source that we can date
milestones-key-newest-span = its month or year, where its day is not known
milestones-key-newest-ours = its month or year, { our-reading }
milestones-key-silence = no source since then that we can date
