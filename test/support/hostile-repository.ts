import fc from 'fast-check';
import { CONFIG, ENTERPRISE_IMAGE } from './manifests.ts';

/** What a stranger can write into a repository. */
export interface Hostile {
  /** A part of a file name. */
  readonly name: string;
  /** A value in quotes: YAML allows every character there. */
  readonly value: string;
  /** Lines of a block text and of comments: YAML has to read them as they are. */
  readonly lines: readonly string[];
}

/** Parts of commands for the runner. */
const COMMANDS = ['::', '::', '##[', '##[', ':', '##', '[', ']', '#', 'error', 'add-mask'];
const MORE_COMMANDS = ['set-output name=x', 'stop-commands', 'warning file=a,line=1', '%0A', ';'];
/** Words, and what Markdown, XML or YAML could obey. */
const WORDS = ['a', 'b1', 'wörk', '{{', '}}', ',', '|', '-', '=', '@', '%', '"', "'", '`', '\\'];
const MARKUP = ['<', '>', '&', '</details>', ']]>', '\u{1F600}'];
/** What is passed over where a line begins, or in a comparison. */
const BLANKS = [' ', '  ', '\t', '\u0085', '\u00A0', '\u00AD', '\u3000'];
const PIECES = [...COMMANDS, ...MORE_COMMANDS, ...WORDS, ...MARKUP, ...BLANKS];
/** Characters that YAML does not take outside of quotes, or that end a line. */
const CONTROLS = ['\n', '\r', '\u0000', '\u0007', '\u001B[31m', '\u001B]0;x\u0007', '\u007F'];
const MORE_CONTROLS = [
  '\u009B',
  '\u0090',
  '\u200B',
  '\u2028',
  '\u2029',
  '\u202E',
  '\u2066',
  '\uFEFF',
];
const EVERYTHING = [...PIECES, ...CONTROLS, ...MORE_CONTROLS];

function textOf(pieces: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength })
    .map((parts) => parts.join(''));
}

/** A whole command, or a text that has parts of one. */
function spoken(pieces: readonly string[], maxLength: number): fc.Arbitrary<string> {
  const command = fc.constantFrom('::error::x', ' ::add-mask::x', '##[error]x', '\u0085::error::x');
  return fc.oneof(
    textOf(pieces, maxLength),
    fc.tuple(command, textOf(pieces, 3)).map(([one, more]) => one + more),
    fc.tuple(textOf(pieces, 2), command).map(([more, one]) => more + one),
  );
}

/** Everything that a stranger writes into one repository. */
export const hostile: fc.Arbitrary<Hostile> = fc.record({
  name: spoken(EVERYTHING, 8).map((text) =>
    Buffer.from(text.replaceAll(/[/\0]/g, '_'))
      .subarray(0, 120)
      .toString()
      .replaceAll('\uFFFD', ''),
  ),
  value: spoken(EVERYTHING, 8),
  lines: fc.array(spoken(PIECES, 8), { minLength: 1, maxLength: 4 }),
});

/** An ImageCache that we would renew: strangers can write what they like below its first line. */
function cacheFile({ lines, value }: Hostile): string {
  return `# Written by wfcache-lint, and renewed.
${lines.map((line) => `#${line}\n`).join('')}apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata:
  name: "big"
  annotations:
    note: |-
      a
${lines.map((line) => `      ${line}\n`).join('')}    other: ${JSON.stringify(value)}
spec:
  images:
    - "example.com/big:1"
  imageCacheSize: 20
`;
}

function workflowFile({ lines, value }: Hostile, more = ''): string {
  const text = JSON.stringify(value);
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${text}, labels: { a: ${text} } }
spec:
  entrypoint: ${text}
  podMetadata:
    annotations:
      x/y: |
        a
${lines.map((line) => `        ${line}\n`).join('')}      ${JSON.stringify(`k8s.aliyun.com/${value}`)}: ${text}
${more}  templates:
    - name: ${text}
      container:
        image: ${JSON.stringify(`${ENTERPRISE_IMAGE}:{{${value}}}`)} #${lines.join(' ')}
        command: [${text}]
        args:
          - |
            a
${lines.map((line) => `            ${line}\n`).join('')}    - name: b
      container: { image: ${ENTERPRISE_IMAGE}:1, command: [a] }
    - name: c
      container: { image: example.com/big:1, command: [a] }
    - name: d
      container: { image: ${text}, command: [a] }
    - name: e
      container: { image: ${JSON.stringify(`${value}{{x}}`)}, command: [a] }
`;
}

/** What kubectl prints of a cluster in which a stranger may make image caches. */
function cachesFile({ value }: Hostile): string {
  const cache = (name: string, phase: string, image: string): object => ({
    apiVersion: 'eci.alibabacloud.com/v1',
    kind: 'ImageCache',
    metadata: { name, annotations: { [value]: value } },
    spec: { images: [image, value] },
    status: {
      phase,
      progress: value,
      imageCacheId: phase === 'Ready' ? 'imc-1' : value,
      reason: value,
      events: [{ name: value, type: value, message: value, timestamp: value }],
    },
  });
  const failed = cache('failed', 'Failed', 'example.com/big:1');
  return JSON.stringify({ kind: 'List', items: [failed, cache(value, value, value)] });
}

/** The files of a repository in which a stranger has written wherever strangers can write. */
export function hostileFiles(written: Hostile): Readonly<Record<string, string>> {
  return {
    '.wfcache-lint.yaml': `${CONFIG}platform: eci\n`,
    'caches.txt': cachesFile(written),
    'wf.yaml': workflowFile(written),
    [`${written.name}.yml`]: workflowFile(written),
    [`wf/${written.name}.yaml`]: workflowFile(
      written,
      `  imagePullSecrets: [{ name: ${JSON.stringify(written.value)} }]\n`,
    ),
    [`wf/${written.name}.json`]: 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n\0',
    'deploy/cache.yaml': cacheFile(written),
  };
}
