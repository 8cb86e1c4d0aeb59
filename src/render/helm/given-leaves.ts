import type { RepoPath } from '../../text/text.ts';
import type { Reader } from '../../yaml/placement.ts';
import type { GivenPlace } from '../given-places.ts';
import type { ChartJob, GivenParameter, GivenValues } from '../job.ts';
import { lineMark } from './marks.ts';
import { leavesOf, type ValueLeaf, type ValueLine } from './value-leaves.ts';

/** The path of the document of an Application among the texts of a chart: no file has it. */
const DOCUMENT = '\0given' as RepoPath;

/** The values of a chart, with those of its Application as one more text. */
export function withGiven(
  { given }: ChartJob,
  texts: ReadonlyMap<RepoPath, string>,
): ReadonlyMap<RepoPath, string> {
  const document = given?.places === undefined ? undefined : given.document;
  return document === undefined ? texts : new Map([...texts, [DOCUMENT, document]]);
}

/** The values in the document of an Application that can be marked. */
export function givenLeaves({ given }: ChartJob, read: Reader): readonly ValueLeaf[] {
  const { document, places } = given ?? {};
  if (document === undefined || places === undefined) return [];
  return leavesOf(DOCUMENT, document, read).filter(
    ({ keys }) => places.lines.length > 0 || places.values.has(JSON.stringify(keys)),
  );
}

/** A job with marks, the texts of its files, and what the numbers of the marks mean. */
interface MarkedJob {
  readonly job: ChartJob;
  readonly texts: ReadonlyMap<RepoPath, string>;
  readonly lines: readonly ValueLine[];
}

/**
 * Takes the marked document out of the texts into the job, marks its parameters, and places both in the
 * file of the Application. `isUsable` says of a text whether it may be marked.
 */
export function withMarkedGiven(
  job: ChartJob,
  marked: Omit<MarkedJob, 'job'>,
  isUsable: (text: string) => boolean,
): MarkedJob {
  const { given } = job;
  const places = given?.places;
  if (given === undefined || places === undefined) return { ...marked, job };
  const lines = marked.lines.map((one): ValueLine => {
    if (one.path !== DOCUMENT) return one;
    const place = places.lines[one.line - 1] ?? places.values.get(JSON.stringify(one.keys));
    return { ...one, path: places.path, ...(place ?? { line: 1, range: { start: 0, end: 0 } }) };
  });
  const parameters = given.parameters.map((one, at): GivenParameter => {
    const place: GivenPlace | undefined = places.parameters[at];
    if (place === undefined || !isUsable(one.value)) return one;
    lines.push({ path: places.path, keys: one.name.split('.'), ...place });
    return { ...one, value: one.value + lineMark(0, lines.length - 1) };
  });
  const document = marked.texts.get(DOCUMENT) ?? given.document;
  const own: GivenValues = { ...given, document, parameters };
  const texts = new Map([...marked.texts].filter(([path]) => path !== DOCUMENT));
  return { job: { ...job, given: own }, texts, lines };
}
