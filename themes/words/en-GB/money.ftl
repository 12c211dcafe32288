### The page of money: who pays for what.

# The browser's tab, and what search engines show.
money-title = Money
money-description = { $heading } Who pays or helps, for what, and what was not found.
# The files at the foot of the page.
money-csv-funds = every line of funding
money-csv-benefits = what is said to have been saved or brought

## The headline

money-nothing = Nothing is recorded that anybody pays or gives.
# Somebody is known to pay, but no amount of anything is known.
money-no-amount = No amount is known that anybody paid, approved or promised for a project here.

# A sentence for each stage that has an amount, what was paid first. Also over each kind, and over each stage of a kind.
money-known = { CAPITAL($amounts) } { $kinds ->
    [one] was
   *[other] were
} { $stage ->
    [paid] paid
    [approved] approved
    [promised] promised
   *[not-said] named, and no source says if { $kinds ->
        [one] it was
       *[other] they were
    } paid
}.{ $reading ->
    [source] {""}
   *[other] {" "}{ funding-reading }
}
# Behind the first sentence in the headline of the page: what it leaves to the parts below.
money-apart = { $what ->
    [stages] What was only approved or promised is counted apart.
    [kinds] Staff time and other help are counted apart.
   *[both] What was only approved or promised is counted apart, and so is other help.
}
# Behind them where some amounts are not known.
money-missing = { $number ->
    [one] One amount is not known.
   *[other] { CAPITAL(SPELT($number)) } amounts are not known.
}

# Below the headline: where amounts are known, and where none is.
money-stand-known = What was paid, what was approved and what was promised are never added together: a promise may have been paid since. Nor are money, staff time, hosting and other help.
money-stand-unknown = So there is nothing to draw and nothing to add up. This page says who is known to pay or help, and what was not found.

# The same where something has been said in words.
money-stand-said = So there is nothing to draw and nothing to add up. This page quotes what has been said, and by whom. Then it says who is known to pay or help, and what was not found.
# Behind either where a budget is known, so that it is not taken for an amount that the headline denies. $budgets is the headline over the budgets.
money-stand-budgets = { $stand } { $budgets } That is what was meant to be spent. It is not what anybody paid, approved or promised.

# Behind the headline where no amount is known: the first phrase of what most funding is for. "It was said of the shared map: …"
money-phrase = { $reading ->
    [ours] By our reading, it was said of
   *[source] It was said of
} { $of } { $date-when }: “{ $text }”.
money-phrase-undated = { $reading ->
    [ours] By our reading, it was said of
   *[source] It was said of
} { $of }: “{ $text }”.

# The jumps below it.
money-jump-payers = Amount not known
money-jump-questions = Not found
money-jump-budgets = Budgets
money-jump-benefits = Savings and gains

## For each kind: what was paid, approved and promised

money-flow-caption = { CAPITAL(funding-kind) }{ $stage ->
    [paid] {" "}paid
    [approved] {" "}approved
    [promised] {" "}promised
   *[not-said] , stage not said
}: from whom, for what, towards which statement{ $reading ->
    [source] {""}
   *[other] {" "}({ funding-how })
}
money-flow-others = other flows
money-flow-all = Every line, with its evidence, is on the page of whoever pays and in <table>the table of every line</table>.
money-ends-caption = { CAPITAL(funding-kind) }{ $stage ->
    [paid] {" "}paid
    [approved] {" "}approved
    [promised] {" "}promised
   *[not-said] , stage not said
}: what each comes to{ $reading ->
    [source] {""}
   *[other] {" "}({ funding-how })
}
money-ends-shares = Shares are of the amounts that are known.
money-year-caption = { CAPITAL(funding-kind) } by year, and how firm it is. Columns are not added.{ $reading ->
    [source] {""}
   *[other] {" "}({ funding-how })
}

## Where that is too much for one page: a page for each kind, and one for the lines of each year

# Over the links to the years.
money-apart-more = <page>Who gives { funding-kind }, and for what</page>. Every line of it:

# The browser's tab and the search; the last step of the way to the page.
money-kind-title = Money: { funding-kind }
money-kind-crumb = { CAPITAL(funding-kind) }
money-kind-stand = What was paid, what was approved and what was promised are never added together: a promise may have been paid since.
money-kind-years-kick = By year
money-kind-years = Every line is on the page of its year

# The same of the lines of a year. $year may be "year not known".
money-lines-title = { CAPITAL(funding-kind) }, { $year }
money-lines-title-of-page = { $title }, page { $number }
money-lines-crumb = { CAPITAL($year) }
money-lines-crumb-page = Page { $number }
# The headline begins with it, what they come to follows.
money-lines-heading = { $number ->
    [one] One line of { funding-kind } is
   *[other] { CAPITAL(SPELT($number)) } lines of { funding-kind } are
} recorded for { $year }.
money-lines-heading-undated = { $number ->
    [one] One line of { funding-kind } has
   *[other] { CAPITAL(SPELT($number)) } lines of { funding-kind } have
} no year.
money-lines-kick = Every line
money-lines-by-funder = Who gives it, for what, and how we know
money-lines-caption = In order of who gives
money-column-stage = How firm
money-column-much = Amount

