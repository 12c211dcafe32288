### What differs between two states of the records, fact by fact, and what follows from it: told to whoever reviews a change. Sentences
### have no full stop: they stand in a row, or in lists.

difference-none = No fact changes

# A sentence about one record, and what became of a record as a whole.
difference-of = { $name }: { $sentence }
difference-record-new = new { difference-kind }
difference-record-gone = “{ $name }” is gone ({ difference-kind })
difference-record-draft = “{ $name }” is a draft now and no longer published ({ difference-kind })
difference-gone-for = { $sentence } The reason given: { $reason }.
difference-record-renamed = renamed from { $old } to { $new }
difference-kind = { $kind ->
    [council] { $one ->
        [council] council
       *[other] { $one }
    }
    [organisation] organisation
    [strategy] strategy
    [principle] statement of the strategy
    [project] project
    [team] team
    [role] post
    [milestone] milestone
    [claim] published total
    [update] piece of news
    [page] page
    [source] source
   *[settings] settings of the portal
}
difference-claim-name = Claim of { $figure } ({ $measure }) { $day-when }

## Single facts

difference-changed = { $fact }: { $old } → { $new }
difference-same-words = { $fact }: { $value }, written in a way that says something else
difference-added = { $fact } is now given: { $new }
difference-removed = { $fact } taken out: { $old }
# What nobody knew is still not known, and the record now says why: "not found".
difference-blank = for { $fact }, the record now says why there is none: { $new }
# The words of a document, put beside the fact that they say; of the record as a whole, or of one of its facts.
difference-quote-added = “{ $source }” is now quoted: { $new }
difference-quote-added-for = for { $fact }, “{ $source }” is now quoted: { $new }
difference-reordered = { $fact }: the same entries in another order

# One of several facts in a row; what else is said along with a sentence; one of several like things of a record.
difference-detail = { $fact } { $value }
difference-with = { $sentence } ({ $details })
difference-entry = { $fact } { $name }
difference-entry-membership = its status as { $name }

# A line of funding: "cash for the shared map 2016-17".
difference-gift = { $kind ->
    [cash] cash for { $project }
    [staff-time] staff time for { $project }
    [hosting] hosting for { $project }
   *[in-kind] help in kind for { $project }
}
difference-gift-in = { difference-gift } { $year }

# Whether a body has joined: "in talks → member since 31 May 2016".
difference-standing-changed = { $old } → { $new }
difference-since = { $status } since { $day }
difference-on = { $status } { $day-when }

# The write-up of a record.
difference-text-changed = { $what ->
    [picture] words of a picture: { $old } → { $new }
    [heading] heading: { $old } → { $new }
    [note] note: { $old } → { $new }
   *[text] text: { $old } → { $new }
    }
difference-text-added = { $what ->
    [picture] picture added: { $new }
    [heading] heading added: { $new }
    [note] note added: { $new }
    [rule] a line across the page added
   *[text] text added: { $new }
    }
difference-text-removed = { $what ->
    [picture] picture taken out: { $old }
    [heading] heading taken out: { $old }
    [note] note taken out: { $old }
    [rule] a line across the page taken out
   *[text] text taken out: { $old }
    }
# The words are the same, and what stands behind them is not.
difference-text-other = { $what ->
    [picture] another picture in the place of { $new }
   *[text] set out in another way: { $new }
    }
difference-text-reordered = text: the same passages in another order

difference-quoted = “{ $text }”
difference-yes-no = { $answer ->
    [yes] yes
   *[no] no
}

