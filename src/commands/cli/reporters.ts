import { lazy } from '../../adapters/lazy.ts';
import type { Output } from '../../config/values.ts';
import type { Reporter } from '../../report/reporter.ts';

const checkstyle = lazy(() => import('../../report/checkstyle.ts'));
const github = lazy(() => import('../../report/github.ts'));
const gitlab = lazy(() => import('../../report/gitlab.ts'));
const json = lazy(() => import('../../report/json.ts'));
const junit = lazy(() => import('../../report/junit.ts'));
const markdown = lazy(() => import('../../report/markdown.ts'));
const pretty = lazy(() => import('../../report/pretty.ts'));
const rdjson = lazy(() => import('../../report/rdjson.ts'));
const sarif = lazy(() => import('../../report/sarif.ts'));
const rules = lazy(() => import('../../../rules/index.ts'));

const REPORTERS: Readonly<Record<Output['format'], () => Reporter>> = {
  pretty: () => pretty().pretty,
  json: () => json().json,
  sarif: () => sarif().sarif(rules().default.map(({ meta }) => meta)),
  github: () => github().github,
  junit: () => junit().junit,
  checkstyle: () => checkstyle().checkstyle,
  rdjson: () => rdjson().rdjson,
  gitlab: () => gitlab().gitlab,
  markdown: () => markdown().markdown,
};

/** What makes an output of this format. A format without one does not compile. */
export function reporterOf(format: Output['format']): Reporter {
  return REPORTERS[format]();
}
