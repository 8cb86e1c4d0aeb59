import type { Finding } from './lint-text.ts';
import { placesOf, type YamlPlace } from './yaml-places.ts';

/** A case with what its rule says of it. */
export interface Shown {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly findings: readonly Finding[];
}

/** A file of a case. */
interface ShownFile {
  readonly places: readonly YamlPlace[];
  readonly findings: readonly Finding[];
}

/** Kinds whose pods Argo makes, so that their templates can stand inside of steps. */
const OF_ARGO = new Set([
  'Workflow',
  'WorkflowTemplate',
  'ClusterWorkflowTemplate',
  'CronWorkflow',
]);

/**
 * What the cases of a rule do not show, of all that every rule has to show and that cannot be
 * derived from another case. What a rule looks at is told by its findings: the places they stand
 * at, and those they name beside.
 */
export function missingFrom(cases: readonly Shown[]): string[] {
  const files = cases.flatMap(filesOf);
  const shapes = new Set(files.flatMap(shapesOf));
  const looked = files.flatMap(({ places }) => places.filter(isLooked(shapes)));
  const demands: readonly (readonly [string, boolean])[] = [
    ['two findings in one file', files.some(({ findings }) => findings.length > 1)],
    ['a first item that is fine before one that is not', hasFineFirst(files, shapes)],
    ['a templated value', looked.some(({ text }) => text?.includes('{{'))],
    ['a value behind an anchor or a merge key', looked.some(({ isShared }) => isShared)],
    ['an inline template', !isOfArgo(files) || files.some(isInline(shapes))],
    ['a fix or help for each finding', cases.every(({ findings }) => findings.every(hasWayOut))],
  ];
  return demands.flatMap(([name, isThere]) => (isThere ? [] : name));
}

function filesOf({ files, findings }: Shown): ShownFile[] {
  return files.map(({ path, text }) => ({
    places: placesOf(text),
    findings: findings.filter((finding) => finding.path === path),
  }));
}

/**
 * The shapes of what findings stand at and name: with a map or a list all that is in it, and with a
 * key any other one in its place.
 */
function shapesOf({ places, findings }: ShownFile): string[] {
  const ranges = findings.flatMap((one) => [one.range, ...one.related.map(({ range }) => range)]);
  return places.flatMap((place) => [
    ...(ranges.some(isSame(place.range)) ? [place.shape, ...shapesIn(place, places)] : []),
    ...(place.keyRange && ranges.some(isSame(place.keyRange)) ? [place.anyKey] : []),
  ]);
}

/** The shapes of what is in a map or a list. */
function shapesIn({ shape, text }: YamlPlace, places: readonly YamlPlace[]): string[] {
  const start = shape === '' ? '' : `${shape} `;
  const inside = text === undefined ? places.filter((one) => one.shape.startsWith(start)) : [];
  return inside.map((one) => one.shape);
}

function isSame(a: YamlPlace['range']): (b: YamlPlace['range']) => boolean {
  return (b) => a.start === b.start && a.end === b.end;
}

/** Does a finding say what to do about it? */
function hasWayOut({ fix, help }: Finding): boolean {
  return fix !== undefined || (help ?? '') !== '';
}

function isLooked(shapes: ReadonlySet<string>): (place: YamlPlace) => boolean {
  return ({ shape, anyKey }) => shapes.has(shape) || shapes.has(anyKey);
}

function isBad({ findings }: ShownFile): (place: YamlPlace) => boolean {
  return ({ range, keyRange = range }) =>
    findings.some((one) => isSame(one.range)(range) || isSame(one.range)(keyRange));
}

/** A file in which the first of the places that look like one with a finding has none itself. */
function hasFineFirst(files: readonly ShownFile[], shapes: ReadonlySet<string>): boolean {
  const known = isLooked(shapes);
  const fine = files.flatMap((file) =>
    file.places.filter((one) => known(one) && !isBad(file)(one)),
  );
  // Where a place is wrong wherever it stands, what it stands in has to be there without it.
  if (fine.length === 0) return files.some(hasFineParentFirst);
  return files.some((file) =>
    file.places.filter(isBad(file)).some(({ anyKey }) => {
      const first = file.places.find((one) => known(one) && one.anyKey === anyKey);
      return first !== undefined && !isBad(file)(first);
    }),
  );
}

function hasFineParentFirst(file: ShownFile): boolean {
  return file.places.filter(isBad(file)).some(({ shape }) => {
    const parent = shape.slice(0, shape.lastIndexOf(' '));
    const first = file.places.find((one) => one.shape === parent);
    const isInside = (one: Finding): boolean =>
      first !== undefined &&
      first.range.start <= one.range.start &&
      one.range.end <= first.range.end;
    return first !== undefined && !file.findings.some(isInside);
  });
}

function isOfArgo(files: readonly ShownFile[]): boolean {
  return files.some(({ findings }) => findings.some(({ manifest }) => OF_ARGO.has(manifest.kind)));
}

/** A place as the rule looks at it in templates, or any where it looks at none, in an inline one. */
function isInline(shapes: ReadonlySet<string>): (file: ShownFile) => boolean {
  const tails = [...shapes].flatMap(
    (shape) =>
      shape
        .split(/ inline | templates \* /)
        .slice(1)
        .pop() ?? [],
  );
  return ({ places }) =>
    places.some(({ shape, anyKey }) =>
      [shape, anyKey].some((one) => {
        const [, tail] = one.split(' inline ');
        return tail !== undefined && (tails.length === 0 || tails.includes(tail));
      }),
    );
}
