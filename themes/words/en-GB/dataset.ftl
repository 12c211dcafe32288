### The tables of /data/: what each holds and what its columns mean. They stand there, one table after the other, and nowhere else.
### The names of columns and the words in their cells, such as `member`, are the same in every language: programs read them.

## Columns that several tables have

dataset-shared-word = The word published before the figure in { $name }, such as about or over. Empty where the figure is exact or there is none
dataset-shared-published = Whether there is a figure for { $name }. “no” is not zero. Empty where nothing is recorded
dataset-shared-reason = Why { $name } is empty: not-found means that we looked and did not find it, not-published that the body says so, withheld that it was asked for and refused, not-yet that it does not exist yet. Empty where nothing is recorded
dataset-shared-sources = The documents that say so
dataset-shared-inferred = “yes” where it is our reading: we concluded it from the documents, which do not say it
# $name is the name of a column; `date` stands for the day of the row, whatever its column is called.
dataset-shared-date-inferred = “yes” where { $name ->
    [date] its day
   *[other] the day in { $name }
} is our reading: the document that it was taken from is undated
dataset-shared-note = A remark
dataset-shared-identifier = Its identifier in a register of bodies, such as org-id.guide lists them
dataset-shared-checked = When the record was last checked against its sources
dataset-shared-confirmed = When the body itself confirmed the record

## What a column counts, where its type does not say it

dataset-unit-people = people
dataset-unit-days = days
dataset-unit-projects = projects
dataset-unit-facts = facts

## What an empty cell means, and each reason for one: for programs that read the tables by their package

dataset-blank = Nothing is recorded, or the column does not apply
dataset-blank-why = There is no figure. The column { $column } says why, where the record does
dataset-blank-reason = { $reason ->
    [not-found] We looked for it and did not find it
    [not-published] The body says that it has not published it
    [withheld] It was asked for and refused
    [not-recorded] The record gives no reason
   *[not-yet] It does not exist yet
}

## The first sheet of the workbook portal.xlsx: its name, at most 31 letters; the heads of its columns; what it says of a table without a sheet

dataset-workbook-table = Table
dataset-workbook-rows = Rows
dataset-workbook-holds = What a row is
dataset-workbook-file = The same as CSV
dataset-workbook-long = Too long for this workbook: take the CSV file

## councils.csv

dataset-councils = { CAPITAL($members) }
dataset-councils-about = One { $member } a row, with what is known of it

dataset-councils-id = Its id, which also ends the address of its page
dataset-councils-name = Its full official name
dataset-councils-short-name = Its name in tables and links
dataset-councils-kind = What it is, where it is of another kind than the others are called after. Otherwise empty
dataset-councils-names = Its names in other languages, each after the code of the language
dataset-councils-letters = Its letters in ISO 3166-2
dataset-councils-code = Its statistical code now
dataset-councils-former-codes = Codes that older data uses
dataset-councils-website = Its website
dataset-councils-existed-from = Its first day. Empty where not recorded
dataset-councils-existed-until = Its last day. Empty while it exists
dataset-councils-followed-by = The bodies that took its place
dataset-councils-population = How many people live there
dataset-councils-population-year = The year of that count
dataset-councils-status = The last status that is known. It may have changed since. Where none is known it is to-join where it is to join later, otherwise the reason that the record gives, or not-recorded where it gives none
dataset-councils-status-since = When that status began, where a source says
dataset-councils-status-known-from = The earliest day for which a source gives that status
dataset-councils-status-known-on = The latest day for which a source gives that status. Nothing newer was found

## membership.csv

dataset-membership = Membership
dataset-membership-about = What is known of membership from a day on, oldest first

dataset-membership-council = Whose membership
dataset-membership-status = What it is to the partnership, or the reason why that is not known
dataset-membership-on = The day for which it is known
dataset-membership-since = The day it began
dataset-membership-status-reason = Why the status is not known. Empty where it is known
dataset-membership-until = The day it ended

## organisations.csv

dataset-organisations = Organisations
dataset-organisations-about = One partner, host, board or other funder a row

dataset-organisations-id = Its id, which also ends the address of its page
dataset-organisations-name = Its full name
dataset-organisations-short-name = Its name in tables and links
dataset-organisations-kind = What sort of body it is
dataset-organisations-role = What it does for the partnership
dataset-organisations-website = Its website
dataset-organisations-leads = Whether it leads a project
dataset-organisations-takes-part = Whether it is recorded as taking part in a project
dataset-organisations-gives = Whether it gave or promised money or help for a project

## projects.csv

dataset-projects = Projects
dataset-projects-about = One project a row. What it is for, what it gets and what it achieved are in tables of their own

