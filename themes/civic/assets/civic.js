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

  // Filtering: a form names its table in data-table. The name is looked for in the row's head and in what else it goes by; any
  // other field in the row's data attribute of the same name, which holds one or more words. A field with a list takes words in
  // full or in part. What is asked for is kept in the address, so that the view can be sent to somebody.
  for (const form of all('form.filter')) {
    const table = document.getElementById(form.dataset.table), count = one('output', form);
    if (!table) continue;
    const rows = all('tbody tr', table), fields = all('input, select', form);
    const offered = (field, fits) => [...field.list.options].filter(option => fits(fold(option.value)));
    const exactly = field => offered(field, word => word === fold(field.value))[0];
    const asks = field => {
      const wanted = fold(field.value);
      if (!wanted) return () => true;
      if (field.name === 'name') return row => [row.cells[0].textContent, ...(row.dataset.also ?? '').split('|')].some(name => fold(name).includes(wanted));
      const values = !field.list ? [field.value]
        : (exactly(field) ? [exactly(field)] : offered(field, word => word.includes(wanted))).map(option => option.dataset.value);
      return row => (row.dataset[field.name] ?? '').split(' ').some(word => values.includes(word));
    };
    const run = () => {
      const asked = fields.map(asks);
      let shown = 0;
      for (const row of rows) {
        row.hidden = !asked.every(fits => fits(row));
        shown += !row.hidden;
      }
      count.textContent = `${shown} of ${rows.length} ${form.dataset.many}`;
    };
    const keep = () => {
      const address = new URL(location.href);
      for (const field of fields) {
        const value = (field.list && exactly(field)?.dataset.value) || field.value.trim();
        if (value) address.searchParams.set(field.name, value); else address.searchParams.delete(field.name);
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
