/* Everything works without this file. It adds: reading out the map, looking up a body by name, filtering and sorting what is
   already in a table, roles for tables that look like lists, and the keyboard for boxes that slide. It fetches nothing, keeps
   nothing and knows no fact. */
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const fold = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '');

  // The map: name the square under the pointer or the focus. The words stay until another square is chosen.
  for (const box of all('.mapbox')) {
    const readout = one('.readout', box);
    if (!readout) continue;
    const show = event => {
      const link = event.target.closest('.tiles a');
      if (link) readout.textContent = one('.vh', link).textContent.trim();
    };
    box.addEventListener('pointerover', show);
    box.addEventListener('focusin', show);
  }

  // Looking up a body: go straight to its page when the words fit one name only, or are one name exactly.
  for (const form of all('form.find')) form.addEventListener('submit', event => {
    const wanted = fold(one('input', form).value);
    const name = link => fold(one('abbr', link)?.title ?? link.textContent);
    const links = wanted ? all('.tiles a, .untiled a').filter(link => name(link).includes(wanted)) : [];
    const hit = links.find(link => name(link) === wanted) ?? (links.length === 1 ? links[0] : null);
    if (hit) { event.preventDefault(); location.href = hit.href; }
  });

  // Filtering: a form names its table in data-table. Its text field looks in the first column; a choice looks in the row's
  // data attribute of the same name, which holds one or more words.
  for (const form of all('form.filter')) {
    const table = document.getElementById(form.dataset.table), count = one('output', form);
    if (!table) continue;
    const rows = all('tbody tr', table), text = one('input', form), choices = all('select', form);
    const run = () => {
      let shown = 0;
      for (const row of rows) {
        const fits = (!text || fold(row.cells[0].textContent).includes(fold(text.value)))
          && choices.every(choice => !choice.value || (row.dataset[choice.name] ?? '').split(' ').includes(choice.value));
        row.hidden = !fits;
        shown += fits;
      }
      count.textContent = `${shown} of ${rows.length} ${form.dataset.many}`;
    };
    form.hidden = false;
    form.addEventListener('input', run);
    form.addEventListener('submit', event => event.preventDefault());
    // a look-up or a link may arrive with its words in the address
    const asked = new URLSearchParams(location.search);
    for (const field of [text, ...choices]) if (field && asked.get(field.name)) field.value = asked.get(field.name);
    if ([text, ...choices].some(field => field && field.value)) run();
  }

  // Sorting: the heads of a table marked data-sort become buttons. Unknown values stay at the foot, whichever way.
  for (const table of all('table[data-sort]')) for (const head of all('thead th:not([data-nosort])', table)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending', column = head.cellIndex;
      all('th[aria-sort]', table).forEach(other => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const number = head.classList.contains('num'), body = table.tBodies[0];
      const key = row => {
        const cell = row.cells[column], written = cell.dataset.key ?? one('time', cell)?.dateTime ?? cell.textContent.trim();
        if (!number) return one('.gap', cell) ? '' : written;
        const value = parseFloat(written.replace(/[^\d.-]/g, ''));
        return Number.isNaN(value) ? '' : value;
      };
      const order = (a, z) => number ? a - z : a.localeCompare(z, document.documentElement.lang);
      const keyed = [...body.rows].map(row => [key(row), row]);
      keyed.sort(([a], [z]) => (a === '') - (z === '') || (a === '' ? 0 : (down ? -1 : 1) * order(a, z)));
      body.append(...keyed.map(([, row]) => row));
    });
  }

  // Tables that a narrow screen lays out as records stay tables to those who listen: some browsers forget it with the layout.
  const roles = [['thead, tbody, tfoot', 'rowgroup'], ['tr', 'row'], ['td', 'cell'], ['th[scope=col]', 'columnheader'], ['th[scope=row]', 'rowheader']];
  for (const table of all('table.stack, table.matrix')) {
    table.setAttribute('role', 'table');
    for (const [parts, role] of roles) all(parts, table).forEach(part => part.setAttribute('role', role));
  }

  // A box that has something to scroll takes the keyboard; one that has not need not.
  const fit = () => all('.scroll, .dense, .prose > table, .prose pre').forEach(box => {
    if (box.scrollWidth <= box.clientWidth) return box.removeAttribute('tabindex');
    box.tabIndex = 0;
    if (box.localName !== 'div' || box.hasAttribute('role')) return;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', one('caption', box)?.textContent.trim() || document.title);
  });
  fit();
  addEventListener('resize', fit);
})();
