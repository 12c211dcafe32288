### The page of one statement of the strategy: what it means, which projects are tied to it and why, its milestones, what they cost.

## The headline

principle-no-project = We found no project that can be tied to “{ $title }”.
principle-main =
    { $known ->
        [our-reading] By our reading “{ $title }” is the main purpose of { $projects ->
            [one] one project.
           *[other] { SPELT($projects) } projects.
        }
        [both] “{ $title }” is the main purpose of { SPELT($projects) } projects, some by our reading.
       *[said] “{ $title }” is the main purpose of { $projects ->
            [one] one project.
           *[other] { SPELT($projects) } projects.
        }
    }
principle-not-main = “{ $title }” is no project’s main purpose.
# Behind either of them.
principle-help =
    { $known ->
        [our-reading] By our reading { $projects ->
            [one] one { $more ->
                [yes] more helps.
               *[no] project helps.
            }
           *[other] { SPELT($projects) } { $more ->
                [yes] more help.
               *[no] projects help.
            }
        }
        [both] { CAPITAL(SPELT($projects)) } { $more ->
            [yes] more help, some by our reading.
           *[no] projects help, some by our reading.
        }
       *[said] { CAPITAL(SPELT($projects)) } { $projects ->
            [one] { $more ->
                [yes] more helps.
               *[no] project helps.
            }
           *[other] { $more ->
                [yes] more help.
               *[no] projects help.
            }
        }
    }
principle-kind = Kind
principle-due = By when
principle-source = Reported in
principle-text-kick = In words
principle-text = What it means

## The projects

principle-projects = What serves it
principle-ties =
    { $known ->
        [our-reading] We tie { $number ->
            [one] one project to it. No source names the tie.
           *[other] { SPELT($number) } projects to it. No source names a tie.
        }
        [both] { CAPITAL(SPELT($number)) } projects are tied to it, some by our reading.
       *[said] { $number ->
            [one] A source ties one project to it.
           *[other] Sources tie { SPELT($number) } projects to it.
        }
    }
principle-no-tie = No tie was found.
principle-no-tie-here = No source ties a project to it, and we could not tie one to it.
principle-projects-caption = Main purposes first
principle-stage = Stage
principle-more =
    { $number ->
        [one] One more is
       *[other] { $number } more are
    } in <table>the table of all ties</table>.

## Its milestones

principle-promised = Milestones
principle-milestones =
    { $number ->
        [one] We file one milestone under it.
       *[other] We file { SPELT($number) } milestones under it.
    }
principle-milestones-caption = What was promised for it, and by when

## What is recorded of money and help for the projects whose main purpose it is

principle-money = Money and help
principle-no-funds = { $projects ->
    [0] It is no project’s main purpose, so no money or help is counted here.
    [one] No money or help is recorded for the one project whose main purpose it is.
   *[other] No money or help is recorded for the projects whose main purpose it is.
}
principle-funds = What is recorded for each project whose main purpose it is
principle-money-caption = Money and help, by project, kind and stage
principle-money-stage = What
principle-money-amount = Amount
principle-money-kind =
    { $kind ->
        [cash] Cash
        [staff-time] Staff time
        [hosting] Hosting
       *[in-kind] Other help
    }, { $stage ->
        [paid] paid
        [approved] approved
        [promised] promised
       *[not-said] stage not said
    }
# The amount of a row: known, and how much more is not.
principle-amount =
    { $missing ->
        [0] { $amount }
       *[other] { $amount }, and { $missing } more not known
    }
principle-no-amount =
    { $missing ->
        [one] not known
       *[other] { $missing } amounts, none known
    }
principle-money-note = Each sum is for the whole project, also where it has other purposes. What was promised, approved and paid is never added together.
principle-money-more = And { $number } more rows, among <money>all money</money>.

## For search engines, and the file to take

principle-description = { $headline } Each project, why it is tied to the statement, and what is recorded for it.
principle-file-ties = every tie, how it is known, and why
