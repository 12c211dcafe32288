### What is not known, who could say, and how to ask: the page of all gaps, and the last part of the pages of councils, bodies and projects.

# The browser's tab, what search engines show, and the file at the foot of the page.
gaps-title = What is not known
gaps-description = What the records do not say, who could say, and a question ready to send. { $heading }
gaps-csv = everything that is not known

## The headline, sentence by sentence, and below it

gaps-none = Nothing that a reader would ask for is missing.
gaps-missing = { $number ->
    [one] One answer is missing.
   *[other] { CAPITAL(SPELT($number)) } answers are missing.
}
gaps-sourceless = { $number ->
    [one] One fact names no source.
   *[other] { CAPITAL(SPELT($number)) } facts name no source.
}
# Behind both: as many as the index below lists.
gaps-questions = { $number ->
    [one] That is one question.
   *[other] They come to { SPELT($number) } questions.
}
gaps-stand = A blank does not mean zero, and it does not mean that nobody has published it. It means that the records do not have it. Each question is ready to be sent to those who could say.

# Where the portal knows the law that gives a right to ask. $days: is it known how long a body has for its answer? $which: can one read on?
gaps-right = Anyone may ask. The { $law } gives a public body { $days ->
    [yes] { $time }
   *[no] a fixed time
} to answer. Copy a question below, put in your name, and send it to the body by letter or email. Some of those named here may not be public bodies. You can still ask them.
gaps-right-explained = <law>How the right to ask works</law>

## The questions. Each is a clause: at the head of a list, in the index, and behind a project or council.

gaps-question = { $question ->
    [joined] Whether it joined
    [when-joined] The day it joined
    [pays] Whether it pays, for what and how much
    [amounts] How much was promised, approved, paid or given
    [years] For which year it was
    [budgets] What was set aside for the project
    [leads] Who leads the project
    [stages] What stage the project has reached
    [services] Which part of the strategy the project serves
    [baselines] How things were before it began
    [targets] What was to be reached
    [results] What was reached
    [benefits] How much was saved or brought
    [milestones] What became of the milestone
    [done] When it was done
    [filled] When the post was filled
    [host] Who houses the team
    [answers-to] Who the team answers to
    [claims] The figure that was published
   *[evidence] Where a fact was published
}

# For how many the answer is missing. $records counts the records, $number what is missing in them.
gaps-count-members = { $number ->
    [one] one { $one }
   *[other] { SPELT($number) } { $many }
}
gaps-count = { $question ->
    [baselines] { $number ->
        [one] one measure
       *[other] { SPELT($number) } measures
    } in { $records ->
        [one] one project
       *[other] { SPELT($records) } projects
    }
    [targets] { $number ->
        [one] one measure
       *[other] { SPELT($number) } measures
    } in { $records ->
        [one] one project
       *[other] { SPELT($records) } projects
    }
    [results] { $number ->
        [one] one measure
       *[other] { SPELT($number) } measures
    } in { $records ->
        [one] one project
       *[other] { SPELT($records) } projects
    }
    [filled] { $records ->
        [one] one post
       *[other] { SPELT($records) } posts
    }
    [milestones] { $records ->
        [one] one milestone
       *[other] { SPELT($records) } milestones
    }
    [done] { $records ->
        [one] one milestone
       *[other] { SPELT($records) } milestones
    }
    [claims] { $records ->
        [one] one published total
       *[other] { SPELT($records) } published totals
    }
    [host] the team
    [answers-to] the team
    [evidence] { $number ->
        [one] one fact
       *[other] { SPELT($number) } facts
    }
   *[other] { $subject ->
        [bodies] { $records ->
            [one] one body
           *[other] { SPELT($records) } bodies
        }
       *[other] { $records ->
            [one] one project
           *[other] { SPELT($records) } projects
        }
    }
}
# A question in a list of questions: "The day it joined: 32 councils".
gaps-asked = { $question }: { $count }

# A question in the list of what one record lacks; behind the colon which of several like things it is about.
gaps-clause = { $question }.
gaps-clause-of = { $question }: { $detail }.
# A line of funding: "cash for Open maps", and then "in 2016-17".
gaps-line = { $kind } for { $project }
gaps-line-in = { $line } in { $year }
# All lines of one body for one project are one question. $number of $years are known. That it did so at all may be our reading.
gaps-amounts = { $stage ->
    [promised] How much it promised for { $project }
    [approved] How much it approved for { $project }
    [paid] How much it paid for { $project }
   *[not-said] How much it gives for { $project }
}{ $number ->
    [0] {""}
   *[other] {" "}in { $years }
}.{ $reading ->
    [ours] {" "}That it did is our reading.
    [unsourced] {" "}No source is given that it did.
    [partly] {" "}That it did is in part our reading.
    [partly-unsourced] {" "}For part of this no source is given.
    [mixed] {" "}That it did is in part our reading, and for part no source is given.
   *[source] {""}
}

# The fold of the names below a question, where they are many.
gaps-which = Which ones

## Who could say

gaps-each = each { $one }
gaps-each-of-these = { $number ->
    [one] the { $one }
   *[other] each { $one } in the list
}
gaps-who = Who could say: { $who }
# Behind the bodies that are named.
gaps-others = { $number ->
    [one] one other body
   *[other] { SPELT($number) } other bodies
}

## The index of questions

