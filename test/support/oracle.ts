import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  explainPods,
  type ExplainedEntry,
  type ExplainedPod,
  type ExplainedValue,
} from '../../src/argo/explained.ts';
import { variedPods } from '../../src/argo/pods.ts';
import { parseArgoVersion } from '../../src/argo/version.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { sourceFile } from './lint-text.ts';

/** Releases of Argo whose controller has answered. */
export const RELEASES = ['3.5.12', '3.7.14', '3.7.18', '4.0.5'] as const;

/** A pod as the controller made it; see scripts/argo-oracle/README.md. */
export interface OraclePod {
  readonly object: string;
  readonly kind?: string;
  readonly entrypoint?: string;
  readonly path: string;
  readonly template?: string;
  readonly count: number;
  readonly containers: readonly OracleImage[];
  readonly initContainers?: readonly OracleImage[];
  readonly imageVolumes?: readonly OracleImage[];
  readonly annotations: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly imagePullSecrets?: readonly string[];
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly serviceAccountName?: string;
}

interface OracleImage {
  readonly name: string;
  readonly image: string;
}

/** What the controller answered for one repository. */
export interface OracleAnswer {
  readonly pods: readonly OraclePod[];
  readonly rejected: readonly { readonly object: string; readonly error: string }[];
}

/** A repository by path and text. */
export type CaseFiles = Readonly<Record<string, string>>;

/** One line for a pod: everything that is compared. */
type Line = string;

/** A pod of the model, and what is submitted for it. */
export interface ModelPod {
  readonly object: string;
  readonly template: string;
  readonly line: Line;
  /** How many a run makes; undefined where the model does not know it, or where no run comes to it. */
  readonly perRun: number | undefined;
}

/** What our model says of a repository, a line a pod, as the controller's pods are written. */
export function modelLines(files: CaseFiles, release: string): readonly ModelPod[] {
  const models = Object.entries(files).map(([path, text]) =>
    readModel(sourceFile(path, text), readYaml),
  );
  const manifests = models.flatMap((model) => model.manifests);
  const version = parseArgoVersion(release);
  const made = variedPods(manifests, version).pods.filter(({ isRejected }) => !isRejected());
  const pods = explainPods(made, version);
  return pods.flatMap(linesOf);
}

/**
 * The controller's pods; those that Argo makes for artifacts are not of a template. The controller was
 * also asked to run libraries that others run already, which the model leaves to those others.
 */
function oracleLines({ pods }: OracleAnswer, model: readonly ModelPod[]): readonly Line[] {
  const run = new Set(model.map(({ object, template }) => `${object} ${template}`));
  return pods
    .filter(({ kind }) => kind !== 'artifact-gc')
    .filter(
      ({ object, template = '' }) =>
        !/^(?:Cluster)?WorkflowTemplate\//.test(object) || run.has(`${object} ${template}`),
    )
    .map(lineOf);
}

function lineOf(pod: OraclePod): Line {
  return line({
    object: pod.object,
    template: pod.template ?? '',
    containers: pod.containers.map(({ name, image }) => `${name}=${image}`),
    inits: (pod.initContainers ?? []).map(({ name, image }) => `${name}=${image}`),
    volumes: (pod.imageVolumes ?? []).map(({ name, image }) => `${name}=${image}`),
    annotations: Object.entries(pod.annotations),
    labels: Object.entries(pod.labels),
    secrets: pod.imagePullSecrets ?? [],
    nodeSelector: Object.entries(pod.nodeSelector ?? {}),
    serviceAccount: pod.serviceAccountName ?? '',
  });
}

interface Fields {
  readonly object: string;
  readonly template: string;
  readonly containers: readonly string[];
  readonly inits: readonly string[];
  readonly volumes: readonly string[];
  readonly annotations: readonly (readonly [string, string])[];
  readonly labels: readonly (readonly [string, string])[];
  readonly secrets: readonly string[];
  readonly nodeSelector: readonly (readonly [string, string])[];
  readonly serviceAccount: string;
}

function line(fields: Fields): Line {
  const sorted = (pairs: readonly (readonly [string, string])[]): string[] =>
    pairs.map(([key, value]) => `${key}: ${value}`).toSorted();
  return JSON.stringify([
    fields.object,
    fields.template,
    fields.containers.toSorted(),
    fields.inits.toSorted(),
    fields.volumes.toSorted(),
    sorted(fields.annotations),
    sorted(fields.labels),
    fields.secrets.toSorted(),
    sorted(fields.nodeSelector),
    fields.serviceAccount,
  ]);
}

/** The image of Argo's executor, which the controller's answers leave out, whoever names it. */
const EXECUTOR = 'quay.io/argoproj/argoexec:latest';

/** Entries as the controller's answers have them: without those of Argo itself. */
function withoutArgos(entries: readonly ExplainedEntry[]): readonly (readonly [string, string])[] {
  return entries
    .filter(({ key }) => !key.startsWith('workflows.argoproj.io/'))
    .map(({ key, text }) => [key, text]);
}

