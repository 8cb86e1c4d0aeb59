import { brief, defineRule, isTemplated, objects } from '../../src/rule-kit/index.ts';

export default defineRule({
  on: objects('injectors', ({ kind }) => kind !== 'selector', { everywhere: true }),
  meta: {
    id: 'profile-selectors-invalid',
    summary:
      'The selectors of eci-profile and acs-profile are a JSON array of entries, each with a name and a selector.',
    rationale:
      'The profile reads data.selectors as JSON, and each entry needs a name. With a fault in it the ' +
      'whole change is ignored: an event says so, the pods start, and none of them gets the ' +
      'annotations. An entry with neither an objectSelector nor a namespaceSelector is valid, but it ' +
      'changes every pod of the cluster.',
    severity: 'error',
    fix: 'none',
    switchOff: 'When a tool fills the selectors in before the ConfigMap is applied.',
    source: {
      title: 'Configure an eci-profile',
      url: 'https://www.alibabacloud.com/help/en/ack/serverless-kubernetes/user-guide/configure-eci-profile',
    },
  },
  messages: {
    notJson: (d: { object: string }) => ({
      title: 'Selectors are not a JSON array',
      label: `the whole change of ${d.object} is ignored`,
    }),
    noEntry: (d: { object: string; number: number }) => ({
      title: `Entry ${String(d.number)} of the selectors is not an object`,
      label: `in the selectors of ${d.object}`,
    }),
    noName: (d: { object: string; number: number }) => ({
      title: `Missing "name" in entry ${String(d.number)} of the selectors`,
      label: `in the selectors of ${d.object}`,
    }),
    everyPod: (d: { object: string; name: string }) => ({
      title: `Entry ${brief(d.name)} changes every pod of the cluster`,
      label: `this entry of ${d.object} has no selector`,
    }),
  },
  check({ selectors, injections, object: { name: object }, path }, say) {
    if (selectors === undefined || selectors.text.trim() === '') return;
    if (isTemplated(selectors) || selectors.text.includes('${')) return;
    const entries = arrayIn(selectors.text);
    if (entries === undefined) {
      // The text can have many lines: the finding is about its beginning.
      const { start, end } = selectors.range;
      const at = { path, range: { start, end: Math.min(end, start + 1) } };
      say(
        'notJson',
        { object },
        { at, help: 'Check it with `jq`; JSON has no comments and no comma at the end of a list' },
      );
      return;
    }
    const number = 1 + entries.findIndex((entry) => !isMap(entry));
    if (number > 0) {
      say('noEntry', { object, number }, { at: selectors, help: 'Write { "name": …, … }' });
      return;
    }
    for (const [index, { name, range, objects: pods, namespaces }] of injections.entries()) {
      const at = { path, range };
      if (name === undefined || name.text.trim() === '') {
        say(
          'noName',
          { object, number: index + 1 },
          { at, help: 'Give the entry a name of your own' },
        );
      } else if (pods === undefined && namespaces === undefined) {
        const help =
          'Add an objectSelector or a namespaceSelector with matchLabels; if every pod is meant, suppress it with # wfcache-lint-disable-file profile-selectors-invalid';
        say('everyPod', { object, name: name.text }, { at, severity: 'warning', help });
      }
    }
  },
});

/** The items of a JSON array; undefined where a text is none. */
function arrayIn(text: string): readonly unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
