import type { Format, Table } from '../../config/formats.ts';
import type { InventoryReporter } from '../../report/inventory/reporter.ts';
import type { Reporter } from '../../report/reporter.ts';

/** The reporter of each output of `lint`. One is loaded when its output is asked for. */
export const REPORTERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  pretty: async () => (await import('../../report/pretty.ts')).pretty,
  json: async () => (await import('../../report/json.ts')).json,
  sarif: sarifReporter,
  github: async () => (await import('../../report/github.ts')).github,
  junit: async () => (await import('../../report/junit.ts')).junit,
  checkstyle: async () => (await import('../../report/checkstyle.ts')).checkstyle,
  rdjson: async () => (await import('../../report/rdjson.ts')).rdjson,
  gitlab: async () => (await import('../../report/gitlab.ts')).gitlab,
  markdown: async () => (await import('../../report/markdown.ts')).markdown,
};

/** The reporter of each output of `images`. */
export const TABLE_REPORTERS: Readonly<Record<Table, () => Promise<InventoryReporter>>> = {
  pretty: async () => (await import('../../report/inventory/pretty.ts')).inventoryPretty,
  json: async () => (await import('../../report/inventory/json.ts')).inventoryJson,
  csv: async () => (await import('../../report/inventory/csv.ts')).inventoryCsv,
  markdown: async () => (await import('../../report/inventory/markdown.ts')).inventoryMarkdown,
};

/** SARIF lists every rule of the run. */
async function sarifReporter(): Promise<Reporter> {
  const [{ sarif }, { default: rules }] = await Promise.all([
    import('../../report/sarif.ts'),
    import('../../../rules/index.ts'),
  ]);
  return sarif(rules.map(({ meta }) => meta));
}
