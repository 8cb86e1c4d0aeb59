import {
  annotations,
  defineRule,
  type Fix,
  fixOrHelp,
  isPlatformKey,
  type SeenAnnotation,
  written,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(isPlatformKey),
  meta: {
    id: 'annotation-not-a-string',
    summary: 'The value of an annotation is a string.',
    rationale:
      'Kubernetes knows annotations as texts only. Without quotes YAML reads true, no or 20 as a ' +
      'boolean or a number, and the workflow is refused or loses the annotation on its way to the ' +
      'pod.',
    severity: 'error',
    fix: 'safe',
    switchOff: 'Where the manifests pass through a tool that turns the values into strings.',
    source: {
      title: 'Annotations',
      url: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
    },
  },
  messages: {
    notString: (d: { key: string; type: string; text: string }) => ({
      title: 'Annotation is not a string',
      label: `"${d.key}" is the ${d.type} ${d.text}`,
    }),
  },
  check(seen, say) {
    const { key, value } = seen;
    // A null becomes an empty text, which other rules report.
    if (value.type === 'string' || value.type === 'null') return;
    say(
      'notString',
      { key, type: value.type, text: value.text },
      fixOrHelp(
        quote(seen),
        `Write the text that you mean in quotes: ${JSON.stringify(value.text)}`,
      ),
    );
  },
});

/**
 * A fix that puts the written text in quotes. Where it is read differently (`0x10`), the author has
 * to decide.
 */
function quote({ key, value }: SeenAnnotation): Fix | undefined {
  const { path, range, text, shared } = value;
  if (shared || range.end - range.start !== text.length) return undefined;
  return {
    title: `Quote the value of ${key}`,
    safety: 'safe',
    edits: [{ path, edit: written(value, text) }],
  };
}
