/* The search: looks words up in the index that the portal brings along, and shows what has them. It fetches files of this portal
   only, those that a query needs: the files in which its words lie, and those with the titles that are shown. It keeps nothing but
   the query in the address. Without it the page is a list of all pages. */
(() => {
  const form = document.querySelector('form.search'), found = document.getElementById('found'), listed = document.getElementById('listed');
  if (!form || !found || !window.fetch) return;
  const field = form.elements.q, kind = form.elements.kind, said = form.querySelector('output');
  const say = (name, values) => words.say(form, name, values);
  const base = form.dataset.base.replace(/\/$/, '');
  // What a query may fetch: so many files of words, and so many more where a word finds nothing; so many results of one kind, or of
  // all kinds together.
  const FILES = 5, MORE_FILES = 2, OF_ONE = 15, OF_ALL = 20, NEAREST = 5;
  const WEIGHTS = [8, 3, 1];
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

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
  const filesFor = (index, word) => {
    const files = [];
    index.words.forEach((first, file) => {
      const next = index.words[file + 1];
      if ((next === undefined || before(word, next)) && (!before(word, first) || first.startsWith(word))) files.push(file);
    });
    return files;
  };

  // The lines of some files of words. `used` keeps count of them for a query.
  const linesOf = async (index, files) => {
    files.forEach(file => index.used.add(file));
    return (await Promise.all(files.map(file => get(`words/${file}.txt`)))).flatMap(text => text.split('\n')).filter(Boolean);
  };
  const isAffordable = (index, files) => new Set([...index.used, ...files]).size <= FILES + MORE_FILES;

  // What has words that begin so, or the word itself where `isWhole`: the number of each with what it scores. `isCommon`: so many
  // have one that it tells little of each; `isListed` says whether all of them are there.
  const look = async (index, word, most, isWhole = false) => {
    const files = filesFor(index, word), hits = new Map();
    let isListed = true, isWord = false;
    const fits = other => isWhole ? other === word : other.startsWith(word);
    for (const line of await linesOf(index, files.slice(0, isWhole ? 1 : most))) {
      const [other, ...lists] = line.split(' ');
      if (!fits(other)) continue;
      isWord ||= other === word;
      lists.forEach((list, weight) => {
        if (list === '*') { isListed = false; return; }
        const score = WEIGHTS[weight] * (other === word ? 2 : 1);
        for (const number of numbers(list)) hits.set(number, Math.max(score, hits.get(number) ?? 0));
      });
    }
    return { hits, fits, isListed, isCommon: !isListed || hits.size > index.count / 4, isCut: !isWhole && !isWord && files.length > most };
  };
  const isFound = ({ hits, isListed }) => hits.size > 0 || !isListed;

  // Parts of a word as one: what has all of them. Each but the last is meant whole, for its end was typed. None where one of them
  // would find nothing.
  const lookApart = async (index, parts) => {
    const looked = [];
    for (const [place, part] of parts.entries()) {
      if (!isAffordable(index, filesFor(index, part).slice(0, 1))) return null;
      looked.push(await look(index, part, 1, place < parts.length - 1));
      if (!looked[place].hits.size) return null;
    }
    const hits = new Map();
    for (const number of words.together(looked).kept) {
      const scores = looked.map(one => one.hits.get(number));
      if (scores.every(Boolean)) hits.set(number, Math.min(...scores));
    }
    const fits = word => looked.some(one => one.fits(word));
    return hits.size ? { hits, fits, isListed: true, isCommon: hits.size > index.count / 4, isCut: false } : null;
  };

  // A word that finds nothing is looked for as its parts, or as two that were written as one, as postcodes are: `apart` says at
  // what place.
  const lookInParts = async (index, unit) => {
    if (unit.parts.length > 1) return { ...unit, ...await lookApart(index, unit.parts) };
    const { word } = unit, least = /\d/.test(word) && /\D/.test(word) ? 1 : 3, ways = [];
    // The number of a telephone is mostly written in three groups.
    if (/^0\d{9,10}$/.test(word)) ways.push([4, 7], [3, 7], [5, 8]);
    for (let at = word.length - least; at >= least; at -= 1) ways.push([at]);
    for (const ends of ways) {
      const parts = [...ends, word.length].map((end, place) => word.slice(ends[place - 1] ?? 0, end)), found = await lookApart(index, parts);
      if (found) return { ...unit, ...found, apart: parts.join(' ') };
    }
    return unit;
  };

  // What has the words that tell most. Words that stand in very many texts, as articles do, shut nothing out: they only lift what
  // has them. `without`: words that no text has beside the others.
  const join = looked => {
    const telling = looked.filter(one => !one.isCommon), listed = looked.filter(one => one.isListed);
    const asked = [telling, listed].find(words => words.some(isFound)) ?? looked;
    const { kept, without } = words.together(asked);
    const score = number => looked.reduce((sum, { hits }) => sum + (hits.get(number) ?? 0), 0);
    return { scores: new Map(kept.map(number => [number, score(number)])), without };
  };

  // The words of the index that are nearest to one that finds nothing: the one to look for instead, and those that stand in names.
  const nearest = async (index, unit) => {
    const most = words.slips(unit.word), [first = '', second = ''] = unit.word, ways = [unit.word, first + second, second + first], near = [];
    const files = new Set(isAffordable(index, index.words.keys()) ? index.words.keys() : ways.flatMap(begin => filesFor(index, begin)));
    const affordable = [...files].filter(file => isAffordable(index, [file]) && index.used.add(file));
    for (const line of most ? await linesOf(index, affordable) : []) {
      const [word, ...lists] = line.split(' '), far = words.distance(unit.word, word, most);
      if (far <= most && words.slips(word)) near.push({ word, far, lists, names: lists[0] === '*' ? [] : numbers(lists[0]), size: line.length });
    }
    near.sort((one, other) => one.far - other.far || !one.names.length - !other.names.length || other.size - one.size);
    const named = near.filter(({ names }) => names.length);
    return { unit, best: near[0], named: named.filter(({ far }) => far === named[0].far) };
  };

  const groups = (index, scores) => {
    const of = index.kinds.map(([word, first], place) => ({ word, first, end: index.kinds[place + 1]?.[1] ?? index.count, all: [] }));
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

  // A text with the words that fit marked; as text, whatever it says.
  const marked = (text, fits) => {
    const parts = [];
    let done = 0;
    for (const match of text.matchAll(words.WORD)) {
      if (!words.of(match[0]).some(fits)) continue;
      parts.push(text.slice(done, match.index), element('mark', {}, match[0]));
      done = match.index + match[0].length;
    }
    return [...parts, text.slice(done)];
  };

  const address = changes => {
    const query = new URLSearchParams();
    const asked = { q: field.value.trim(), kind: kind.value, ...changes };
    for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
    return location.pathname + `?${query}`.replace(/^\?$/, '');
  };
  const named = word => [...kind.options].find(option => option.value === word)?.text ?? word;

  const result = ([place, title, about, elsewhere], fits) => {
    const entry = element('li', {}, element('h3', {}, element('a', { href: base + place }, ...marked(title, fits))));
    const line = element('p', { class: 'about' }, ...marked(about, fits));
    if (elsewhere) line.append(about ? ', ' : '', element('span', { lang: elsewhere[0] }, ...marked(elsewhere[1], fits)));
    if (line.textContent) entry.append(line);
    if (!entry.querySelector('mark')) entry.append(element('p', { class: 'about' }, say('furtherDown')));
    return entry;
  };

  // What the results of some numbers show, in their order.
  const shownOf = async (index, numbers) => {
    const files = [...new Set(numbers.map(number => Math.floor(number / index.together)))];
    const together = new Map(await Promise.all(files.map(async file => [file, await get(`pages/${file}.json`)])));
    return numbers.map(number => together.get(Math.floor(number / index.together))[number % index.together]);
  };

  const section = (id, kick, heading, results, fits, ways) => {
    const inside = element('div', { class: 'main' });
    if (results.length) inside.append(element('ul', { class: 'entries' }, ...results.map(shown => result(shown, fits))));
    if (ways.length) inside.append(element('p', { class: 'small sans' }, ...ways.flatMap((way, index) => index ? [' · ', way] : [way])));
    return element('section', { class: 'band', 'aria-labelledby': `h-found-${id}` }, element('p', { class: 'kick' }, kick), element('h2', { id: `h-found-${id}` }, heading), inside);
  };

  // The results of one kind, with the ways to those before and after.
  const ofKind = async (index, group, from, most, fits) => {
    const shown = group.all.slice(from, from + most), count = group.all.length, ways = [];
    if (kind.value) {
      const page = from / OF_ONE + 1;
      if (page > 1) ways.push(element('a', { href: address({ page: page > 2 ? page - 1 : '' }) }, say('before')));
      if (from + shown.length < count) ways.push(element('a', { href: address({ page: page + 1 }) }, say('after')));
    } else if (shown.length < count) {
      ways.push(element('a', { href: address({ kind: group.word }) }, say('all', { count, kind: named(group.word) })));
    }
    const kick = shown.length < count ? say('span', { first: from + 1, last: from + shown.length, count }) : say('count', { count });
    return section(group.word, kick, named(group.word), await shownOf(index, shown.map(([number]) => number)), fits, ways);
  };

  const show = (saying, sections) => {
    said.textContent = saying;
    found.replaceChildren(...sections);
    listed.hidden = sections.length > 0;
  };

  // What was typed, with the nearest word in place of each that finds nothing; a word that has none near is left away.
  const mended = near => {
    const instead = new Map(near.map(({ unit, best }) => [unit.said, best?.word ?? '']));
    return field.value.replace(words.WORD, said => instead.get(said) ?? said).replace(/\s+/g, ' ').trim();
  };

  // Nothing has the words: the titles with the nearest ones, and below them the texts that have the one to look for instead.
  const showNearest = async (index, near, looked) => {
    const asked = field.value.trim(), instead = near.some(({ best }) => best) ? mended(near) : '';
    if (!instead) return [say('nothing', { text: asked }), []];
    const named = near.flatMap(one => one.named), scores = new Map();
    const add = (list, score) => { for (const number of list) scores.set(number, (scores.get(number) ?? 0) + score); };
    for (const { names } of named) add(names, WEIGHTS[0]);
    const best = near.flatMap(one => one.best ?? []);
    for (const { lists } of best) lists.forEach((list, weight) => { if (weight && list !== '*') add(numbers(list), WEIGHTS[weight]); });
    for (const { hits } of looked) for (const [number, score] of hits) if (scores.has(number)) scores.set(number, scores.get(number) + score);
    const order = [...scores].sort(([one, high], [other, low]) => low - high || one - other).map(([number]) => number);
    const results = await shownOf(index, order.slice(0, NEAREST));
    // A title says more than a word, as long as it is short.
    const isTitle = results.length && words.units(results[0][1]).length < 4 && near.every(({ best, named }) => !best || best.far === named[0]?.far);
    const way = element('a', { href: address({ q: instead, kind: '' }) }, say('lookFor', { text: instead }));
    const fits = word => [...named, ...best].some(one => one.word === word);
    return [say('nothingBut', { text: asked, title: isTitle ? results[0][1] : say('quoted', { word: instead }) }),
      [section('nearest', say('nearest'), results.length ? say('nearestPages') : say('quoted', { word: instead }), results, fits, [way])]];
  };

  // What is to be said of words that did not count as they were typed.
  const sayings = (looked, without) => {
    const cut = looked.filter(one => one.isCut), unlisted = looked.filter(one => !one.isListed);
    return [
      ...looked.filter(one => one.apart).map(one => say('apart', { text: one.said, parts: one.apart })),
      ...(without.length ? [say('leftOut', { words: words.quoted(form, without) })] : []),
      ...(cut.length ? [say('manyBegin', { words: words.quoted(form, cut) })] : []),
      ...(unlisted.length ? [say('tooMany', { words: words.quoted(form, unlisted) })] : []),
    ];
  };

  const showFound = async (index, scores, looked, without, page) => {
    let of = groups(index, scores);
    const count = group => group.all.length, all = scores.size;
    const tally = of.map(group => say('foundOf', { kind: named(group.word), count: count(group) })).join(', ');
    if (kind.value) of = of.filter(group => group.word === kind.value);
    const from = kind.value && of[0] && (page - 1) * OF_ONE < count(of[0]) ? (page - 1) * OF_ONE : 0;
    // Every kind shows something, and the fewer there are the more of each.
    const most = kind.value ? OF_ONE : Math.max(index.used.size > FILES ? 1 : 2, Math.min(5, Math.floor((index.used.size > FILES ? OF_ALL / 2 : OF_ALL) / of.length)));
    const fits = word => looked.some(one => one.fits(word));
    const sections = await Promise.all(of.map(group => ofKind(index, group, from, most, fits)));
    const none = kind.value && !of.length ? [say('noneOf', { kind: named(kind.value) })] : [];
    return [[say('found', { count: all, text: field.value.trim(), kinds: tally }), ...none, ...sayings(looked, without)].join(' '), sections];
  };

  // The words of a query that are looked up: the longest, which tell most, as long as few files hold them.
  const affordable = (index, asked) => {
    const files = new Set();
    return [...asked].sort((one, other) => other.word.length - one.word.length).filter(({ word }) => {
      const [file] = filesFor(index, word);
      if (file !== undefined && files.size >= FILES && !files.has(file)) return false;
      return files.add(file);
    });
  };

  const find = async (index, asked, page) => {
    const most = Math.max(1, Math.floor(FILES / asked.length)), isOnly = asked.length === 1;
    // A letter by itself is one, as in R&D, and begins no other word.
    const looked = await Promise.all(affordable(index, asked).map(async unit => ({ ...unit, ...await look(index, unit.word, most, !isOnly && unit.word.length === 1) })));
    for (const [place, one] of looked.entries()) if (!isFound(one)) looked[place] = await lookInParts(index, one);
    const missing = looked.filter(one => !isFound(one)), found = looked.filter(isFound), { scores, without } = join(found);
    if (!missing.length && !without.length) return showFound(index, scores, looked, [], page);
    // Words that no text has all of may be one that was written apart.
    const whole = words.joined(field.value);
    if (asked.length < 4 && isAffordable(index, filesFor(index, whole).slice(0, 1))) {
      const one = await look(index, whole, 1);
      if (one.hits.size) return showFound(index, one.hits, [one], [], page);
    }
    if (!missing.length) return showFound(index, scores, looked, without, page);
    const near = [];
    for (const one of missing) near.push(await nearest(index, one));
    if (found.every(one => one.isCommon)) return showNearest(index, near, found);
    const [said, sections] = await showFound(index, scores, looked, [...missing, ...without], page);
    if (!near.some(({ best }) => best)) return [said, sections];
    const instead = mended(near), way = element('a', { href: address({ q: instead }) }, say('lookFor', { text: instead }));
    return [`${said} ${say('instead', { text: instead })}`, [element('p', { class: 'small sans' }, way), ...sections]];
  };

  let turn = 0;
  const search = async page => {
    const own = ++turn, asked = [...new Map(words.units(field.value).map(unit => [unit.word, unit])).values()];
    if (!asked.length) return show('', []);
    try {
      const [said, sections] = await find({ ...await get('start.json'), used: new Set() }, asked, page);
      if (own === turn) show(said, sections);
    } catch {
      if (own === turn) show(say('fault'), []);
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
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    const asked = words.of(field.value);
    if (!asked.length || asked.some(word => word.length > 2)) waiting = setTimeout(run, 300);
  });
  const sent = new URLSearchParams(location.search);
  field.value = sent.get('q') ?? '';
  kind.value = sent.get('kind') ?? '';
  if (kind.selectedIndex < 0) kind.selectedIndex = 0;
  if (field.value.trim()) search(Math.max(1, Number.parseInt(sent.get('page'), 10) || 1));
})();
