/* Words as the index of the search has them, and how near one is to another. For the scripts that look something up; fetches
   nothing, keeps nothing. `src/search/words.rs` takes texts apart in the same way: both read `src/search/words.json` as their test. */
const words = (() => {
  const LONGEST = 40, MOST_PARTS = 4;
  // Within a word an apostrophe is passed over, and what nobody sees: soft hyphens, spaces without width.
  const PASSED_OVER = "'’ʼ\\u00AD\\u200B-\\u200F\\u2060\\uFEFF", HYPHENS = '[-\\u2010-\\u2013]';
  const PART = `(?:[0-9]+(?:,[0-9]+)+|[\\p{Alphabetic}\\p{M}\\p{N}${PASSED_OVER}])+`;
  const WORD = new RegExp(`${PART}(?:${HYPHENS}${PART})*`, 'gu');
  const passedOver = new RegExp(`[,${PASSED_OVER}]`, 'g'), hyphens = new RegExp(HYPHENS);
  const TYPED = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', þ: 'th', ħ: 'h', ŧ: 't', ς: 'σ', ʼ: '' };
  const typed = new RegExp(`[${Object.keys(TYPED).join('')}]`, 'g');
  const fold = part => part.replace(passedOver, '').normalize('NFKD').replace(/[^\p{Alphabetic}\p{N}]|\p{M}/gu, '').toLowerCase()
    .replace(typed, letter => TYPED[letter]);
  const cut = word => [...word].slice(0, LONGEST).join('');

  // The words of a text: each as it was written, without its hyphens, and its parts between them.
  const units = text => (text.match(WORD) ?? []).flatMap(said => {
    const parts = said.split(hyphens).map(fold).filter(Boolean), short = parts.map(cut);
    if (parts.length > MOST_PARTS) return short.map(word => ({ said: word, word, parts: [word] }));
    return parts.length ? [{ said, word: cut(parts.join('')), parts: short }] : [];
  });
  // All words that the index has of a text: parts, and then the whole.
  const of = text => units(text).flatMap(({ word, parts }) => parts.length > 1 ? [...parts, word] : parts);
  const joined = text => units(text).map(({ word }) => word).join('');

  // How many slips of the keyboard lie between two words: a letter more, less or another, or two that changed places, also around
  // others (Damerau and Levenshtein). Above `most` nobody needs to know.
  const distance = (one, other, most) => {
    const [height, width] = [one.length, other.length], far = height + width;
    if (Math.abs(height - width) > most) return most + 1;
    const table = [Array(width + 2).fill(far), [far, ...Array(width + 1).keys()]], seen = new Map();
    for (let at = 1; at <= height; at += 1) {
      const row = table[at + 1] = [far, at], last = table[at];
      let same = 0;
      for (let to = 1; to <= width; to += 1) {
        const [up, left] = [seen.get(other[to - 1]) ?? 0, same], isSame = one[at - 1] === other[to - 1];
        const swapped = table[up][left] + at - up + to - left - 1;
        row[to + 1] = Math.min(last[to] + !isSame, row[to] + 1, last[to + 1] + 1, swapped);
        if (isSame) same = to;
      }
      seen.set(one[at - 1], at);
    }
    return table[height + 1][width + 1];
  };
  // How many slips are likely in a word. A number is meant as it stands.
  const slips = word => /^\p{N}*$/u.test(word) || word.length < 3 ? 0 : word.length < 6 ? 1 : 2;

  // What has all of the words: `hits` of each are a set or a map. The rarest come first, after them those that stand for one that
  // is near, and one that would leave nothing is left out.
  const together = looked => {
    const without = [];
    let kept;
    for (const one of [...looked].sort((a, z) => Boolean(a.isNear) - Boolean(z.isNear) || a.hits.size - z.hits.size)) {
      const left = [...kept ?? one.hits.keys()].filter(key => one.hits.has(key));
      if (left.length) kept = left; else without.push(one);
    }
    return { kept: kept ?? [], without };
  };
  // What a form says to its reader stands in its data attributes, with the values' names in braces: this file knows no language.
  const say = (form, name, values = {}) => (form.dataset[name] ?? '').replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
  const inRow = new Intl.ListFormat(document.documentElement.lang || undefined);
  const quoted = (form, list) => inRow.format(list.map(({ said }) => say(form, 'quoted', { word: said })));

  return { WORD, units, of, joined, distance, slips, together, say, quoted };
})();
