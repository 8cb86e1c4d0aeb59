import type { Change } from '../../../src/fix/file-change.ts';
import type { Finding } from '../../../src/finding.ts';
import { github as annotations } from '../../../src/report/github.ts';
import { markdown } from '../../../src/report/markdown.ts';
import { Sources } from '../../../src/report/sources.ts';
import type { RepoPath, SourceFile } from '../../../src/text/text.ts';
import { fixOnly, lintFiles, settingsFrom, sourceFile } from '../lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE } from '../manifests.ts';
import { countsOf } from '../counts.ts';

/** The files of the pull requests of histories. */
export const PATHS = ['a.yaml', 'b.yaml'] as const;

/** What a manifest of a history is like. Every mixture is one that people write. */
export interface Look {
  /** Comments at the top: they move all lines. */
  readonly comments: number;
  readonly images: readonly ('instance' | 'public')[];
  readonly podMetadata: 'none' | 'other' | 'unquoted' | 'right';
  /** Where `entrypoint` stands. A fix can be attached to it. */
  readonly entrypoint: 'first' | 'last';
  /** A comment suppresses the findings of the first image. */
  readonly suppressed: boolean;
  /** Metadata of templates, and the ends of containers, are far from the images. */
  readonly far: boolean;
  /** The file is no YAML at the moment. */
  readonly broken: boolean;
}

const METADATA: Readonly<Record<Look['podMetadata'], string>> = {
  none: '',
  other: '  podMetadata:\n    annotations:\n      example.com/team: "a"\n',
  unquoted: '  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: true\n',
  right:
    '  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u8"\n',
};

const IMAGES = { instance: `${ENTERPRISE_IMAGE}:1`, public: 'busybox:1.36' } as const;
const SUPPRESSION =
  '        # wfcache-lint-disable-next-line acr-instance-id-missing -- mirrored\n';

const ABOVE = `      metadata: { labels: { a: b } }\n      inputs:\n        parameters:\n${'          - { name: a }\n'.repeat(4)}`;
const BELOW = `        args:\n${'          - a\n'.repeat(5)}`;

/** The same manifest with images of an instance only: no line besides is another one. */
export function withInstances(text: string): string {
  return text.replaceAll(`image: ${IMAGES.public}\n`, `image: ${IMAGES.instance}\n`);
}

/** The text of a manifest. */
export function textOf(name: string, look: Look): string {
  const templates = look.images.map(
    (image, at) =>
      `    - name: t${String(at)}\n${look.far ? ABOVE : ''}      container:\n${look.suppressed && at === 0 ? SUPPRESSION : ''}` +
      `        image: ${IMAGES[image]}\n        command: [run]\n${look.far ? BELOW : ''}`,
  );
  const entrypoint = '  entrypoint: t0\n';
  return [
    ...Array.from({ length: look.comments }, (_, at) => `# line ${String(at)}\n`),
    `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: ${name}-\nspec:\n`,
    look.entrypoint === 'first' ? entrypoint : '',
    METADATA[look.podMetadata],
    `  templates:\n${templates.join('')}`,
    look.entrypoint === 'last' ? entrypoint : '',
    look.broken ? 'a: [\n' : '',
  ].join('');
}

const SETTINGS = settingsFrom(CONFIG);

/** Files that are linted, and what their fixes would change. */
export interface LintedFiles {
  readonly files: readonly SourceFile[];
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly isIncomplete: boolean;
  readonly propose: (findings: readonly Finding[]) => readonly Change[];
  /** Findings that the log or the summary does not have. There must be none. */
  readonly missing: readonly Finding[];
}

/** Lints files. What is known of a set of texts is kept by the one who makes this. */
export function linter(): (texts: ReadonlyMap<string, string>) => LintedFiles {
  const known = new Map<string, LintedFiles>();
  return (texts) => {
    const key = JSON.stringify([...texts]);
    const linted = known.get(key) ?? lintTexts(texts);
    known.set(key, linted);
    return linted;
  };
}

function lintTexts(texts: ReadonlyMap<string, string>): LintedFiles {
  const files = [...texts].map(([path, text]) => sourceFile(path, text));
  const { findings, suppressed, problems } = lintFiles(files, SETTINGS);
  const sources = new Map(files.map((file) => [file.path, file]));
  const proposed = new Map<string, readonly Change[]>();
  return {
    files,
    sources,
    findings,
    suppressed,
    isIncomplete: problems.length > 0,
    propose: (chosen) => {
      // A finding can have its whole fix or a part of it, at one place or at another.
      const key = chosen
        .map(({ fingerprint, fix }) => JSON.stringify([fingerprint, fix?.isPart, fix?.edits]))
        .toSorted()
        .join();
      const changes = proposed.get(key) ?? fixOnly(files, chosen, SETTINGS);
      proposed.set(key, changes);
      return changes;
    },
    missing: notTold(findings, new Sources(sources)),
  };
}

function notTold(findings: readonly Finding[], sources: Sources): readonly Finding[] {
  const report = {
    findings,
    suppressed: [],
    problems: [],
    ruleErrors: [],
    fixed: 0,
    counts: countsOf({}),
  };
  const view = {
    sources,
    version: '0',
    color: false,
    width: undefined,
    quiet: false,
    inActions: true,
  };
  const [log, summary] = [annotations(report, view), markdown(report, view)];
  return findings.filter(({ path, range }) => {
    const line = String(sources.span(path, range).start.line);
    return !log.includes(`file=${path},line=${line},`) || !summary.includes(`\`${path}:${line}\``);
  });
}
