import { parse, type OpenFile } from '../yaml/documents.ts';
import { at, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { givenPlaces } from './given-places.ts';
import type { GivenValues } from './job.ts';
import { inlineValues } from './inline-values.ts';
import { resolvePath } from './named-path.ts';
import { parametersOf } from './application-sets.ts';
import { withParameters, type Parameters } from './placeholders.ts';
import type { NotRendered, RenderFiles } from './repository.ts';

/** A folder of the repository that Argo CD deploys, and how. */
export interface Deployed {
  readonly folder: RepoPath;
  /** Files of values, in the order in which they count. */
  readonly values: readonly RepoPath[];
  readonly release: string | undefined;
  readonly namespace: string | undefined;
  /** Values that stand in the object itself. */
  readonly given?: GivenValues | undefined;
  /** The file that says so. */
  readonly by: RepoPath;
}

/** What Argo CD deploys from a repository, as far as its objects can be read. */
export interface Deployments {
  readonly deployed: readonly Deployed[];
  readonly unread: readonly NotRendered[];
}

/** Can a text hold an `Application` or `ApplicationSet` of Argo CD? */
export function mayHoldApplications(text: string): boolean {
  return text.includes('argoproj.io') && /\bApplication(?:Set)?\b/.test(text);
}

/**
 * What the Argo CD objects of a file deploy. Nobody knows here under which addresses the repository is
 * known, so a source counts where the repository has its path. What an object changes at a kustomization,
 * and generators that ask others, cannot be used; they are told of.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml
 */
export function applicationsIn(file: OpenFile, files: RenderFiles): Deployments {
  const deployed: Deployed[] = [];
  const unread: NotRendered[] = [];
  const tell = (reason: string): void => void unread.push({ path: file.path, reason });
  for (const { root } of parse(file, { mayMatter: mayHoldApplications }).documents) {
    if (!(textOf(get(root, 'apiVersion')) ?? '').startsWith('argoproj.io/')) continue;
    for (const [application, parameters] of applicationsOf(root, files, tell)) {
      const reader = new ApplicationReader(application, parameters, file, files);
      deployed.push(...reader.read());
      for (const reason of reader.told) tell(reason);
    }
  }
  return { deployed, unread };
}

/** The applications of an object, each with the parameters that are filled into it. */
function applicationsOf(
  root: Node,
  files: RenderFiles,
  tell: (reason: string) => void,
): readonly (readonly [Node, Parameters | undefined])[] {
  const kind = textOf(get(root, 'kind'));
  if (kind === 'Application') return [[root, undefined]];
  const template = at(root, 'spec', 'template');
  if (kind !== 'ApplicationSet' || template === undefined) return [];
  return parametersOf(root, files, tell).map((parameters) => [template, parameters] as const);
}

/** What an application changes at a chart and is not used here. */
const INLINE = ['fileParameters'];

/** What an application changes at a kustomization. */
const INLINE_OVERLAY = ['images', 'patches', 'components', 'namePrefix', 'nameSuffix'];

/** Reads one application. */
class ApplicationReader {
  readonly told: string[] = [];
  readonly #root: Node;
  /** Undefined for an Application, into which nothing is filled. */
  readonly #parameters: Parameters | undefined;
  readonly #file: SourceFile;
  readonly #files: RenderFiles;

  constructor(
    root: Node,
    parameters: Parameters | undefined,
    file: SourceFile,
    files: RenderFiles,
  ) {
    this.#root = root;
    this.#parameters = parameters;
    this.#file = file;
    this.#files = files;
  }

  read(): readonly Deployed[] {
    const spec = get(this.#root, 'spec');
    const one = get(spec, 'source');
    const sources = [...(one === undefined ? [] : [one]), ...itemsOf(get(spec, 'sources'))];
    const refs = new Set(sources.flatMap((source) => this.#text(get(source, 'ref')) ?? []));
    const namespace = this.#text(at(spec, 'destination', 'namespace'));
    const name = this.#text(at(this.#root, 'metadata', 'name'));
    return sources.flatMap((source): Deployed[] => {
      const written = textOf(get(source, 'path'));
      if (written === undefined) return [];
      const path = this.#text(get(source, 'path'));
      const folder = path === undefined ? undefined : resolvePath('', path.replace(/^\/+/, ''));
      if (folder === undefined) {
        this.told.push(`The path "${written}" is not known before Argo CD fills it in`);
        return [];
      }
      const helm = get(source, 'helm');
      this.#tellInline(helm, folder, INLINE);
      this.#tellInline(get(source, 'kustomize'), folder, INLINE_OVERLAY);
      const values = this.#values(helm, folder, refs);
      if (values === undefined) return [];
      const inline = inlineValues(helm, this.#parameters);
      if (!inline.ok) {
        this.told.push(`${folder} is not rendered as in its Application: ${inline.error}`);
        return [];
      }
      const by = `${name ?? 'an Application'} in ${this.#file.path}`;
      const places = givenPlaces(helm, this.#file);
      return [
        {
          folder,
          values,
          release: this.#text(get(helm, 'releaseName')) ?? name,
          namespace: this.#text(get(helm, 'namespace')) ?? namespace,
          ...(inline.value && { given: { by, ...inline.value, places } }),
          by: this.#file.path,
        },
      ];
    });
  }

  /** The files of values; undefined where one of them is not there, and Argo CD would fail. */
  #values(
    helm: Node | undefined,
    folder: RepoPath,
    refs: ReadonlySet<string>,
  ): readonly RepoPath[] | undefined {
    const mayMiss = textOf(get(helm, 'ignoreMissingValueFiles')) === 'true';
    const found: RepoPath[] = [];
    for (const item of itemsOf(get(helm, 'valueFiles'))) {
      const written = this.#text(item);
      const path = written === undefined ? undefined : valuesPath(folder, written, refs);
      if (path !== undefined && this.#files.has(path)) found.push(path);
      else if (!mayMiss) {
        const shown = textOf(item) ?? '';
        this.told.push(`The values "${shown}" for ${folder} are not in the repository`);
        return undefined;
      }
    }
    return found;
  }

  #tellInline(node: Node | undefined, folder: string, fields: readonly string[]): void {
    const inline = fields.filter((field) => get(node, field) !== undefined);
    if (inline.length === 0) return;
    this.told.push(`${folder} is rendered without the ${inline.join(', ')} in its Application`);
  }

  /** A text with the parameters filled in; undefined for none, and where one is not known. */
  #text(node: Node | undefined): string | undefined {
    const text = textOf(node);
    return text === undefined ? undefined : withParameters(text, this.#parameters ?? new Map());
  }
}

/**
 * A file of values: relative to the chart, from the root of the repository (`/…`), or from the root of
 * another source (`$ref/…`), which is this repository as a rule.
 */
function valuesPath(
  folder: string,
  written: string,
  refs: ReadonlySet<string>,
): RepoPath | undefined {
  const [, ref, rest = ''] = /^\$([^/]+)\/(.*)$/.exec(written) ?? [];
  if (ref !== undefined) return refs.has(ref) ? resolvePath('', rest) : undefined;
  if (written.includes('://')) return undefined;
  return written.startsWith('/') ? resolvePath('', written.slice(1)) : resolvePath(folder, written);
}