dataset-projects-id = Its id, which also ends the address of its page
dataset-projects-title = Its title
dataset-projects-summary = The project in one sentence
dataset-projects-stage = The last stage that is known. Empty where none is recorded
dataset-projects-stage-since = When that stage began, where a source says
dataset-projects-stage-known-on = The latest day for which a source gives that stage. Nothing newer was found
dataset-projects-lead = Who leads it. Empty where nobody is recorded
dataset-projects-partners = Who takes part: ids, or a word for all bodies or all members
dataset-projects-started = When it began
dataset-projects-ended = When it ended, or is to end
dataset-projects-budget = What was set aside for it, in { $currency }. Not what it cost
dataset-projects-budget-year = The financial year of the budget
dataset-projects-budget-shared-with = The other projects that the same sum is for: add it once, not for each of them

## funds.csv

dataset-funds = Who pays for what
dataset-funds-about = One line of money or help from a body to a project. Different kinds and stages must not be added together

dataset-funds-funder = Who pays or gives
dataset-funds-funder-kind = Which table the funder is in
dataset-funds-line = The place of the line in the funder’s record, from 1
dataset-funds-project = The project it is for
dataset-funds-financial-year = The financial year. Empty where no source says
dataset-funds-kind = What is given
dataset-funds-stage = Whether it was promised, approved or paid. Empty where no source says
dataset-funds-amount = How much, in { $currency }
dataset-funds-awarded = The day on which it was awarded. Empty where not recorded
dataset-funds-recipient = Who receives it. Empty where not recorded

## benefits.csv

dataset-benefits = Savings and benefits
dataset-benefits-about = What a project is said to have saved or brought in, in money. Not to be added to what was paid

dataset-benefits-project = The project
dataset-benefits-what = What was saved or brought in
dataset-benefits-amount = How much, in { $currency }
dataset-benefits-per = Per what, such as a year. Empty where it is the whole
dataset-benefits-date = When

## outcomes.csv

dataset-outcomes = What projects set out to change
dataset-outcomes-about = One figure a row: how it was before, the target, or how it was later. A figure that was not found has a row too

dataset-outcomes-project = The project
dataset-outcomes-outcome = The place of the outcome in the project’s record, from 1
dataset-outcomes-measure = What is measured
dataset-outcomes-unit = Its unit
dataset-outcomes-part = Whether it is the figure before, the target, or a later figure
dataset-outcomes-value = The figure
dataset-outcomes-value-published = Whether there is a figure. “no” is not zero
dataset-outcomes-value-to = The upper end, where the target is a range
dataset-outcomes-date = When, or by when

## principles.csv

dataset-principles = Statements of the strategy
dataset-principles-about = One statement a row, in the order of the strategy

dataset-principles-id = Its id, which also ends the address of its page
dataset-principles-title = What it says, in a line
dataset-principles-kind = What sort of statement it is
dataset-principles-due = The date it is due
dataset-principles-projects-primary = How many projects are tied to it as their main purpose, by a source or by our reading. services.csv tells which
dataset-principles-projects-supporting = How many other projects are tied to it, by a source or by our reading

## services.csv

dataset-services = Projects and the statements they serve
dataset-services-about = One tie between a project and a statement of the strategy

dataset-services-project = The project
dataset-services-principle = The statement of the strategy
dataset-services-strength = Whether it is the main purpose
dataset-services-how = How the project serves it

## milestones.csv

dataset-milestones = Milestones
dataset-milestones-about = What the partnership said it would do, by due date

dataset-milestones-id = Its id
dataset-milestones-title = What was promised
dataset-milestones-due = By when
dataset-milestones-status = What became of it, as far as is known
dataset-milestones-done = When it was done
dataset-milestones-overdue = Whether its date has passed and nothing says that it was done
dataset-milestones-days-late = Days after its date, where both dates are known to the day
dataset-milestones-principle = The statement of the strategy it belongs to

## roles.csv

dataset-roles = Posts of the shared team
dataset-roles-about = One post a row, in the order of the record

dataset-roles-id = Its id
dataset-roles-title = The post
dataset-roles-status = Whether the post was planned, being recruited to or filled, as far as is known
dataset-roles-filled = When it was filled
dataset-roles-host = The body that houses the team
dataset-roles-reports-to = The body that the team answers to

## claims.csv

dataset-claims = Published totals
dataset-claims-about = A total that somebody published, beside the same total worked out from the records as they stood on its day. Cash is in the currency of the portal, all else is counted

dataset-claims-claim = The place of the claim in its file, from 1
dataset-claims-measure = What was counted
dataset-claims-date = The day it speaks of
dataset-claims-said = What was said, in short
dataset-claims-published = The published figure
dataset-claims-published-word = The word published before the figure
dataset-claims-published-reason = Why there is no figure. Empty where there is one
dataset-claims-recorded = What the records give. Of cash it is the sum of one stage alone: what was promised, approved and paid is never added together. Empty where they give no amount
dataset-claims-recorded-stage = How firm the recorded sum of cash is: of the stages that bear out the claim the firmest, otherwise the one that comes nearest. Empty where no source says, and for counts
dataset-claims-recorded-word = The word that belongs before the recorded sum of cash: “about” where its amounts have several
dataset-claims-recorded-not-published = How many amounts are missing from that
dataset-claims-verdict = What the two figures show. “differs” does not mean that the claim is wrong
dataset-claims-difference = What the records give, minus what was published
dataset-claims-same-day = Another claim that gives another figure for the same day
dataset-claims-falls-below = An earlier claim with a higher figure
dataset-claims-fits = Whether it fits every other published total of the same measure

