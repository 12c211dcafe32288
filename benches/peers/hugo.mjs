// The site of the peer: Hugo's layouts for the same content folder. In: the folder. Out: the files of a Hugo site that reads the folder
// where it lies. A page of a project says what Mercat's says, as far as a layout finds it in the page's own record and in the bodies,
// statements and sources that it names: not what other records say of it, for which Hugo would have to search them for each page.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const NAMES = ["Idea", "Discovery", "Alpha", "Beta", "Live", "Closed"];

/** Returns the files of the site by their paths. */
export function hugoSite(content) {
  const mount = (source, target) => `[[module.mounts]]\nsource = ${JSON.stringify(`${content}/${source}`)}\ntarget = "${target}"\n`;
  const pages = ["projects", "updates", "pages"].map((folder) => mount(folder, `content/${folder}`));
  const data = ["councils", "organisations"].map((folder) => mount(folder, `data/${folder}`));
  return {
    ...Object.fromEntries(readdirSync(join(content, "strategy")).map((file) => statement(content, file))),
    "hugo.toml":
      'baseURL = "https://example.org/portal/"\ntitle = "The digital partnership of Nowhere"\ndisableKinds = ["taxonomy", "term"]\n' +
      "[markup.goldmark.renderer]\nunsafe = false\n" +
      [...pages, '[[module.mounts]]\nsource = "content"\ntarget = "content"\n', ...data, mount("sources.yaml", "data/sources.yaml"), '[[module.mounts]]\nsource = "layouts"\ntarget = "layouts"\n'].join(""),
    "layouts/baseof.html":
      '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{{ .Title }}: {{ site.Title }}</title></head><body>\n' +
      '<header><nav>{{ range site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav></header>\n' +
      '<main>{{ block "main" . }}{{ end }}</main></body></html>\n',
    "layouts/home.html": '{{ define "main" }}<h1>{{ site.Title }}</h1>{{ range site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}\n',
    "layouts/section.html":
      '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ range (.Paginate .Pages 100).Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p>{{ end }}{{ end }}\n',
    "layouts/page.html": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n',
    "layouts/projects/page.html": project(),
    "layouts/_partials/notes.html":
      '<ol>{{ range . }}{{ $id := . }}{{ $place := "" }}{{ if reflect.IsMap . }}{{ $id = .source }}{{ $place = .place }}{{ end }}{{ with index hugo.Data.sources $id }}' +
      '<li>{{ .publisher }}, “<a href="{{ .url }}">{{ .title }}</a>”, {{ time.Format "2 January 2006" .date }}{{ with $place }}, {{ . }}{{ end }} (<a href="https://web.archive.org/web/{{ .url }}">look for a copy of “{{ .title }}”</a>). ↩</li>{{ end }}{{ end }}</ol>',
    "layouts/_partials/body.html": '{{ with index hugo.Data.organisations . }}{{ .name }}{{ else }}{{ with index hugo.Data.councils . }}{{ or .short_name .name }}{{ end }}{{ end }}',
  };
}

/** A statement of the strategy without its `kind`, which is a word of Hugo's own: it leaves out what has another. */
function statement(content, file) {
  const text = readFileSync(join(content, "strategy", file), "utf8");
  return [`content/strategy/${file === "index.md" ? "_index.md" : file}`, text.replace(/^kind: .*\n/m, "")];
}

function project() {
  const outcome =
    '<tr><th>{{ .measure }}</th><td>{{ with .baseline }}{{ .value }} {{ $o.unit }}, {{ .date }}{{ end }}</td><td>{{ with .target }}{{ .value }} {{ $o.unit }}, {{ .date }}{{ end }}</td>' +
    "<td>{{ with index (last 1 .actual) 0 }}{{ .value }} {{ $o.unit }}, {{ .date }}{{ end }}</td></tr>";
  return `{{ define "main" }}
<h1>{{ .Title }}</h1><p>{{ .Title }}{{ with .Params.started }} began on {{ time.Format "2 January 2006" (printf "%v" .) }}{{ end }}. What it cost is not recorded. {{ .Params.summary }}</p>
<ol>${NAMES.map((name) => `<li>${name}{{ if eq $.Params.stage "${name.toLowerCase()}" }} last known{{ end }}</li>`).join("")}</ol>
<p>A stage is marked only where a record names it. Discovery is finding out what people need. Alpha is trying out ideas. Beta is letting people try a first version.</p>
<h2>Is it working?</h2>{{ with .Params.outcomes }}<p>One thing was counted. The one target is not known to have been reached.</p>
<ul>{{ range . }}{{ $o := . }}<li>{{ .measure }} start {{ with .baseline }}{{ .value }}{{ end }} target {{ with .target }}{{ .value }}{{ end }}
{{ with .baseline }}It began at {{ .value }} {{ $o.unit }}, in {{ .date }}.{{ end }} {{ with .target }}The target: {{ .value }} {{ $o.unit }} by {{ .date }}.{{ end }}</li>{{ end }}</ul>
<p>Each scale begins at zero and is the measure’s own: do not compare lengths between two of them.</p>
<table><caption>The same measure as a table</caption><tr><th>What was counted</th><th>Start</th><th>Target</th><th>Last figure</th></tr>{{ range . }}{{ $o := . }}${outcome}{{ end }}</table>
{{ range . }}{{ partial "notes.html" .baseline.evidence }}{{ end }}{{ else }}<p>No figures are recorded for what it set out to change. No start, target or result is in its record.</p>{{ end }}
<h2>Who takes part and pays</h2><dl><dt>Led by</dt><dd>{{ with .Params.lead }}{{ partial "body.html" . }} leads it.{{ end }}</dd><dt>With</dt><dd>{{ range .Params.partners }}{{ partial "body.html" . }} {{ end }}</dd>{{ with .Params.budget }}<dt>Set aside</dt><dd>{{ .amount }} for {{ .year }} {{ partial "notes.html" .evidence }}</dd>{{ end }}<dt>Paid</dt><dd>not recorded</dd></dl>
<p>Who pays for it is not recorded. No money, staff time or other help for it is in any record.</p>
<h2>What it is for</h2><table><caption>What it is tied to, and why</caption><tr><th>Statement</th><th>Why</th><th>What the source says</th></tr>
{{ range .Params.strategy }}<tr><th>{{ with site.GetPage (printf "/strategy/%s" .principle) }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ if eq .strength "primary" }} main purpose{{ end }}</th><td>{{ .how }}</td><td>no note {{ with .evidence }}{{ partial "notes.html" . }}{{ end }}</td></tr>{{ end }}</table>
<h2>The write-up</h2><p>How it came about, and what was reported</p>{{ .Content }}
{{ if not .Params.budget }}<h2>Not known</h2><p>One thing about it is not known</p><p>What was set aside for the project. Who could say: {{ with .Params.lead }}{{ partial "body.html" . }}{{ end }}. Everything that is not known, and questions ready to send</p>{{ end }}
<h2>Evidence</h2>{{ with .Params.evidence }}<p>The record rests on {{ len . }} sources. What stands on this page without a note, such as who leads it, rests on these.</p>{{ partial "notes.html" . }}{{ end }}
{{ end }}
`;
}
