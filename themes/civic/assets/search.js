/* The search: looks words up in the index that the portal brings along, and shows what has them. It fetches files of this portal
   only, those that a query needs: the files in which its words lie, and those with the titles that are shown. It keeps nothing but
   the query in the address. Without it the page is a list of all pages. */
(() => {
  const form = document.querySelector('form.search'), found = document.getElementById('found'), listed = document.getElementById('listed');
  if (!form || !found || !window.fetch) return;
  const words = form.elements.q, kind = form.elements.kind, said = form.querySelector('output');
  const base = form.dataset.base.replace(/\/$/, '');
  // What a query may fetch: so many files of words, two for each word at least; so many results of one kind, or of all kinds together.
  const FILES = 4, OF_ONE = 15, OF_ALL = 20, LONGEST = 40;
  const WEIGHTS = [8, 3, 1];
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

  // Words are taken apart and folded as the index does it: src/search/words.rs.
  const WORD = /(?:[0-9]+(?:,[0-9]+)+|[\p{Alphabetic}\p{M}\p{N}'’ʼ])+/gu;
  const fold = word => [...word.replace(/[,'’ʼ]/g, '').normalize('NFKD').replace(/[^\p{Alphabetic}\p{N}]|\p{M}/gu, '').toLowerCase()].slice(0, LONGEST).join('');
  const wordsOf = text => [...new Set((text.match(WORD) ?? []).map(fold).filter(Boolean))];
  // In order as the index has it, which goes by bytes.
  const before = (one, other) => {
    const [a, z] = [[...one], [...other]], at = a.findIndex((letter, place) => letter !== z[place]);
    return at < 0 ? a.length < z.length : z[at] !== undefined && a[at].codePointAt(0) < z[at].codePointAt(0);
  };

  const kept = new Map();
  const get = name => {
    if (!kept.has(name)) kept.set(name, fetch(form.dataset.index + name, { credentials: 'omit' }).then(answer => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return name.endsWith('.json') ? answer.json() : answer.text();
    }).catch(fault => { kept.delete(name); throw fault; }));
    return kept.get(name);
  };

  // The numbers of a list, each written as its distance from the one before.
  const numbers = text => {
    const list = [];
    let number = 0, part = 0, shift = 0;
    for (const letter of text) {
      const value = LETTERS.indexOf(letter);
      part += (value & 31) * 2 ** shift;
      shift += 5;
      if (value < 32) { number += part; list.push(number); part = shift = 0; }
    }
    return list;
  };

  // The files in which words that begin so may lie: the first is the one that would hold the word itself.
  const filesFor = (start, word) => {
    const files = [];
    start.words.forEach((first, file) => {
      const next = start.words[file + 1];
      if ((next === undefined || before(word, next)) && (!before(word, first) || first.startsWith(word))) files.push(file);
    });
    return files;
  };

  // What has words that begin so: the number of each with what it scores. `common`: so many have one that they are not all listed.
  const look = async (start, word, most) => {
    const files = filesFor(start, word), hits = new Map();
    let common = false;
    for (const text of await Promise.all(files.slice(0, most).map(file => get(`words/${file}.txt`)))) {
      for (const line of text.split('\n')) {
        if (!line.startsWith(word)) continue;
        const [whole, ...lists] = line.split(' ');
        lists.forEach((list, weight) => {
          if (list === '*') { common = true; return; }
          const score = WEIGHTS[weight] * (whole === word ? 2 : 1);
          for (const number of numbers(list)) hits.set(number, Math.max(score, hits.get(number) ?? 0));
        });
      }
    }
    return { word, hits, common, cut: files.length > most };
  };

  // What has all the words. A word that is too common for its texts to be listed only lifts what has it in a
  // title or a summary.
  const join = looked => {
    const telling = looked.filter(one => !one.common), scores = new Map();
    const least = (telling.length ? telling : looked).reduce((one, other) => other.hits.size < one.hits.size ? other : one);
    for (const number of least.hits.keys()) {
      let score = 0;
      for (const { hits, common } of looked) {
        const own = hits.get(number) ?? (common ? .5 : 0);
        if (!own) { score = 0; break; }
        score += own;
      }
      if (score) scores.set(number, score);
    }
    return scores;
  };

  const groups = (start, scores) => {
    const of = start.kinds.map(([word, first], index) => ({ word, first, end: start.kinds[index + 1]?.[1] ?? start.count, all: [] }));
    for (const [number, score] of scores) of.find(group => number < group.end).all.push([number, score]);
    for (const group of of) group.all.sort(([one, high], [other, low]) => low - high || one - other);
    return of.filter(group => group.all.length).sort((one, other) => other.all[0][1] - one.all[0][1] || one.first - other.first);
  };

  const element = (name, attributes, ...inside) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  };

  // A text with the words that begin as asked for marked; as text, whatever it says.
  const marked = (text, asked) => {
    const parts = [];
    let done = 0;
    for (const match of text.matchAll(WORD)) {
      const word = fold(match[0]);
      if (!asked.some(begin => word.startsWith(begin))) continue;
      parts.push(text.slice(done, match.index), element('mark', {}, match[0]));
      done = match.index + match[0].length;
    }
    return [...parts, text.slice(done)];
  };

  const address = changes => {
    const query = new URLSearchParams();
    const asked = { q: words.value.trim(), kind: kind.value, ...changes };
    for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
    return location.pathname + `?${query}`.replace(/^\?$/, '');
  };
  const named = word => [...kind.options].find(option => option.value === word)?.text ?? word;

  const result = ([place, title, about, gaelic_name], asked) => {
    const entry = element('li', {}, element('h3', {}, element('a', { href: base + place }, ...marked(title, asked))));
    const line = element('p', { class: 'about' }, ...marked(about, asked));
    if (gaelic_name) line.append(about ? ', ' : '', element('span', { lang: 'gd' }, ...marked(gaelic_name, asked)));
    if (line.textContent) entry.append(line);
    if (!entry.querySelector('mark')) entry.append(element('p', { class: 'about' }, 'The words stand further down on the page.'));
    return entry;
  };

  const section = (start, group, shown, from, results, asked) => {
    const heading = element('h2', { id: `h-found-${group.word}` }, named(group.word));
    const list = element('ul', { class: 'entries' });
    for (const [number] of shown) {
      const [together, place] = [Math.floor(number / start.together), number % start.together];
      list.append(result(results.get(together)[place], asked));
    }
    const inside = element('div', { class: 'main' }, list);
    const ways = [];
    if (kind.value) {
      const page = from / OF_ONE + 1;
      if (page > 1) ways.push(element('a', { href: address({ page: page > 2 ? page - 1 : '' }) }, 'Those before'));
      if (from + shown.length < group.all.length) ways.push(element('a', { href: address({ page: page + 1 }) }, 'Those after'));
    } else if (shown.length < group.all.length) {
      ways.push(element('a', { href: address({ kind: group.word }) }, `All ${group.all.length}: ${named(group.word)}`));
    }
    if (ways.length) inside.append(element('p', { class: 'small sans' }, ...ways.flatMap((way, index) => index ? [' · ', way] : [way])));
    const kick = element('p', { class: 'kick' }, shown.length < group.all.length ? `${from + 1} to ${from + shown.length} of ${group.all.length}` : `${group.all.length} found`);
    return element('section', { class: 'band', 'aria-labelledby': heading.id }, kick, heading, inside);
  };

  const show = (saying, sections) => {
    said.textContent = saying;
    found.replaceChildren(...sections);
    listed.hidden = sections.length > 0;
  };

  let turn = 0;
  const search = async page => {
    const asked = wordsOf(words.value), own = ++turn;
    if (!asked.length) return show('', []);
    try {
      const start = await get('start.json');
      const files = Math.max(2, Math.floor(FILES / asked.length));
      const looked = await Promise.all(asked.map(word => look(start, word, files)));
      let of = groups(start, join(looked));
      const count = group => group.all.length;
      const all = of.map(count).reduce((one, other) => one + other, 0);
      const tally = of.map(group => `${named(group.word)}: ${count(group)}`).join(', ');
      if (kind.value) of = of.filter(group => group.word === kind.value);
      const from = kind.value && of[0] && (page - 1) * OF_ONE < count(of[0]) ? (page - 1) * OF_ONE : 0;
      // Every kind shows something, and the fewer there are the more of each.
      const most = kind.value ? OF_ONE : Math.max(2, Math.min(5, Math.floor(OF_ALL / of.length)));
      const cuts = of.map(group => [group, group.all.slice(from, from + most)]);
      const needed = [...new Set(cuts.flatMap(([, shown]) => shown.map(([number]) => Math.floor(number / start.together))))];
      const results = new Map(await Promise.all(needed.map(async file => [file, await get(`pages/${file}.json`)])));
      if (own !== turn) return;
      const quoted = list => list.map(one => `“${one.word}”`).join(' and ');
      const cut = looked.filter(one => one.cut), common = looked.filter(one => one.common);
      const sayings = [all ? `${all} found for “${words.value.trim()}”. ${tally}.` : `Nothing found for “${words.value.trim()}”. Try fewer words, or only the beginning of one.`];
      if (kind.value && all && !of.length) sayings.push(`None among “${named(kind.value)}”.`);
      if (cut.length) sayings.push(`Many words begin with ${quoted(cut)}: type more of it to look among all of them.`);
      if (common.length) sayings.push(`Too many texts have ${quoted(common)} to list them all: there only titles and summaries count.`);
      show(sayings.join(' '), cuts.map(([group, shown]) => section(start, group, shown, from, results, asked)));
    } catch {
      if (own === turn) show('The search could not be loaded. Load this page again, or look through the list of all pages.', []);
    }
  };

  let waiting;
  const run = () => {
    clearTimeout(waiting);
    history.replaceState(null, '', address({}));
    search(1);
  };
  form.hidden = false;
  form.addEventListener('submit', event => { event.preventDefault(); run(); });
  kind.addEventListener('change', run);
  // While somebody types, one or two letters are too few to fetch anything for.
  words.addEventListener('input', () => {
    clearTimeout(waiting);
    const asked = wordsOf(words.value);
    if (!asked.length || asked.some(word => word.length > 2)) waiting = setTimeout(run, 300);
  });
  const sent = new URLSearchParams(location.search);
  words.value = sent.get('q') ?? '';
  kind.value = sent.get('kind') ?? '';
  if (kind.selectedIndex < 0) kind.selectedIndex = 0;
  if (words.value.trim()) search(Math.max(1, Number.parseInt(sent.get('page'), 10) || 1));
})();
