import { lazy } from '../../adapters/lazy.ts';
import type { Format } from '../../config/formats.ts';
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

/** The reporter of each output of `lint`. One is loaded when its output is asked for. */
export const REPORTERS: Readonly<Record<Format, () => Reporter>> = {
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
