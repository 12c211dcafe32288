// The site of the other peer: Eleventy's layouts for the same content folder. In: the folder. Out: the files of an Eleventy site, in which the
// content is copied, for Eleventy reads what lies in its own folder. A page of a project says what Hugo's layout says, from the same records;
// bodies, statements and sources are global data, which Eleventy reads once. It writes no feed and no site map, which Hugo does.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const NAMES = ["Idea", "Discovery", "Alpha", "Beta", "Live", "Closed"];
const SECTIONS = ["projects", "updates", "pages", "strategy"];

/** Returns the files of the site by their paths. */
export function eleventySite(content) {
  const copies = (folder, target) => readdirSync(join(content, folder)).map((file) => [`src/${target}/${file}`, readFileSync(join(content, folder, file), "utf8")]);
  const listed = SECTIONS.filter((section) => section !== "strategy");
  return {
    ...Object.fromEntries([...SECTIONS.flatMap((folder) => copies(folder, folder)), ...["councils", "organisations"].flatMap((folder) => copies(folder, `_data/${folder}`))]),
    "src/_data/sources.yaml": readFileSync(join(content, "sources.yaml"), "utf8"),
    "src/_data/portal.json": JSON.stringify({ title: "The digital partnership of Nowhere", sections: SECTIONS }),
    "package.json": '{"type": "module"}',
    "eleventy.config.js": settings(),
    ...Object.fromEntries(SECTIONS.map((section) => [`src/${section}/${section}.json`, JSON.stringify({ tags: section, layout: section === "projects" ? "project.njk" : "page.njk" })])),
    ...Object.fromEntries(listed.map((section) => [`src/lists/${section}.njk`, list(section)])),
    "src/index.njk": '---\nlayout: base.njk\npermalink: /\n---\n<h1>{{ portal.title }}</h1>{% for section in portal.sections %}<a href="/{{ section }}/">{{ section }}</a>{% endfor %}\n',
    "src/_includes/base.njk":
      '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{{ title }}: {{ portal.title }}</title></head><body>\n' +
      '<header><nav>{% for section in portal.sections %}<a href="/{{ section }}/">{{ section }}</a> {% endfor %}</nav></header>\n' +
      "<main>{{ content | safe }}</main></body></html>\n",
    "src/_includes/page.njk": `---\nlayout: base.njk\n---\n<h1>{{ title }}</h1>{{ content | safe }}{% if page.url == "/strategy/" %}${rows("collections.strategy")}{% endif %}\n`,
    "src/_includes/project.njk": `---\nlayout: base.njk\n---\n{% from "parts.njk" import notes, body, statement %}${project()}`,
    "src/_includes/parts.njk":
      '{% macro notes(sources, ids) %}<ol>{% for cited in ids %}{% set source = sources[cited.source or cited] %}{% if source %}<li>{{ source.publisher }}, “<a href="{{ source.url }}">{{ source.title }}</a>”, {{ source.date | day }}' +
      '{% if cited.place %}, {{ cited.place }}{% endif %} (<a href="https://web.archive.org/web/{{ source.url }}">look for a copy of “{{ source.title }}”</a>). ↩</li>{% endif %}{% endfor %}</ol>{% endmacro %}\n' +
      "{% macro body(councils, organisations, id) %}{{ organisations[id].name or councils[id].short_name or councils[id].name }}{% endmacro %}\n" +
      '{% macro statement(found) %}{% if found %}<a href="{{ found.url }}">{{ found.data.title }}</a>{% endif %}{% endmacro %}\n',
  };
}

/** YAML as data, days in words, and statements by their names; text of the content is Markdown and no template. */
function settings() {
  return `import yaml from "js-yaml";

export default (config) => {
  config.addDataExtension("yaml", (text) => yaml.load(text));
  config.addFilter("day", (date) => (date instanceof Date ? date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }) : date));
  config.addFilter("plain", (date) => (date instanceof Date ? date.toISOString().slice(0, 10) : date));
  config.addCollection("statements", (all) => Object.fromEntries(all.getFilteredByTag("strategy").map((page) => [page.fileSlug, page])));
  return { dir: { input: "src" }, markdownTemplateEngine: false };
};
`;
}

