### The list of projects, and how far each is, wherever projects stand in a table.

## The headline

projects-none = No project is recorded yet.
projects-recorded =
    { $number ->
        [one] One project is recorded.
       *[other] { CAPITAL(SPELT($number)) } projects are recorded.
    }
# How far they are, as one sentence of up to three clauses. A project is live or not on a day: later it was live when last heard of.
projects-stages = { CAPITAL($clauses) }.
projects-live =
    { $number ->
        [one] one was live when last heard of
       *[other] { SPELT($number) } were live when last heard of
    }{ $ours ->
        [0] { "" }
        [one] { $number ->
            [one] {" "}(by our reading)
           *[other] {" "}(one of them by our reading)
        }
       *[other] {" "}({ SPELT($ours) } of them by our reading)
    }
# The same where the portal has stages of its own.
projects-running =
    { $number ->
        [one] one was running when last heard of
       *[other] { SPELT($number) } were running when last heard of
    }{ $ours ->
        [0] { "" }
        [one] { $number ->
            [one] {" "}(by our reading)
           *[other] {" "}(one of them by our reading)
        }
       *[other] {" "}({ SPELT($ours) } of them by our reading)
    }
projects-on-the-way =
    { $number ->
        [one] one was on the way
       *[other] { SPELT($number) } were on the way
    }{ $ours ->
        [0] { "" }
        [one] { $number ->
            [one] {" "}(by our reading)
           *[other] {" "}(one of them by our reading)
        }
       *[other] {" "}({ SPELT($ours) } of them by our reading)
    }
projects-closed =
    { $number ->
        [one] one is closed
       *[other] { SPELT($number) } are closed
    }{ $ours ->
        [0] { "" }
        [one] { $number ->
            [one] {" "}(by our reading)
           *[other] {" "}(one of them by our reading)
        }
       *[other] {" "}({ SPELT($ours) } of them by our reading)
    }
projects-ended =
    { $number ->
        [one] one has ended
       *[other] { SPELT($number) } have ended
    }{ $ours ->
        [0] { "" }
        [one] { $number ->
            [one] {" "}(by our reading)
           *[other] {" "}(one of them by our reading)
        }
       *[other] {" "}({ SPELT($ours) } of them by our reading)
    }
projects-without-stage = For { SPELT($number) } no stage is recorded.
projects-without-any-stage =
    { $number ->
        [one] No stage is recorded for it.
        [2] No stage is recorded for either of them.
       *[other] No stage is recorded for any of them.
    }
projects-stand = Each is listed with what it is, its last known stage, who leads it, and what it can be tied to.

## The list

projects-all = All projects
projects-caption = Projects from A to Z
# Over one page of a long list.
projects-span = Projects { $first } to { $last } of { $all }, by title
projects-page = Projects, page { $number }
# In "19 of 19 projects", below the filter.
projects-many = projects
projects-any-stage = Any stage
projects-any-statement = Any or none
projects-takes-part = Takes part
projects-look = Look for a project
projects-look-hint =
    Looks through all { $number }: their titles, who leads them and what is written about them. Those of one { $member } are on <members>its page</members>, those of one statement on <statements>its own</statements>.
# Below the list: a stage holds on the day beside it.
projects-day =
    { $not-recorded ->
        [0] A stage was true on the day beside it.
       *[other] A stage was true on the day beside it. “Not recorded” means that the record says nothing of it.
    }

## The columns

projects-column-project = Project, and what it is
projects-column-part = Part
projects-column-stage = Stage
projects-column-lead = Led by
projects-column-ties = Tied to

## The cells

# Stages that the portal names itself are called by their own titles.
projects-stage =
    { $stage ->
        [idea] Idea
        [discovery] Discovery
        [alpha] Alpha
        [beta] Beta
        [live] Live
        [closed] Closed
       *[own] { $own }
    }
projects-last-known = last known { $day-when }{ $known ->
    [our-reading] , { our-reading }
   *[said] { "" }
}
projects-no-day = no day is given{ $known ->
    [our-reading] , { our-reading }
   *[said] { "" }
}
projects-no-tie = no tie was found
# What a council or an organisation has to do with a project, on its own page.
projects-part =
    { $part ->
        [leads] leads
        [takes-part] takes part
        [as-every-council] takes part, as every { $one } does
       *[as-every-member] takes part, as every member does
    }

## For search engines, and the file to take

projects-description = { $headline } What each is, its last known stage, who leads it and what it can be tied to.
projects-file = all projects
