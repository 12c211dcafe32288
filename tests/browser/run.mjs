// Looks at the built site as its readers do, in a real browser. In: this repository's content and the made-up portal. Out: the
// tests of each file beside this one.
//
//   npm test                       builds the sites and runs everything
//   node --test search.mjs         runs one file
//   PAGES=all npm test             looks at every page instead of the telling ones of each kind
//   CHROME=/path/to/browser        picks the browser; MERCAT=/path/to/mercat the program
import "./pages.mjs";
import "./serving.mjs";
import "./portable.mjs";
import "./finding.mjs";
import "./search.mjs";
import "./questions.mjs";