## updates.csv

dataset-updates = Updates
dataset-updates-about = One dated piece of news a row, newest first

dataset-updates-id = Its id, which also ends the address of its page
dataset-updates-date = Its date
dataset-updates-title = The headline
dataset-updates-summary = The piece in one sentence
dataset-updates-councils = The { $many } it is about
dataset-updates-projects = The projects it is about

## sources.csv

dataset-sources = Sources
dataset-sources-about = One published document a row

dataset-sources-id = Its id, by which other tables name it
dataset-sources-title = Its title
dataset-sources-publisher = Who published it
dataset-sources-date = When it was published. Empty where it is undated
dataset-sources-url = Where it can be read
dataset-sources-archived = A copy that will stay
dataset-sources-sha256 = A sign worked out from every letter of the file that we read (SHA-256): a changed file has another
dataset-sources-read = When we read it
dataset-sources-note = A remark
dataset-sources-facts = How many facts rest on it

## citations.csv

dataset-citations = What rests on which source
dataset-citations-about = One fact that is taken from one document

dataset-citations-source = The document
dataset-citations-record-kind = What kind of record states the fact
dataset-citations-record = The record that states the fact
dataset-citations-fact = Which of its facts
dataset-citations-date = The day that the fact speaks of
dataset-citations-place = Where in the document
dataset-citations-inferred = “yes” where it is our reading: we concluded it from the document, which does not say it

## evidence.csv

dataset-evidence = What every fact rests on
dataset-evidence-about = One fact and one document that it is taken from. A fact for which no document is named has a row too

dataset-evidence-record-kind = What kind of record states the fact
dataset-evidence-record = The record that states the fact
dataset-evidence-fact = Which of its facts
dataset-evidence-date = The day that the fact speaks of
dataset-evidence-source = The document. Empty where the record names none
dataset-evidence-source-missing = Whether a document should be named and none is. It is not missing where the record only says that nothing was found, and not for a heading whose own figures name theirs
dataset-evidence-place = Where in the document
dataset-evidence-quote = The words of the document that say so, where the record has them

## standing.csv

dataset-standing = Status on each day that was counted
dataset-standing-about = What one of those who may join was to the partnership on a day: a row for each that existed on every day for which somebody published a count, and on the day of this portal
dataset-standing-day = The day, month or year
dataset-standing-status = What it was, as far as anything is known for that day: otherwise to-join where, on the day of this portal, it is to join later, the reason that the record gives, or not-recorded where it gives none
dataset-standing-talks-heard = When talks with it were last heard of, where they may have been over

## gaps.csv

dataset-gaps = What we could not find
dataset-gaps-about = Something that a reader would ask and that the records cannot answer

dataset-gaps-record-kind = What kind of record lacks it
dataset-gaps-record = The record that lacks it
dataset-gaps-name = The name of the record
dataset-gaps-missing = What is missing
dataset-gaps-who-could-say = Who could say, the likeliest first
dataset-gaps-file = The file to correct, in the content folder
dataset-gaps-question = The question it comes to: its place on the page of all questions, /data/gaps/
dataset-gaps-reason = Why it is not known: not-found means that we looked and did not find it, not-published that the body says so, withheld that it was asked for and refused, not-yet that it does not exist yet, not-recorded that the record gives no reason

## stages.csv

dataset-stages = Stages of projects
dataset-stages-about = What is known of a project’s stage from a day on, oldest first

dataset-stages-project = Whose stage
dataset-stages-stage = The stage
dataset-stages-on = The day for which it is known
dataset-stages-since = The day it began
# Added to a column of stages where the portal names some itself.
dataset-stages-called = { $id } is “{ $title }”
dataset-stages-means = { $id } is “{ $title }” ({ $meaning })
dataset-stages-own = { $column }. Here { $stages }

## said.csv

dataset-said = What was said about money
dataset-said-about = One published phrase about money that is not a figure. It cannot be added up

dataset-said-record-kind = Which table the record is in
dataset-said-record = The record it is about
dataset-said-text = The phrase, as it was published
dataset-said-in-our-words = “yes” where the document says it in other words, so that it is no quotation
dataset-said-date = The day it speaks of

## replies.csv

dataset-replies = Replies
dataset-replies-about = One answer of a body to its own record

dataset-replies-record-kind = Which table the record is in
dataset-replies-record = The record it answers
dataset-replies-date = When they answered
dataset-replies-by = Who did
dataset-replies-text = What they answered

## asked.csv

dataset-asked = Questions asked
dataset-asked-about = One question that somebody has put to a body about what a record does not say
dataset-asked-record-kind = Which table the record is in
dataset-asked-record = The record that lacks the answer
dataset-asked-fact = Which of its facts it is about
dataset-asked-on = When it was asked
dataset-asked-of = The body that was asked
dataset-asked-url = Where the question can be read
dataset-asked-answer = What the answer was. Empty where none has come