# Every field that a record can have.
difference-field = { $field ->
    [actual] later
    [address] where their pages stand
    [amount] amount
    [answer] answer
    [archived] copy that will stay
    [article] word in front of the name
    [as_of] date of the portal
    [asked] who was asked
    [awarded] day of the award
    [base_url] address of the portal
    [baseline] before
    [benefits] benefit
    [branch] branch
    [budget] budget
    [by] by
    [checked] checked
    [code] code
    [column] column on the map
    [confirmed] confirmed
    [contact] contact
    [councils] about
    [currency] currency
    [date] date
    [date_inferred] whether its date is our reading
    [days] time to answer
    [domain] domain
    [done] done
    [draft] draft
    [due] due
    [email] email
    [ended] ended
    [evidence] source
    [existed] existed
    [filled] filled
    [financial_year] financial year
    [find_council] the search by where one lives
    [followed_by] followed by
    [former_codes] former code
    [from] from
    [funds] funding
    [host] host
    [how] how
    [id] id
    [identifier] identifier
    [in_our_words] whether the words are ours
    [inferred] our reading
    [is] stage
    [joined] what they joined
    [kind] kind
    [label] label on the map
    [language] language
    [law] law
    [lead] who leads it
    [letters] letters
    [licence] licence
    [links] link
    [many] word for many
    [meaning] meaning
    [measure] measure
    [members] words for the members
    [membership] membership
    [name] name
    [names] name in another language
    [navigation] place in the footer
    [note] note
    [of] of
    [on] on
    [one] word for one
    [order] order
    [outcomes] outcome
    [partners] partner
    [per] per
    [place] place
    [population] population
    [principle] statement of the strategy
    [projects] project
    [publisher] publisher
    [quote] words quoted
    [read] read
    [reason] reason
    [recipient] who receives it
    [record] record
    [redirects] address that has moved
    [removed] what was taken out
    [reply] reply
    [reports_to] whom it reports to
    [repository] repository
    [right_to_ask] right to ask
    [role] role
    [roles] post
    [row] row on the map
    [said] said
    [sha256] fingerprint of the document
    [shared_with] shared with
    [short_name] short name
    [since] since
    [social_cards] cards for other sites
    [source] source
    [stage] stage
    [stages] the stages that a project can have
    [started] started
    [starts] first month
    [status] status
    [strategy] tie to the strategy
    [strength] strength
    [summary] summary
    [symbol] sign
    [tagline] tagline
    [target] target
    [text] words
    [theme] theme
    [tile] place on the map
    [title] title
    [to] to
    [unit] unit
    [unit_of_one] unit of one
    [until] until
    [url] address
    [value] figure
    [web_archive] where copies are looked for
    [website] website
    [what] what
    [year] year
   *[other] fact
}

## What follows

difference-date = Date of the portal: { $old } → { $new }
difference-members = Members { $day-when }: { $old } → { $new }
difference-claim = { $verdict ->
    [now] The records now agree with the claim of { $figure }
    [no-longer] The records no longer agree with the claim of { $figure }
    [new] The records agree with the claim of { $figure }
   *[new-not] The records do not agree with the claim of { $figure }
}

# A sum of one kind: of all, of a year, from a body or for a project.
difference-total = { $kind ->
    [cash] Cash
    [staff-time] Staff time
    [hosting] Hosting
   *[in-kind] Help in kind
} { $of }: { $old } → { $new }
difference-in-all = in all
difference-from = from { $name }
difference-for = for { $name }
difference-unknown-amounts = Amounts that are not known: { $old } → { $new }

# How much of the strategy has a project, and how many projects one of its statements has.
difference-coverage = Statements of the strategy with a project: { $old } of { $all-before } → { $new } of { $all }
difference-statement = Projects that serve “{ $title }”: { $old } → { $new }

# Promises that are not kept though their date is over.
difference-overdue = Promises not kept by their date: { $old } → { $new }

difference-gaps = Gaps: { $old } → { $new }
difference-gap-closed = No longer a gap: { $gap }
difference-gap-opened = A new gap: { $gap }

difference-address-moved = { $address } has moved to { $to }
difference-address-gone = { $address } is gone: no redirect
difference-address-shorter = { $address } is gone: its list has become shorter
difference-address-empty = { $address } is gone: there is nothing more to stand in it
