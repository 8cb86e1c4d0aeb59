import { policyHash } from '../../adapters/content-hash.ts';
import { lazy } from '../../adapters/lazy.ts';
import type { ExplanationFormat, Format, PinFormat, Table } from '../../config/formats.ts';
import type { ExplainReporter } from '../../report/explain/reporter.ts';
import type { PageFacts } from '../../report/html/facts.ts';
import type { PinsReporter } from '../../report/pins/reporter.ts';
import type { LayerReporter } from '../../report/inventory/by-layer.ts';
import type { InventoryReporter } from '../../report/inventory/reporter.ts';
import type { PartReporter, Reporter } from '../../report/reporter.ts';

const agent = lazy(() => import('../../report/agent.ts'));
const checkstyle = lazy(() => import('../../report/checkstyle.ts'));
const concise = lazy(() => import('../../report/concise.ts'));
const html = lazy(() => import('../../report/html/page.ts'));
const github = lazy(() => import('../../report/github.ts'));
const gitlab = lazy(() => import('../../report/gitlab.ts'));
const json = lazy(() => import('../../report/json.ts'));
const junit = lazy(() => import('../../report/junit.ts'));
const markdown = lazy(() => import('../../report/markdown.ts'));
const pretty = lazy(() => import('../../report/pretty.ts'));
const rdjson = lazy(() => import('../../report/rdjson.ts'));
const sarif = lazy(() => import('../../report/sarif.ts'));
const rules = lazy(() => import('../../../rules/index.ts'));
const inventoryCsv = lazy(() => import('../../report/inventory/csv.ts'));
const inventoryJson = lazy(() => import('../../report/inventory/json.ts'));
const inventoryMarkdown = lazy(() => import('../../report/inventory/markdown.ts'));
const inventoryPretty = lazy(() => import('../../report/inventory/pretty.ts'));
const inventorySvg = lazy(() => import('../../report/inventory/svg.ts'));
const byLayer = lazy(() => import('../../report/inventory/by-layer.ts'));

const explainJson = lazy(() => import('../../report/explain/json.ts'));
const explainText = lazy(() => import('../../report/explain/text.ts'));
const pinsJson = lazy(() => import('../../report/pins/json.ts'));
const pinsText = lazy(() => import('../../report/pins/text.ts'));

const REPORTERS: Readonly<Record<Format, (facts: PageFacts | undefined) => PartReporter>> = {
  pretty: () => pretty().pretty,
  json: () => json().jsonParts,
  sarif: () => whole(sarif().sarif(rules().default.map(({ meta }) => meta))),
  github: () => whole(github().github),
  junit: () => junit().junit,
  checkstyle: () => checkstyle().checkstyle,
  rdjson: () => rdjson().rdjson,
  rdjsonl: () => rdjson().rdjsonl,
  gitlab: () => gitlab().gitlab,
  markdown: () => whole(markdown().markdown),
  concise: () => concise().concise,
  grouped: () => concise().grouped,
  agent: () => agent().agent,
  html: (facts) => html().page(policyHash, facts),
};

const TABLE_REPORTERS: Readonly<Record<Table, () => InventoryReporter>> = {
  pretty: () => inventoryPretty().inventoryPretty,
  json: () => inventoryJson().inventoryJson,
  csv: () => inventoryCsv().inventoryCsv,
  markdown: () => inventoryMarkdown().inventoryMarkdown,
  svg: () => inventorySvg().inventorySvg,
};

const LAYER_REPORTERS: Readonly<Record<Exclude<Table, 'svg'>, () => LayerReporter>> = {
  pretty: () => byLayer().layersPretty,
  json: () => byLayer().layersJson,
  csv: () => byLayer().layersCsv,
  markdown: () => byLayer().layersMarkdown,
};

const EXPLAIN_REPORTERS: Readonly<Record<ExplanationFormat, () => ExplainReporter>> = {
  text: () => explainText().explainText,
  json: () => explainJson().explainJson,
};

function whole(reporter: Reporter): PartReporter {
  return function* parts(report, view) {
    yield reporter(report, view);
  };
}

/**
 * The reporter of an output of `lint`. A format without one does not compile. `facts` are for outputs
 * that show images.
 */
export function reporterOf(format: Format, facts?: PageFacts): PartReporter {
  return REPORTERS[format](facts);
}

/** Counts by rule in the place of an output for people. */
export function statisticsReporter(): PartReporter {
  return concise().statistics;
}

/** The reporter of an output of `images`. An output without one does not compile. */
export function tableReporterOf(table: Table): InventoryReporter {
  return TABLE_REPORTERS[table]();
}

/** The reporter of an output of `images --by-layer`. The arguments refuse an output without one. */
export function layerReporterOf(table: Table): LayerReporter {
  return LAYER_REPORTERS[table === 'svg' ? 'pretty' : table]();
}

const PIN_REPORTERS: Readonly<Record<PinFormat, () => PinsReporter>> = {
  text: () => pinsText().pinsText,
  json: () => pinsJson().pinsJson,
};

/** What makes an output of `explain`. */
export function explainReporterOf(format: ExplanationFormat): ExplainReporter {
  return EXPLAIN_REPORTERS[format]();
}

/** What makes an output of `pin`. */
export function pinsReporterOf(format: PinFormat): PinsReporter {
  return PIN_REPORTERS[format]();
}
