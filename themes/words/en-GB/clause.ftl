### Facts and gaps in a few words each, in which “it” is the record: on the page of sources, on that of what is not known, on the page
### of each record that lacks something, and in citations.csv and gaps.csv.

## Facts, as they stand below the source that they rest on

# The record as a whole.
clause-fact-whole = { $of ->
    [strategy] what it says
    [role] the post, and who fills it when
    [milestone] what was promised, and what became of it
    [claim] the published total
    [update] what it reports
   *[other] what the record says as a whole
}
clause-fact-membership = { $status ->
    [member] that it is a member
    [in-talks] that it is in talks
    [not-a-member] that it is not a member
    [left] that it has left
    [not-found] that nothing was found on its membership
    [not-published] that its membership is not published
    [withheld] that its membership was asked for and refused
    [not-yet] that its membership is not decided yet
    [to-join] that it is to join
   *[not-recorded] what it is to the partnership
}
clause-fact-population = how many people live there

# What a body pays or gives.
clause-fact-funds = what it gives
clause-gift = { $kind ->
    [cash] cash for { $project }
    [staff-time] staff time for { $project }
    [hosting] hosting for { $project }
   *[in-kind] help in kind for { $project }
}
clause-gift-in = { $kind ->
    [cash] cash for { $project } in { $year }
    [staff-time] staff time for { $project } in { $year }
    [hosting] hosting for { $project } in { $year }
   *[in-kind] help in kind for { $project } in { $year }
}

# What somebody said of money, and what a body answers to its record.
clause-fact-said = what was said about money
clause-fact-reply = its reply to this record

# Of a project.
clause-fact-stage = its stage
clause-fact-budget = what was set aside for it
clause-fact-benefit = what it saved or brought in: { $what }
clause-fact-service = that it serves “{ $principle }”
clause-fact-outcome = { $part ->
    [baseline] how it was before: { $measure }
    [target] what was aimed for: { $measure }
    [actual] how it was later: { $measure }
   *[whole] what it set out to change: { $measure }
}

## Gaps, as a list of what is not known has them

# Of a council.
clause-missing-membership = Whether it has joined
clause-missing-joined = The day it joined
clause-missing-funds = Whether it pays, for what, and how much
clause-missing-amount = How much it gives: { $gift }
clause-missing-year = In which year it gives: { $gift }

# Of a project.
clause-missing-stage = Its stage
clause-missing-lead = Who leads it
clause-missing-strategy = Which statement of the strategy it serves
clause-missing-budget = What was set aside for it
clause-missing-benefit = How much it came to: { $what }
clause-missing-outcome = { $part ->
    [baseline] How it was before: { $measure }
    [target] What was aimed for: { $measure }
   *[actual] How it was later: { $measure }
}
clause-missing-figure = How it was { $date-when }: { $measure }

# Of milestones, and of the team and its posts.
clause-missing-result = Whether it was done, now that its date has passed
clause-missing-done = When it was done
clause-missing-filled = When it was filled
clause-missing-host = Who hosts the team
clause-missing-reports-to = Who the team answers to

# Of a published total.
clause-missing-figures = The figure itself

# A fact that no document bears out.
clause-missing-evidence = A source for { $fact }
