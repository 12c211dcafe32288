### The list of bodies that are not councils: partners, hosts, funders, suppliers and others.

# The browser's tab, what search engines show, the file at the foot of the page.
organisations-title = Organisations
organisations-description = { $heading } What each does, which projects it has a part in and what it pays or gives.
organisations-csv = all organisations

## The headline

organisations-none = No organisation is recorded yet.
organisations-heading = { $number ->
    [one] One organisation is
   *[other] { CAPITAL(SPELT($number)) } organisations are
} recorded.
organisations-no-part = { $number ->
    [one] No source says that it leads or pays for a project.
    [2] No source says that either of them leads or pays for a project.
   *[other] No source says that any of them leads or pays for a project.
}
organisations-lead = { $number ->
    [one] One leads a project.
   *[other] { CAPITAL(SPELT($number)) } lead a project.
}
organisations-fund = { $number ->
    [one] One gave or promised money or help for a project.
   *[other] { CAPITAL(SPELT($number)) } gave or promised money or help for a project.
}
organisations-lead-and-fund = { $leading ->
    [one] One leads a project
   *[other] { CAPITAL(SPELT($leading)) } lead a project
}, and { $funding ->
    [one] one gave or promised money or help.
   *[other] { SPELT($funding) } gave or promised money or help.
}

## The table: its label and headline, its heads, and what is in its cells

organisations-kick = All organisations
# $number of all are in no project.
organisations-idle = { $number ->
    [0] { $all ->
        [one] It is recorded with a project
       *[other] Each of them is recorded with a project
    }
    [one] { $all ->
        [one] It is recorded with no project
       *[other] One of them is recorded with no project
    }
   *[other] { CAPITAL(SPELT($number)) } of them are recorded with no project
}
organisations-caption = The organisations in order of name
organisations-name = Organisation
organisations-kind = Kind
organisations-does = What it does
organisations-leads = Leads
organisations-takes-part = Takes part in
organisations-gives = Pays or gives
organisations-no-role = not recorded
organisations-gives-nothing = nothing recorded
# What it pays or gives, before the amount: "Cash, promised".
organisations-given = { CAPITAL(funding-kind) }{ $stage ->
    [paid] , paid
    [approved] , approved
    [promised] , promised
   *[not-said] {""}
}
