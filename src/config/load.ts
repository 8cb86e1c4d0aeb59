import { parseArgoVersion } from '../argo/version.ts';
import { err, ok, type Result } from '../result.ts';
import type { Range, SourceFile } from '../text/text.ts';
import { parse, type OpenFile } from '../yaml/documents.ts';
import type { Severity } from '../finding.ts';
import { contradictionsIn } from './instances.ts';
import { toPlain } from './plain.ts';
import { unknownRegionsIn } from './regions.ts';
import { MOST_ERRORS, schemaErrors, type ConfigError } from './schema-errors.ts';
import { configSchema, type ConfigurableRule } from './schema.ts';
import {
  DEFAULT_SETTINGS,
  type ChartSetting,
  type ClusterFiles,
  type ClusterSetting,
  type HelperScope,
  type ImageCacheSetting,
  type Platform,
  type RegistrySetting,
  type Settings,
} from '../settings.ts';
import { parseSize } from '../text/bytes.ts';
import { withCommas } from '../text/decimal.ts';

/** Settings with defaults filled in, or everything that is wrong with the file. */
export type Loaded = Result<Settings, readonly ConfigError[]>;

/** The most UTF-16 units of a configuration. A longer one is a mistake. */
const LONGEST = 256 * 1024;

/**
 * Reads a configuration file. Each option is checked by itself, so that one mistake does not hide
 * another. Refuses unknown keys. Names the keys that would allow a run to do more.
 */
export function loadSettings(file: OpenFile, rules: readonly ConfigurableRule[]): Loaded {
  const refused = (...errors: ConfigError[]): Loaded => err(errors.slice(0, MOST_ERRORS));
  const whole = { start: 0, end: 0 };
  if (file.text.length > LONGEST) {
    const message = `Too large: a configuration may have ${withCommas(LONGEST)} characters`;
    return refused({ message, range: whole });
  }
  const { documents, problems } = parse(file);
  const [problem] = problems;
  if (problem) return refused({ message: problem.reason, range: lineRange(file, problem.line) });
  const [document, second] = documents;
  if (second) return refused({ message: whyTwo(file, second.range), range: second.range });
  if (document === undefined) return ok(DEFAULT_SETTINGS);
  const errors: ConfigError[] = [];
  const plain = toPlain(file, document.root, errors);
  if (errors.length === 0) errors.push(...schemaErrors(plain, document.root, configSchema(rules)));
  if (errors.length > 0) return refused(...errors);
  const read = plain as ConfigFile;
  const { clusters = [], overrides = [] } = read;
  const wrong = [
    ...unknownRegionsIn(document.root),
    ...contradictionsIn({ ...read, node: document.root }, { clusters, overrides }),
  ];
  return wrong.length > 0 ? refused(...wrong) : ok(settingsOf(read));
}

/** A line with less indentation than the first one begins a document for Kubernetes as well. */
function whyTwo({ text }: SourceFile, { start }: Range): string {
  const isMarked = /^---/m.test(text.slice(0, start + 3));
  return isMarked
    ? 'Expected one document, found two'
    : 'Expected this line to have the indentation of the first one';
}

function lineRange({ text }: SourceFile, line = 1): Range {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return { start, end: start };
}

/** The shape of a file that matches the schema. */
interface ConfigFile {
  readonly platform?: Platform;
  readonly argoVersion?: string;
  readonly region?: string;
  readonly threshold?: string | number;
  readonly registries?: readonly RegistrySetting[];
  readonly images?: readonly { readonly match: string; readonly size: string | number }[];
  readonly cluster?: ClusterFile;
  readonly cache?: Settings['cache'];
  readonly imagecache?: ImageCacheFile;
  readonly prices?: Readonly<Record<string, string | number>>;
  readonly render?: RenderFile;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleFile>>;
  readonly clusters?: readonly ClusterEntry[];
  readonly overrides?: readonly ClusterEntry[];
}

type ClusterEntry = Omit<ClusterFiles, 'cluster'> & { readonly cluster?: ClusterFile };

