// The programs, and the site in the shape that each takes, as its own guide shows it: a council, and projects with a date, a lead and a text.
//
// In: where this repository is, and a folder to work in. Out: a program's name, its version where it can be had, its command, its output folder,
// and the files of a site. Never judges.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { eleventy as installedEleventy, fromNpm, hugo as installedHugo } from "../packages.mjs";

export const programs = [mercat, hugo, eleventy, astro];

function version(command, pattern) {
  const run = spawnSync(command[0], command.slice(1), { encoding: "utf8" });
  return pattern.exec(run.stdout ?? "")?.[1];
}

const front = (fields, text) => `---\n${fields.join("\n")}\n---\n${text}\n`;

function mercat({ top }) {
  const program = ["release", "debug"].map((profile) => join(top, "target", profile, "mercat")).find(existsSync);
  return {
    name: "Mercat",
    version: program && version([program, "--version"], /mercat (\S+)/),
    command: [program, "build"],
    output: "public",
    files(projects) {
      const files = {
        "content/site.yaml": "title: Valley\nbase_url: https://valley.example/\nlanguage: en-GB\n",
        "content/sources.yaml": "plan:\n  title: The plan\n  url: https://valley.example.org/plan\n  date: 2016-01-01\n",
        "content/councils/north-town.yaml": "name: North Town\n",
      };
      for (const { id, draft, lead, date, text } of projects) {
        const fields = [`title: ${id}`, "summary: One.", `stage: [{is: live, since: ${date}, evidence: plan}]`, lead, draft];
        files[`content/projects/${id}.md`] = front(fields, text);
      }
      return files;
    },
  };
}

function hugo({ work }) {
  const { version, program } = installedHugo(work);
  return {
    name: "Hugo",
    version,
    command: [program, "build", "--quiet=false"],
    output: "public",
    files(projects) {
      const files = {
        "hugo.toml": 'baseURL = "https://valley.example/"\ntitle = "Valley"\ndisableKinds = ["taxonomy", "term", "rss"]\n',
        "layouts/page.html":
          '<h1>{{ .Title }}</h1><time>{{ .Date.Format "2 January 2006" }}</time>{{ with .Params.lead }}{{ with site.GetPage (print "/councils/" .) }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}{{ .Content }}\n',
        "layouts/home.html": "{{ range site.RegularPages }}{{ .Title }}{{ end }}\n",
        "layouts/section.html": "{{ range .Pages }}{{ .Title }}{{ end }}\n",
        "content/councils/north-town.md": front(["title: North Town"], ""),
      };
      for (const { id, draft, lead, date, text } of projects) files[`content/projects/${id}.md`] = front([`title: ${id}`, `date: ${date}`, lead, draft], text);
      return files;
    },
  };
}

function eleventy({ work }) {
  const { version, modules } = installedEleventy(work);
  return {
    name: "Eleventy",
    version,
    modules,
    command: ["node", join(modules, "@11ty/eleventy/cmd.cjs")],
    output: "_site",
    files(projects) {
      const day = '{{ page.date | day }}';
      const files = {
        "package.json": '{"type": "module"}',
        "eleventy.config.js":
          'export default (config) => {\n  config.addPreprocessor("drafts", "*", (data) => (data.draft ? false : undefined));\n' +
          '  config.addFilter("day", (date) => date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));\n};\n',
        "_includes/project.njk": `<h1>{{ title }}</h1><time>${day}</time>{% for council in collections.councils %}{% if council.fileSlug == lead %}<a href="{{ council.url }}">{{ council.data.title }}</a>{% endif %}{% endfor %}{{ content | safe }}\n`,
        "councils/north-town.md": front(["title: North Town", "tags: councils"], ""),
      };
      for (const { id, draft, lead, date, text } of projects) files[`projects/${id}.md`] = front([`title: ${id}`, "layout: project.njk", `date: ${date}`, lead, draft], text);
      return files;
    },
  };
}

function astro({ work }) {
  const { version, modules } = fromNpm(work, "astro", "5.18.2");
  return {
    name: "Astro",
    version,
    modules,
    command: ["node", join(modules, "astro/astro.js"), "build"],
    output: "dist",
    files(projects) {
      const files = {
        "package.json": '{"type": "module"}',
        "astro.config.mjs": "export default {};\n",
        "src/content.config.ts":
          'import { defineCollection, reference, z } from "astro:content";\nimport { glob } from "astro/loaders";\n' +
          'const councils = defineCollection({ loader: glob({ pattern: "*.md", base: "./src/councils" }), schema: z.object({ title: z.string() }) });\n' +
          'const projects = defineCollection({ loader: glob({ pattern: "*.md", base: "./src/projects" }), schema: z.object({ title: z.string(), date: z.date(), lead: reference("councils"), draft: z.boolean().default(false) }) });\n' +
          "export const collections = { councils, projects };\n",
        "src/pages/projects/[id].astro":
          '---\nimport { getCollection, getEntry, render } from "astro:content";\nexport async function getStaticPaths() {\n' +
          '  const all = await getCollection("projects", ({ data }) => !data.draft);\n  return all.map((project) => ({ params: { id: project.id }, props: { project } }));\n}\n' +
          "const { project } = Astro.props;\nconst lead = await getEntry(project.data.lead);\nconst { Content } = await render(project);\n" +
          'const day = project.data.date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });\n---\n' +
          "<h1>{project.data.title}</h1><time>{day}</time>{lead && <p>{lead.data.title}</p>}<Content />\n",
        "src/councils/north-town.md": front(["title: North Town"], ""),
      };
      for (const { id, draft, lead, date, text } of projects) files[`src/projects/${id}.md`] = front([`title: ${id}`, `date: ${date}`, lead, draft], text);
      return files;
    },
  };
}
