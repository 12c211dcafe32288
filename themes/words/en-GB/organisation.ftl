### The page of one body that is not a council: a partner, a host, a funder, a supplier.

# The browser's tab where its lists run over several pages; the step before it in the way to the page; the step itself on later pages.
organisation-title-of-page = { $name }, page { $number }
organisation-crumb = Organisations
organisation-page = Page { $number }
# The file at the foot of the page.
organisation-csv = everything that is funded

## The headline: what it has to do with projects

# $clauses: "leads two projects", "takes part in three". Below it is its role, as its record has it.
organisation-heading = { $name } { $clauses }.
organisation-clause = { $part ->
    [leads] leads
    [takes-part] takes part in
   *[funds] gave or promised money or help for
} { SPELT($number) }{ $place ->
    [first] { $number ->
        [one] {" "}project
       *[other] {" "}projects
    }
   *[later] {""}
}
organisation-in-no-project = { $name } leads no project, and none lists it as a partner.

## The short facts below it

organisation-kind-head = Kind
organisation-kind = { $kind ->
    [government] Government
    [shared-service] Shared service
    [professional-body] Professional body
    [association] Association
    [board] Board
    [nhs] NHS
    [supplier] Supplier
    [auditor] Auditor
   *[other] Other
}
organisation-website = Website
organisation-team = The joint team
organisation-houses = <team>It houses the team</team>
organisation-answers = <team>The team answers to it</team>
# Behind either.
organisation-team-last = , last known { $day-when }
organisation-evidence = Evidence
organisation-no-source = no source given

## What it pays or gives

organisation-funds-kick = What it pays
organisation-funds-none = No line of money, staff time or other help is in its record.
organisation-funds-caption = What it pays or gives, by project and year
organisation-funds-caption-all = What it pays or gives, by project and year; the sums are those of all pages
organisation-funds-for = For
organisation-funds-others = other projects
# What has been said of its money in words.
organisation-said-caption = Said in words, and never added up

## Its projects

organisation-projects-kick = Projects
organisation-projects = { $number ->
    [0] It is in no project’s list.
    [one] It has a part in one project.
   *[other] It has a part in { SPELT($number) } projects.
}
organisation-projects-caption = Its projects
organisation-projects-none = No project lists it among those who lead, take part or pay.
