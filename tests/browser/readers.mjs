// All that readers and writers do, in one browser and on sites that are built once. In: the tests of these files, each of which also
// runs by itself. Out: the same tests.
import "./search.mjs";
import "./finding.mjs";
import "./questions.mjs";
import "./serving.mjs";
import "./portable.mjs";
import "./longwords.mjs";