gaps-index-kick = Index
gaps-index-heading = { $number ->
    [one] One question has no answer
   *[other] { CAPITAL(SPELT($number)) } questions have no answer
}
gaps-index-caption = The questions without an answer
gaps-column-question = Question
gaps-column-missing-for = Missing for
gaps-column-number = Answers
# The last row: all questions together.
gaps-all = All questions
gaps-column-blank = Why it is blank
gaps-column-asked = Asked?
# In the third column: the reasons that records give, and that of a record which says nothing.
gaps-blank = { $number } { $reason }
# In the last column, and below the question: whether anybody has asked.
gaps-not-asked = not asked yet, as far as we know
# Below the index, instead of that column, where nobody has asked any of them.
gaps-none-asked = As far as we know, nobody has put any of these questions yet.
gaps-asked-count = { $asked } asked, { $answered } answered
gaps-asked-on = Asked { $date-when }.
gaps-asked-of = { $of } was asked { $date-when }.
gaps-answer = The answer: { $text }
gaps-no-answer = No answer is recorded.
gaps-asked-read = <url>Read the question</url>

## The parts of the page: the label of each, and its headline

gaps-part = { $subject ->
    [bodies] Other bodies
    [projects] Projects
    [team] Milestones and team
   *[others] Strategy, totals and news
}
gaps-part-members = { CAPITAL($many) }
gaps-part-heading = { $number ->
    [one] One question
   *[other] { CAPITAL(SPELT($number)) } questions
} about { $subject ->
    [bodies] the other bodies
    [projects] the projects
    [team] the milestones and the team
   *[others] the strategy, published totals and news
}
gaps-part-heading-members = { $number ->
    [one] One question
   *[other] { CAPITAL(SPELT($number)) } questions
} about the { $many }

# Below a list of names that is cut.
gaps-more = and { $number } more, in <table>the table of everything that is not known</table>

## A question ready to be sent

# Above it, and above each of several; then the button, what it says once the text is copied, and the advice where it cannot copy.
gaps-ready = { $number ->
    [one] A question ready to send
   *[other] { CAPITAL(SPELT($number)) } questions ready to send, each to those who could say
}
gaps-to = To { $who }
gaps-copy = Copy the question
gaps-copied = Copied
gaps-select = The question is selected: copy it with your keyboard.

# The letter itself.
gaps-ask-by-law = Under the { $law }, please tell me { $request }.
gaps-ask = Please tell me { $request }.
# The same where the question itself does not name what members joined.
gaps-ask-about = { $letter } This is about { $partnership }.

# What members joined, where site.yaml does not say what that is.
gaps-partnership = “{ $title }”
# What is asked of a member. $partnership is what they joined, as site.yaml has it; $items are lines of funding, such as "cash for Open maps".
gaps-request-of-member = { $question ->
    [joined] whether the { $one } has joined { $partnership }, and if so on what day it agreed to join
    [when-joined] on what day the { $one } agreed to join { $partnership }. Please send the report or minute that records it
    [pays] whether the { $one } has paid or promised anything for { $partnership }. If it has: how much in each year, and for what
    [amounts] how much the { $one } promised, approved and paid or gave in each year: { $items }
    [years] in which years the { $one } paid or gave { $items }
   *[other] where this was published: { $items }
}

# What is asked of others. $items are projects, milestones, posts, or measures with their project.
gaps-request = { $question ->
    [amounts] how much was promised, approved and paid or given in each year: { $items }
    [years] in which years this was paid or given: { $items }
    [budgets] what was set aside in each year for { $number ->
        [one] the project { $items }, and what was spent
       *[other] each of the projects { $items }, and what was spent
    }
    [leads] which body runs { $number ->
        [one] the project { $items } today, and since when
       *[other] each of the projects { $items } today, and since when
    }
    [stages] what stage { $number ->
        [one] the project { $items } has reached
       *[other] each of the projects { $items } has reached
    } (planned, being built, in use or ended), and since when
    [services] { $number ->
        [one] whether the project { $items } serves
       *[other] whether each of the projects { $items } serves
    } any part of the strategy, which part, and where that is written down
    [baselines] what { $number ->
        [one] this figure was before the project began
       *[other] these figures were before the projects began
    }: { $items }
    [targets] what { $number ->
        [one] this figure was to reach
       *[other] these figures were to reach
    }, and by when: { $items }
    [results] what { $number ->
        [one] this figure is now, and on what day it was counted
       *[other] these figures are now, and on what day each was counted
    }: { $items }
    [benefits] how much this came to, in which years, and how it was worked out: { $items }
    [milestones] whether { $number ->
        [one] this was reached, on what day, and where that is recorded
       *[other] these were reached, on what days, and where that is recorded
    }: { $items }
    [done] on what day { $number ->
        [one] this was
       *[other] each of these was
    } done: { $items }
    [filled] on what day { $number ->
        [one] this post was
       *[other] each of these posts was
    } first filled: { $items }
    [host] which body houses the joint team
    [answers-to] which body the joint team answers to
    [claims] the figure behind this: { $items }
   *[other] where this was published: { $items }
}
# One of $items: a title, which may be any words, so it stands in quotation marks; a measure with its project; a fact of a record.
gaps-item = “{ $title }”
gaps-item-of = “{ $detail }” ({ $title })
gaps-item-fact = { $detail } ({ $title })

## The last part of the page of a body, project or statement

gaps-band-kick = Not known
gaps-of-record = { $number ->
    [one] One thing about it is not known.
   *[other] { CAPITAL(SPELT($number)) } things about it are not known.
}
gaps-band-who = Who could say: { $who }.
gaps-band-more = And { $number } more.
gaps-band-all = <gaps>Everything that is not known, and questions ready to send</gaps>
