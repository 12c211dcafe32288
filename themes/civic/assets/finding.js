/* Looking up a body by name, and filtering what is already in a table. Both are plain forms without this file: one lands on the full
   list, the other is not shown. It fetches nothing and keeps nothing but what is asked for in the address. */
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // A thing with the names that it goes by, ready to be looked among.
  const known = (thing, names) => {
    const joined = names.map(words.joined);
    return { thing, joined, words: [...names.flatMap(words.of), ...joined] };
  };
  // A word fits the beginning of another, or stands in a name that is written as one word.
  const has = (entry, word) => entry.words.some(other => other.startsWith(word)) || (word.length > 2 && entry.joined.some(name => name.includes(word)));
  const nearest = (word, entries) => {
    let least = words.slips(word), near = [];
    for (const entry of entries) {
      const far = Math.min(...entry.words.map(other => words.distance(word, other, least)));
      if (far < least) [least, near] = [far, []];
      if (far <= least) near.push(entry);
    }
    return near;
  };
  // What fits a text: `kept` has all of its words, in any order. A word that no name has stands for the nearest that there are
  // (`near`); one that leaves nothing is left out (`without`).
  const fitting = (text, entries) => {
    const looked = words.units(text).map(unit => {
      const hits = entries.filter(entry => has(entry, unit.word) || unit.parts.every(part => has(entry, part)));
      return { ...unit, hits: new Set(hits.length ? hits : nearest(unit.word, entries)), isNear: !hits.length };
    });
    const { kept, without } = words.together(looked);
    return { kept: kept.map(({ thing }) => thing), near: looked.filter(word => word.isNear && !without.includes(word)), without };
  };

  // Looking up a body: go straight to its page when the words fit one name only, or are one name exactly.
  for (const form of all('form.find')) form.addEventListener('submit', event => {
    const input = one('input[name=name]', form);
    if (!input) return;
    const wanted = words.joined(input.value);
    const entries = all('.tiles a, .untiled a').map(link => known(link, [one('abbr', link)?.title ?? link.textContent]));
    const exact = entries.find(({ joined }) => wanted && joined[0] === wanted);
    const { kept, near, without } = fitting(input.value, entries);
    const hit = exact?.thing ?? (kept.length === 1 && !near.length && !without.length ? kept[0] : null);
    if (hit) { event.preventDefault(); location.href = hit.href; }
  });

  // Filtering: a form names its table in data-table. The name is looked for in the row's head and in what else it goes by; any
  // other field in the row's data attribute of the same name, which holds one or more words. A field with a list takes words in
  // full or in part. What is asked for is kept in the address, so that the view can be sent to somebody.
  for (const form of all('form.filter')) {
    const table = document.getElementById(form.dataset.table), count = one('output', form);
    if (!table) continue;
    const say = (name, values) => words.say(form, name, values);
    const rows = all('tbody tr', table), fields = all('input, select', form);
    const named = rows.map(row => known(row, [row.cells[0].textContent, ...(row.dataset.also ?? '').split('|')].filter(Boolean)));
    const offered = new Map(fields.filter(field => field.list).map(field => [field, [...field.list.options].map(option => known(option, [option.value]))]));
    const exactly = field => offered.get(field).find(({ joined }) => joined[0] === words.joined(field.value))?.thing;
    // Whether a row fits what a field asks for, and what there is to say of it.
    const asks = field => {
      if (!words.joined(field.value)) return { fits: () => true };
      if (field.name === 'name') {
        const found = fitting(field.value, named), kept = new Set(found.kept);
        return { ...found, fits: row => !kept.size || kept.has(row), isUnknown: !kept.size };
      }
      const exact = field.list && exactly(field);
      const found = field.list && !exact ? fitting(field.value, offered.get(field)) : { kept: exact ? [exact] : [] };
      const values = field.list ? found.kept.map(option => option.dataset.value) : [field.value];
      const isSaid = found.kept.length > 0 && !exact;
      return { ...(isSaid ? found : {}), fits: row => (row.dataset[field.name] ?? '').split(' ').some(word => values.includes(word)) };
    };
    const sayings = ({ near = [], without = [] }) => [
      ...(near.length ? [say('nearest', { words: words.quoted(form, near) })] : []),
      ...(without.length ? [say('leftOut', { words: words.quoted(form, without) })] : []),
    ];
    // What is no name here may stand elsewhere in the portal.
    const elsewhere = text => {
      const link = document.createElement('a');
      link.href = `${form.dataset.search}?${new URLSearchParams({ q: text })}`;
      link.textContent = say('elsewhere', { text });
      return [say('noName', { text }), link];
    };
    const run = () => {
      const asked = fields.map(asks);
      let shown = 0;
      for (const row of rows) {
        row.hidden = !asked.every(({ fits }) => fits(row));
        shown += !row.hidden;
      }
      const said = asked.flatMap((asking, index) => asking.isUnknown ? elsewhere(fields[index].value.trim()) : sayings(asking));
      count.replaceChildren(say(said.length ? 'shownWith' : 'shown', { shown, all: rows.length }), ...said.flatMap(saying => [' ', saying]));
    };
    const keep = () => {
      const address = new URL(location.href);
      for (const field of fields) {
        const value = (field.list && exactly(field)?.dataset.value) || field.value.trim();
        // Taken out and put in again: one view has one address, whatever was chosen first.
        address.searchParams.delete(field.name);
        if (value) address.searchParams.append(field.name, value);
      }
      if (address.href !== location.href) history.replaceState(null, '', address);
    };
    let waiting;
    form.hidden = false;
    form.addEventListener('input', () => { run(); clearTimeout(waiting); waiting = setTimeout(keep, 300); });
    form.addEventListener('submit', event => { event.preventDefault(); run(); keep(); });
    // A look-up or a link may arrive with its words in the address.
    const sent = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = sent.get(field.name);
      if (!value) continue;
      field.value = field.list ? [...field.list.options].find(option => option.dataset.value === value)?.value ?? value : value;
      if (field.selectedIndex < 0) field.selectedIndex = 0;
    }
    if (fields.some(field => field.value)) run();
  }
})();
