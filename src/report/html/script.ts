import type { Speech } from '../../language.ts';

/** What the script says: `left` and `all` are its numbers. */
function shownWords(say: Speech): string {
  const parts = say('0 of 1 findings are shown.').split(/([01])/);
  const names: Readonly<Record<string, string>> = { 0: 'left', 1: 'all' };
  return parts.flatMap((part) => (part === '' ? [] : (names[part] ?? `'${part}'`))).join(' + ');
}

/**
 * The script of a page: it brings the filters to light and hides what they leave out. It is text of
 * ours, without any text of others, and has no character that XML would want to be escaped.
 */
export function scriptIn(say: Speech): string {
  return `
(function () {
  'use strict';
  var form = document.getElementById('filters');
  if (form === null) return;
  var shown = document.getElementById('shown');
  var files = Array.from(document.querySelectorAll('details.file'));
  var findings = files.map(function (file) {
    return Array.from(file.querySelectorAll('article'));
  });
  var all = findings.flat().length;
  var texts = new Map();
  function textOf(one) {
    if (!texts.has(one)) texts.set(one, one.textContent.toLowerCase());
    return texts.get(one);
  }
  function apply() {
    var severities = Array.from(form.querySelectorAll('input[type=checkbox]:checked'));
    var wanted = severities.map(function (box) { return box.value; });
    var rule = form.elements.namedItem('rule').value;
    var words = form.elements.namedItem('text').value.toLowerCase().split(/\\s+/);
    var left = 0;
    files.forEach(function (file, at) {
      var visible = findings[at].filter(function (one) {
        var fits = [
          wanted.includes(one.dataset.severity),
          [one.dataset.rule, ''].includes(rule),
        ].every(Boolean);
        one.hidden = fits ? !words.every(function (word) { return textOf(one).includes(word); }) : true;
        return !one.hidden;
      });
      file.hidden = visible.length === 0;
      left += visible.length;
    });
    shown.textContent = ${shownWords(say)};
  }
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(apply, 0); });
  apply();
})();
`;
}