function list(section) {
  return `---
layout: base.njk
title: ${section}
pagination: {data: collections.${section}, size: 100, alias: shown}
permalink: "/${section}/{% if pagination.pageNumber %}page/{{ pagination.pageNumber + 1 }}/{% endif %}index.html"
---
<h1>{{ title }}</h1>${rows("shown")}
`;
}

const rows = (pages) => `{% for page in ${pages} %}<h2><a href="{{ page.url }}">{{ page.data.title }}</a></h2><p>{{ page.data.summary }}</p>{% endfor %}`;

function project() {
  const figure = (of) => `{% if ${of} %}{{ ${of}.value }} {{ outcome.unit }}, {{ ${of}.date | plain }}{% endif %}`;
  const names = NAMES.map((name) => `<li>${name}{% if stage == "${name.toLowerCase()}" %} last known{% endif %}</li>`);
  return `<h1>{{ title }}</h1><p>{{ title }}{% if started %} began on {{ started | day }}{% endif %}. What it cost is not recorded. {{ summary }}</p>
<ol>${names.join("")}</ol>
<p>A stage is marked only where a record names it. Discovery is finding out what people need. Alpha is trying out ideas. Beta is letting people try a first version.</p>
<h2>Is it working?</h2>{% if outcomes %}<p>One thing was counted. The one target is not known to have been reached.</p>
<ul>{% for outcome in outcomes %}<li>{{ outcome.measure }} start {{ outcome.baseline.value }} target {{ outcome.target.value }}
{% if outcome.baseline %}It began at {{ outcome.baseline.value }} {{ outcome.unit }}, in {{ outcome.baseline.date | plain }}.{% endif %} {% if outcome.target %}The target: {{ outcome.target.value }} {{ outcome.unit }} by {{ outcome.target.date | plain }}.{% endif %}</li>{% endfor %}</ul>
<p>Each scale begins at zero and is the measure’s own: do not compare lengths between two of them.</p>
<table><caption>The same measure as a table</caption><tr><th>What was counted</th><th>Start</th><th>Target</th><th>Last figure</th></tr>
{% for outcome in outcomes %}{% set reached = outcome.actual | last %}<tr><th>{{ outcome.measure }}</th><td>${figure("outcome.baseline")}</td><td>${figure("outcome.target")}</td><td>${figure("reached")}</td></tr>{% endfor %}</table>
{% for outcome in outcomes %}{{ notes(sources, outcome.baseline.evidence) }}{% endfor %}{% else %}<p>No figures are recorded for what it set out to change. No start, target or result is in its record.</p>{% endif %}
<h2>Who takes part and pays</h2><dl><dt>Led by</dt><dd>{% if lead %}{{ body(councils, organisations, lead) }} leads it.{% endif %}</dd><dt>With</dt><dd>{% for partner in partners %}{{ body(councils, organisations, partner) }} {% endfor %}</dd>{% if budget %}<dt>Set aside</dt><dd>{{ budget.amount }} for {{ budget.year }} {{ notes(sources, budget.evidence) }}</dd>{% endif %}<dt>Paid</dt><dd>not recorded</dd></dl>
<p>Who pays for it is not recorded. No money, staff time or other help for it is in any record.</p>
<h2>What it is for</h2><table><caption>What it is tied to, and why</caption><tr><th>Statement</th><th>Why</th><th>What the source says</th></tr>
{% for service in strategy %}<tr><th>{{ statement(collections.statements[service.principle]) }}{% if service.strength == "primary" %} main purpose{% endif %}</th><td>{{ service.how }}</td><td>no note {% if service.evidence %}{{ notes(sources, service.evidence) }}{% endif %}</td></tr>{% endfor %}</table>
<h2>The write-up</h2><p>How it came about, and what was reported</p>{{ content | safe }}
{% if not budget %}<h2>Not known</h2><p>One thing about it is not known</p><p>What was set aside for the project. Who could say: {% if lead %}{{ body(councils, organisations, lead) }}{% endif %}. Everything that is not known, and questions ready to send</p>{% endif %}
<h2>Evidence</h2>{% if evidence %}<p>The record rests on {{ evidence | length }} sources. What stands on this page without a note, such as who leads it, rests on these.</p>{{ notes(sources, evidence) }}{% endif %}
`;
}