function linesOf(pod: ExplainedPod): ModelPod[] {
  const alternatives = product(pod.images.map(({ values }) => values));
  return alternatives.map((chosen) => {
    const of = (role: string): string[] =>
      pod.images.flatMap((image, at) =>
        image.role === role && chosen[at]?.text !== EXECUTOR
          ? [`${image.container}=${chosen[at]?.text ?? ''}`]
          : [],
      );
    const { kind, name } = pod.execution;
    const object = `${kind}/${name}`;
    const template = pod.inline ? '' : pod.templateName;
    const made = line({
      object,
      template,
      containers: of('container'),
      inits: of('init'),
      volumes: of('volume'),
      annotations: withoutArgos(pod.annotations),
      labels: withoutArgos(pod.labels),
      secrets: pod.pullSecrets.map(({ text }) => text),
      nodeSelector: pod.nodeSelector,
      serviceAccount: pod.serviceAccount ?? '',
    });
    const isRun = alternatives.length === 1 && pod.ways.every(({ entry }) => entry !== 'name');
    return { object, template, line: made, perRun: isRun ? pod.perRun : undefined };
  });
}

function product(fields: readonly (readonly ExplainedValue[])[]): (readonly ExplainedValue[])[] {
  let all: (readonly ExplainedValue[])[] = [[]];
  for (const values of fields) all = all.flatMap((one) => values.map((value) => [...one, value]));
  return all;
}

/** A tag that the model leaves. */
const TAG = /\{\{[^{}]*\}\}/g;

/** What a tag became that no file resolves: marked by the oracle, made of the run, or left as it was. */
const BY_RUN = String.raw`(?:[^"]*runonly_[^"]*|[\w.:-]*-\d{6,}|\w{8}-\w{4}[\w-]*|\d{4}-\d\d-\d\d[^"]*|\d{1,3}|[a-z-]+|Succeeded|Failed|Error|\{\{[^"]*\}\})`;

/** Does a line of the model stand for a line of the controller? */
function standsFor(model: Line, oracle: Line): boolean {
  if (model === oracle) return true;
  const pieces = model.split(TAG);
  if (pieces.length === 1) return false;
  const pattern = pieces
    .map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(BY_RUN);
  return new RegExp(`^${pattern}$`).test(oracle);
}

/** How two lists of pods differ, each pod once. */
export interface Difference {
  /** Pods of the controller that the model does not have. */
  readonly missing: readonly Line[];
  /** Pods of the model that the controller did not make. */
  readonly invented: readonly Line[];
  /** Different pods of the controller, and how many of them the model has. */
  readonly pods: number;
  readonly agreed: number;
  /** Those of them in which the model leaves no tag to the run. */
  readonly exactly: number;
}

/** The errors of the controller for faults that the model knows: see src/argo/faults.ts. */
const KNOWN_FAULTS =
  /template name '[^']*' undefined|is not unique|sorting failed|target '[^']*' is not defined|was not supplied|valueFrom is required|does not have valueFrom|multiple template types/;

/**
 * Compares distinct pods. What the controller has refused for a reason that the model does not know
 * is not held against the model.
 */
export function compare(model: readonly ModelPod[], answer: OracleAnswer): Difference {
  const made = new Set(answer.pods.map(({ object }) => object));
  const refused = new Set(
    answer.rejected.flatMap(({ object, error }) =>
      made.has(object) || KNOWN_FAULTS.test(error) ? [] : [object],
    ),
  );
  const ours = [
    ...new Set(model.filter(({ object }) => !refused.has(object)).map((one) => one.line)),
  ];
  const theirs = [...new Set(oracleLines(answer, model))];
  const missing = theirs.filter((one) => !ours.some((own) => standsFor(own, one)));
  const invented = ours.filter((own) => !theirs.some((one) => standsFor(own, one)));
  const exactly = theirs.filter((one) => ours.includes(one)).length;
  const agreed = theirs.length - missing.length;
  return { missing, invented, pods: theirs.length, agreed, exactly };
}

/** How many pods of one line a run makes. */
interface Count {
  readonly pod: Line;
  readonly model: number;
  readonly controller: number;
}

/**
 * The pods of which the model and the controller say how many a run makes. Those that a condition
 * kept from running when every pod succeeded are left out.
 */
export function counts(model: readonly ModelPod[], { pods }: OracleAnswer): readonly Count[] {
  const run = pods.filter(({ kind, entrypoint }) => kind === undefined && entrypoint === undefined);
  const theirs = sums(run.map((pod) => [lineOf(pod), pod.count] as const));
  const ours = sums(model.map((pod) => [pod.line, pod.perRun ?? NaN] as const));
  return [...ours].flatMap(([pod, own]) => {
    const controller = theirs.get(pod) ?? 0;
    return Number.isNaN(own) || controller === 0 ? [] : [{ pod, model: own, controller }];
  });
}

function sums(all: readonly (readonly [Line, number])[]): ReadonlyMap<Line, number> {
  const found = new Map<Line, number>();
  for (const [pod, count] of all) found.set(pod, (found.get(pod) ?? 0) + count);
  return found;
}

/** The cases of a folder: their files, and the answers by release. */
export interface OracleCase {
  readonly name: string;
  readonly files: CaseFiles;
  readonly answerOf: (release: string) => OracleAnswer | undefined;
}

/** Reads cases that are folders, as `scripts/argo-oracle` writes them. */
export function readCases(folder: string): readonly OracleCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCase(folder, name));
}

function readCase(folder: string, name: string): OracleCase {
  const root = join(folder, name);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(?:ya?ml|json)$/.test(path) && !/^pods\.(?:[\d.]+\.)?json$/.test(path),
  );
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  return {
    name,
    files: Object.fromEntries(paths.toSorted().map((path) => [path, read(path)])),
    answerOf: (release) => {
      const own = ['pods.json', `pods.${release}.json`].find((path) =>
        existsSync(join(root, path)),
      );
      return own === undefined ? undefined : (JSON.parse(read(own)) as OracleAnswer);
    },
  };
}
