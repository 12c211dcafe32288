### The page of progress: what changed, what was promised by when, and who is in the team.

## The top

# Below the headline, which counts targets reached and milestones without a result.
progress-stand = What was counted, what was promised by when, and who is in the team. Each figure is as known on its own day.

## What changed

progress-changed = What changed
# Below the pictures: how targets were counted as reached.
progress-reached-note = A target counts as reached if the last figure is at it, or beyond it as seen from the start. Where no start is known, a figure above the target is beyond it, unless the target is “under” or “up to” a number.

## Milestones

progress-promised = Milestones
# The fold of the notes below the table.
progress-sources = { $number ->
    [one] One more source of the milestones
   *[other] { CAPITAL(SPELT($number)) } more sources of the milestones
}
progress-promises = What was promised by when, and what became of it
progress-caption = Milestones by the date on which they were due

## The team

progress-team = The team
progress-no-post = No post of the team is recorded.
progress-posts =
    { $all ->
        [one] { $filled ->
            [0] The team’s one known post has not been filled
           *[other] The team’s one known post has been filled
        }
       *[other] { $filled ->
            [0] { $all ->
                [2] Neither of the team’s two known posts has been filled
               *[other] None of the team’s { SPELT($all) } known posts has been filled
            }
            [one] One of the team’s { SPELT($all) } known posts has been filled
           *[other] { $extent ->
                [all] All { SPELT($all) } known posts of the team have been filled
               *[some] { CAPITAL(SPELT($filled)) } of the team’s { SPELT($all) } known posts have been filled
            }
        }
    }{ $ours ->
        [0] .
        [one] { $filled ->
            [one] , by our reading.
           *[other] , one of them by our reading.
        }
       *[other] , { SPELT($ours) } of them by our reading.
    }
progress-recruiting =
    { $number ->
        [one] One post was being recruited to.
       *[other] { CAPITAL(SPELT($number)) } posts were being recruited to.
    }
progress-planned =
    { $number ->
        [one] One post was planned.
       *[other] { CAPITAL(SPELT($number)) } posts were planned.
    }
progress-host = Housed by
progress-reports-to = Answers to
# One post: what it was, and the day of the newest source.
progress-in-post = In post from { $date }
progress-filled = Filled
progress-no-day = { $reason ->
    [not-found] day not found
    [not-published] day not published
    [withheld] day withheld
    [not-yet] day not fixed yet
   *[not-recorded] day not recorded
}
progress-recruiting-word = Being recruited to
progress-planned-word = Planned
progress-known = Newest source that we can date: { $date }

## For search engines, and the files to take

progress-page = { $title }, page { $number }
progress-description = { $headline } What was counted, each milestone, and the posts of the joint team.
progress-file-outcomes = everything that was counted
progress-file-milestones = all milestones
progress-file-calendar = what is due, for your calendar
progress-file-posts = all posts
