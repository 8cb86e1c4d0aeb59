import { brief, defineRule, listed, quoted, vainImageEntries } from '../../src/rule-kit/index.ts';

export default defineRule({
  on: vainImageEntries({ everywhere: true }),
  meta: {
    id: 'kustomize-images-without-effect',
    summary:
      'An entry in images of a kustomization changes the images of the workflows that it names.',
    rationale:
      'By itself, kustomize changes images in lists that are called containers and initContainers. ' +
      'Argo has most of its images elsewhere: in container, script and sidecars of a template. There ' +
      'an entry changes nothing, without a word, and pods pull the old tag. Fields that a file in ' +
      'configurations names are changed as well. Where kustomize is installed the rule looks at what ' +
      'it builds; else it speaks only where nothing but images can change an image.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When another tool changes these images after kustomize.',
    source: {
      title: 'kustomize: images, and transformer configurations',
      url: 'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/',
    },
  },
  messages: {
    unchanged: (d: { name: string; images: readonly string[]; fields: readonly string[] }) => ({
      title: `Entry ${brief(d.name)} has no effect on workflows`,
      label: `it leaves ${listed(d.images, 3)} as it is`,
      notes: [`kustomize does not look at ${listed(d.fields, 3)} of a template`],
    }),
  },
  check({ entry: { name }, left }, say) {
    const fields = left.map(({ field }) => field.split('/').at(-2) ?? '');
    say(
      'unchanged',
      { name: name.text, images: distinct(left.map(({ text }) => text)), fields: distinct(fields) },
      {
        help: helpFor(left),
        related: left.map(({ path, range, text, template }) => {
          const where = template === '' ? '' : ` in template ${quoted(template)}`;
          return { path, range, message: `image ${quoted(text)}${where}` };
        }),
      },
    );
  },
});

/** The file that makes kustomize look at these fields. */
function helpFor(left: readonly { readonly kind: string; readonly field: string }[]): string {
  const places = distinct(left.map(({ kind, field }) => `  - path: ${field}\n    kind: ${kind}`));
  return [
    'Add "configurations: [argo-images.yaml]" to this file, and beside it argo-images.yaml with:',
    'images:',
    ...places,
  ].join('\n');
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