## What has been said in words

money-said-kick = What was said
money-said-heading = { $number ->
    [one] One thing has been said about money in words.
   *[other] { CAPITAL(SPELT($number)) } things have been said about money in words. They cannot be added up.
}
money-said-caption = What has been said about money
money-column-said = How much
money-column-meaning = What it is
money-column-source = Who said so, and when
money-said-no-note = Nothing more was found about it.
money-said-reading = our reading
# Behind what is no quotation.
money-said-in-our-words = in our words
money-said-more = And { $number } more, on the pages of the projects and bodies.
money-said-never = These lines are not added up. They may be about different years and different bodies.

## Who is known to pay, though not how much

money-payers-kick = Who pays
# $said bodies are named by a source; that $read others did is our reading; for $unsourced no source is given. $amounts: are other amounts known? A promise is called one.
money-payers = { $said ->
    [0] {""}
    [one] Sources name one body that { $said-stage ->
        [promised] promised money or help
       *[given] pays or helps
    }{ $amounts ->
        [known] , but not how much
       *[unknown] {""}
    }.
   *[other] Sources name { SPELT($said) } bodies that { $said-stage ->
        [promised] promised money or help
       *[given] pay or help
    }{ $amounts ->
        [known] , but not how much
       *[unknown] {""}
    }.
}{ $read ->
    [0] {""}
   *[other] { $said ->
        [0] {""}
       *[other] {" "}
    }That { $read ->
        [one] one body
       *[other] { SPELT($read) } bodies
    } { $read-stage ->
        [promised] promised to
       *[given] { $read ->
            [one] pays or helps
           *[other] pay or help
        }
    } is our reading.
}{ $unsourced ->
    [0] {""}
   *[other] { $said ->
        [0] { $read ->
            [0] {""}
           *[other] {" "}
        }
       *[other] {" "}
    }For { $unsourced ->
        [one] one body that is recorded as paying or helping
       *[other] { SPELT($unsourced) } bodies that are recorded as paying or helping
    } no source is given.
}
money-payers-caption = Who pays or helps, and how we know
money-column-who = Who
money-column-for = For what
money-column-what = What
money-column-how-known = How we know
money-column-how-much = How much
# The parts of the table.
money-payers-said = Named by a source
money-payers-read = Our reading
money-payers-unsourced = No source given
money-payers-silent = Nothing found
# The head of a row for several bodies; their names follow in small letters.
money-payer-bodies = { CAPITAL(SPELT($number)) } bodies
money-payer-members = { $number ->
    [one] One { $one }
   *[other] { CAPITAL(SPELT($number)) } { $many }
}
# The head of the last row: those who joined of whom nothing is known.
money-payer-others = { $number ->
    [one] One other { $one } that joined
   *[other] { CAPITAL(SPELT($number)) } other { $many } that joined
}
# What is given: "cash, promised", then the years.
money-payer-what = { funding-kind }{ $stage ->
    [paid] , paid
    [approved] , approved
    [promised] , promised
   *[not-said] {""}
}
money-payer-years = for { $years }
money-payer-no-year = year not known
money-payer-differ = not known
money-known-source = a source says so
money-known-reading = our reading
money-known-nobody = no source names them as paying
money-which = <gaps>Which they are</gaps>
money-payers-more = { $number ->
    [one] One more row is
   *[other] { CAPITAL(SPELT($number)) } more rows are
} in <table>the table of every line</table>.
# Beneath the table.
money-payers-meaning = An amount that is not known is not zero.
money-source-undated = undated

## What was not found: once for each question

money-questions-kick = Not found
money-questions-heading = { $number ->
    [one] One question about money has no answer
   *[other] { CAPITAL(SPELT($number)) } questions about money have no answer
}
money-questions-ask = <gaps>Who could say, and a question ready to send</gaps>

## Budgets

money-budgets-kick = Budgets
money-budgets = { $known ->
    [0] No project’s budget is known.
   *[other] What was set aside is known for { $projects ->
        [one] the one project
       *[other] { SPELT($known) } of { SPELT($projects) } projects
    }{ $part ->
        [none] .
        [all] , but only as one sum for several.
       *[some] . For { SPELT($shared) } of them it is known only as one sum for several.
    }
}
money-budgets-caption = What was set aside for a project
money-column-project = Project
money-column-year = Year
money-column-budget = Set aside
# A budget without a financial year.
money-budget-no-year = no financial year given
# One sum for several projects: in the cell of each, and beneath its name.
money-budget-part = part of { $amount }
money-budget-shared = One sum together with { $projects }.
money-budgets-more = And { $number } more, in <table>the table of all projects</table>.
money-budgets-meaning = A budget is what was meant to be spent. It is not what anybody paid, and budgets are not added together.

## Savings and gains

money-benefits-kick = Savings and gains
money-benefits = { $number ->
    [one] One saving or gain is claimed.
   *[other] { CAPITAL(SPELT($number)) } savings or gains are claimed.
}
money-benefits-caption = What is said to have been saved or brought
money-benefits-more = And { $number } more, in <table>the table of all of them</table>.
