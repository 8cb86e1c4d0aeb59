import type { Counts, NotJudged, Report } from '../finding.ts';
import { counted } from './reporter.ts';

/** How much was not judged, for programs. */
export interface NotJudgedCounts {
  readonly unknownSizes: number;
  readonly notRendered: number;
  readonly ignored: number;
  readonly links: number;
}

/** The most names of files in one line. */
const MOST_NAMES = 3;

/** Counts what was not judged. */
export function notJudgedCounts({ unknownSizes, notJudged }: Counts): NotJudgedCounts {
  const { templates, overlays, ignored, links } = notJudged;
  return {
    unknownSizes: unknownSizes.length,
    notRendered: templates + overlays.length,
    ignored: ignored.length,
    links: links.length,
  };
}

/**
 * What was not judged and why, one sentence for each reason, with what to do about it. Empty where
 * everything was judged. Files that could not be read are problems and are not in it.
 */
export function notJudgedLines({ unknownSizes, notJudged }: Counts): string[] {
  const { unrendered, ignored, links } = notJudged;
  return [
    ...sizeLines(unknownSizes),
    ...renderLines(notJudged),
    ...unrenderedLines(unrendered),
    ...(ignored.length === 0
      ? []
      : [
          `${counted(ignored.length, 'file')} with manifests ${isAre(ignored.length)} ignored by git: ${named(ignored)}.`,
        ]),
    ...(links.length === 0
      ? []
      : [`${counted(links.length, 'link')} ${isAre(links.length)} not followed: ${named(links)}.`]),
  ];
}

/** What was not judged, could not be read or was not fixed, as {@link notJudgedLines}. */
export function incompleteLines({ counts, problems }: Report): string[] {
  const unfixed = problems.filter(({ effect }) => effect === 'no-fixes');
  const later = unfixed.filter(({ isForLater }) => isForLater === true);
  const line = (count: number, words: readonly [string, string], end: string): string[] =>
    count === 0 ? [] : [`${counted(count, ...words)} ${end}`];
  return [
    ...notJudgedLines(counts),
    ...line(
      problems.length - unfixed.length,
      ['file or document', 'files or documents'],
      'could not be read.',
    ),
    ...line(
      unfixed.length - later.length,
      ['file or folder', 'files or folders'],
      'could not be fixed.',
    ),
    ...line(later.length, ['file', 'files'], 'with fixes that were not made: fix once more.'),
  ];
}

/** A sentence for a run that found nothing to judge; undefined for any other. */
export function nothingLine({
  counts,
  problems,
}: Pick<Report, 'counts' | 'problems'>): string | undefined {
  const { holding, named: words, files } = counts;
  if (holding > 0 || problems.length > 0) return undefined;
  return `No workflow manifests in ${named(words)}; looked at ${counted(files, 'file')}.`;
}

function sizeLines(unknown: Counts['unknownSizes']): string[] {
  const known = (reason: string, count: number): string[] =>
    count === 0 ? [] : [`${counted(count, 'image')} ${count === 1 ? 'has' : 'have'} ${reason}.`];
  const open = unknown.filter(({ atRunTime }) => atRunTime === true).length;
  return [
    ...known('no known size: run `wfcache-lint sizes`', unknown.length - open),
    ...known(
      'a tag that is known only at run time: give a size for `repo:*` under `images` in the configuration',
      open,
    ),
  ];
}

function renderLines({ templates, overlays, missingTools }: NotJudged): string[] {
  const parts = [
    ...(templates === 0
      ? []
      : [
          counted(
            templates,
            'template of Helm or another tool',
            'templates of Helm or other tools',
          ),
        ]),
    ...(overlays.length === 0
      ? []
      : [`${counted(overlays.length, 'overlay')} of kustomize (${named(overlays)})`]),
  ];
  if (parts.length === 0) return [];
  const all = templates + overlays.length;
  const uses: Readonly<Record<string, number>> = { helm: templates, kustomize: overlays.length };
  const needed = missingTools.filter((tool) => (uses[tool] ?? 0) > 0);
  return [
    `${parts.join(' and ')} ${isAre(all)} not rendered: ${installWords(needed)}lint what the tool makes of ${all === 1 ? 'it' : 'them'}.`,
  ];
}

/** How to get what would have rendered. */
function installWords(missing: readonly string[]): string {
  if (missing.length === 0) return '';
  return `install ${missing.map((tool) => PROGRAMS[tool] ?? tool).join(', and ')}, or `;
}

/** The programs for each tool, as people install them. */
const PROGRAMS: Readonly<Record<string, string>> = { kustomize: 'kubectl or kustomize' };

/** What was not rendered for a reason of its own: one line each, as far as there is room. */
function unrenderedLines(unrendered: NotJudged['unrendered']): string[] {
  const lines = unrendered.slice(0, MOST_NAMES).map(({ path, reason }) => `${path}: ${reason}.`);
  const rest = unrendered.length - lines.length;
  return rest > 0 ? [...lines, `${String(rest)} more were not rendered.`] : lines;
}

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const first = names.slice(0, MOST_NAMES).join(', ');
  return rest > 0 ? `${first} and ${String(rest)} more` : first;
}

function isAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}