interface ClusterFile {
  readonly credentialHelper?: boolean | Partial<HelperScope>;
  readonly natGateway?: boolean;
  readonly annotations?: readonly string[];
}

interface ImageCacheFile {
  readonly directory?: string;
  readonly retentionDays?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly for?: ImageCacheSetting['for'];
}

interface RenderFile {
  readonly helm?: readonly (Omit<ChartSetting, 'values'> & Partial<ChartSetting>)[];
  readonly kustomize?: readonly string[];
}

type Level = Severity | 'off';
type RuleFile = Level | { readonly severity?: Level; readonly allow?: readonly string[] };

function settingsOf(file: ConfigFile): Settings {
  const { platform, region, registries, include, exclude, images = [] } = file;
  const { argoVersion: version, clusters = [], overrides = [] } = file;
  const rules = Object.entries(file.rules ?? {});
  return {
    platform: platform ?? DEFAULT_SETTINGS.platform,
    argoVersion: version === undefined ? DEFAULT_SETTINGS.argoVersion : parseArgoVersion(version),
    ...(region === undefined ? {} : { region }),
    threshold: bytesOf(file.threshold) ?? DEFAULT_SETTINGS.threshold,
    registries: registries ?? [],
    images: images.map(({ match, size }) => ({ match, bytes: bytesOf(size) ?? 0 })),
    cluster: { ...DEFAULT_SETTINGS.cluster, ...clusterOf(file.cluster) },
    cache: file.cache ?? DEFAULT_SETTINGS.cache,
    imagecache: imageCacheOf(file.imagecache),
    prices: new Map(
      Object.entries(file.prices ?? {}).map(([name, value]) => [name, Number(value)]),
    ),
    render: renderOf(file.render),
    include: include ?? [],
    exclude: exclude ?? [],
    rules: new Map(rules.flatMap(([id, rule]) => severityOf(id, rule))),
    allowed: new Map(rules.flatMap(([id, rule]) => allowedOf(id, rule))),
    clusters: [...overrides, ...clusters].map(({ cluster, ...rest }) =>
      cluster === undefined ? rest : { ...rest, cluster: clusterOf(cluster) },
    ),
  };
}

function severityOf(id: string, rule: RuleFile): [string, Level][] {
  const level = typeof rule === 'string' ? rule : rule.severity;
  return level === undefined ? [] : [[id, level]];
}

function allowedOf(id: string, rule: RuleFile): [string, readonly string[]][] {
  const allow = typeof rule === 'string' ? undefined : rule.allow;
  return allow === undefined ? [] : [[id, allow]];
}

/** Only what the file gives; the rest keeps its value. */
function clusterOf(cluster: ClusterFile = {}): Partial<ClusterSetting> {
  const { credentialHelper: helper, natGateway, annotations } = cluster;
  const scope = typeof helper === 'object' ? helper : {};
  const served = { namespaces: 'all', serviceAccounts: 'all', ...scope } as const;
  return {
    ...(helper === undefined ? {} : { credentialHelper: helper === false ? undefined : served }),
    ...(natGateway === undefined ? {} : { natGateway }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

function imageCacheOf({ labels, annotations, ...rest }: ImageCacheFile = {}): ImageCacheSetting {
  return {
    ...DEFAULT_SETTINGS.imagecache,
    ...rest,
    labels: new Map(Object.entries(labels ?? {})),
    annotations: new Map(Object.entries(annotations ?? {})),
  };
}

function renderOf({ helm = [], kustomize }: RenderFile = {}): Settings['render'] {
  return {
    helm: helm.map(({ chart, values = [], ...names }) => ({
      ...names,
      chart: plainPath(chart),
      values: values.map(plainPath),
    })),
    kustomize: kustomize?.map(plainPath),
  };
}

/** A path without `./`, doubled slashes and a slash at the end; empty for the root. */
function plainPath(path: string): string {
  return path
    .split('/')
    .filter((name) => name !== '' && name !== '.')
    .join('/');
}

function bytesOf(size: string | number | undefined): number | undefined {
  return size === undefined ? undefined : parseSize(String(size));
}
