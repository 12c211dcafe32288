### The page of the strategy, and how a project is tied to a statement, wherever that is shown.

## A tie

# Beside its mark, in every table and in the matrix. The mark of our reading is hollow and dashed.
strategy-tie =
    { $strength ->
        [primary] main purpose
       *[supporting] helps
    }{ $known ->
        [our-reading] , { our-reading }
       *[said] { "" }
    }

## Headlines, also of the list of projects

strategy-none = No statement of the strategy is recorded.
strategy-no-tie =
    { $statements ->
        [one] We found no tie between a project and the strategy’s one statement.
        [2] We found no tie between a project and either of the two statements.
       *[other] We found no tie between a project and any of the { SPELT($statements) } statements.
    }
# How many projects are tied to how many statements. "We can tie" where no source says so.
strategy-ties =
    { $known ->
        [our-reading] We can tie { $projects ->
            [one] one project
           *[other] { SPELT($projects) } projects
        }
        [said] { $projects ->
            [one] A source ties one project
           *[other] Sources tie { SPELT($projects) } projects
        }
       *[both] { $projects ->
            [one] One project is tied
           *[other] { CAPITAL(SPELT($projects)) } projects are tied
        }
    } to { $extent ->
        [all] { $statements ->
            [one] the one statement.
            [2] both statements.
           *[other] all { SPELT($statements) } statements.
        }
       *[some] { SPELT($served) } of the { SPELT($statements) } statements.
    }
# How many of the ties no source names.
strategy-none-named = No source names a tie.
strategy-ties-named =
    { $ours ->
        [one] One of the { SPELT($ties) } ties is our reading.
       *[other] { CAPITAL(SPELT($ours)) } of the { SPELT($ties) } ties are our reading.
    }

## The matrix

strategy-coverage = Coverage

# Over the matrix: which statement has most ties, and which has none.
strategy-most =
    { $known ->
        [our-reading] By our reading “{ $title }” has the most ties: { SPELT($ties) }.
        [both] “{ $title }” has the most ties: { SPELT($ties) }, some of them by our reading.
       *[said] “{ $title }” has the most ties: { SPELT($ties) }.
    }
strategy-most-several =
    { $known ->
        [our-reading] By our reading { SPELT($number) } statements have the most ties: { SPELT($ties) } each.
        [both] { CAPITAL(SPELT($number)) } statements have the most ties: { SPELT($ties) } each, some of them by our reading.
       *[said] { CAPITAL(SPELT($number)) } statements have the most ties: { SPELT($ties) } each.
    }
strategy-most-each =
    { $known ->
        [our-reading] By our reading each statement has { $ties ->
            [one] one tie.
           *[other] { SPELT($ties) } ties.
        }
        [both] Each statement has { $ties ->
            [one] one tie, some by our reading.
           *[other] { SPELT($ties) } ties, some by our reading.
        }
       *[said] Each statement has { $ties ->
            [one] one tie.
           *[other] { SPELT($ties) } ties.
        }
    }
strategy-without = For “{ $title }” no tie was found.
strategy-without-several = For { SPELT($number) } statements no tie was found.

# The key to the marks: its name for screen readers, and each mark with how often it stands in the matrix.
strategy-key = Key
strategy-key-counted =
    { $number } { $known ->
        [our-reading] { our-reading }: { $strength ->
            [primary] its main purpose
           *[supporting] it helps
        }
       *[said] by a source: { $strength ->
            [primary] its main purpose
           *[supporting] it helps
        }
    }
strategy-matrix = Which project is tied to which statement
strategy-matrix-note =
    { $ours ->
        [0] every tie is named by a source
       *[other] { $ties ->
            [one] the tie is our reading
           *[other] { $ours } of { $ties } ties are our reading
        }
    }
strategy-statement = Statement
strategy-ties-head = Ties
strategy-ties-of-project = Ties of the project
# In an empty cell, for screen readers; and at the end of an empty row.
strategy-no-tie-here = no
strategy-none-found = none found
strategy-columns =
    Shown are the { $shown } projects with most ties. { $others ->
        [one] One other is counted at the end of each row
       *[other] { SPELT($others) } others are counted at the end of each row
    }: see <projects>all projects</projects>.
# Below the matrix, over the list of them.
strategy-idle =
    { $number ->
        [one] For one project no tie was found
       *[other] For { SPELT($number) } projects no tie was found
    }
strategy-idle-others = And { $number } more, among <projects>all projects</projects>.

## Each tie, and why

strategy-reading = Tie by tie
strategy-readings =
    { $ours ->
        [0] Each tie, and what the source says
        [one] { $ties ->
            [one] How we read the tie, so that you can judge it
           *[other] Each tie, and how we read the one that no source names
        }
       *[other] How we read each tie, so that you can judge it
    }
strategy-readings-caption = Why each tie was made, with its note and its source
strategy-readings-others =
    { $number ->
        [one] One more is
       *[other] { $number } more are
    } in <table>the table of all ties</table>.
strategy-project = Project
strategy-why = Why
strategy-source-says = Note and source
# In an empty cell.
strategy-why-none = not recorded
strategy-says-none = no note

## The statements

strategy-statements = The statements
# Over the table: "One target, two principles and three commitments".
strategy-kinds = { CAPITAL($kinds) }.
strategy-kind-counted =
    { $kind ->
        [principle] { $number ->
            [one] one principle
           *[other] { SPELT($number) } principles
        }
        [commitment] { $number ->
            [one] one commitment
           *[other] { SPELT($number) } commitments
        }
        [target] { $number ->
            [one] one target
           *[other] { SPELT($number) } targets
        }
       *[theme] { $number ->
            [one] one theme
           *[other] { SPELT($number) } themes
        }
    }
strategy-statements-caption = The statements of the strategy, in its order
strategy-kind-head = Kind
strategy-due-head = By when
strategy-kind =
    { $kind ->
        [principle] Principle
        [commitment] Commitment
        [target] Target
       *[theme] Theme
    }
strategy-no-date = no date given
strategy-due = Due
# Beside the strategy in the portal's own words.
strategy-text = In full

## For search engines, and the files to take

strategy-description = { $headline } Each statement, its date, and the projects that we or a source tie to it.
strategy-file-statements = all statements
strategy-file-ties = every tie, how it is known, and why
