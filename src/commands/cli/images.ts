import type { Arguments } from '../../config/arguments.ts';
import { isComplete, type ExitCode } from '../../program/exit-code.ts';
import { sortImages, takeInventory, type Inventory } from '../../inventory/inventory.ts';
import { groupLayers, sortLayers } from '../../inventory/layer-groups.ts';
import { askedOnce } from '../../images/asked-once.ts';
import type { Io } from '../../io.ts';
import { counted } from '../../report/reporter.ts';
import type { InventoryView } from '../../report/inventory/reporter.ts';
import { Sources } from '../../report/sources.ts';
import { answerInTime } from '../../program/out-of-time.ts';
import { readEverything, type Everything } from '../../program/read-all.ts';
import { wantsColor } from './color.ts';
import { progressLine } from './progress.ts';
import { withOnline } from './online.ts';
import { languageFor, notesLanguage } from './lang.ts';
import { openNamed } from './open.ts';
import { layerReporterOf, tableReporterOf } from './reporters.ts';
import { sizeSource, unknownSizeNotes } from './size-source.ts';
import { isInActions, toldLine, tell, tellMissing, tellProblems } from './tell.ts';

/** Lists every image that some pod pulls, and the sums over all of them. */
export async function imagesCommand(given: Arguments, io: Io): Promise<ExitCode> {
  const progress = progressLine(given, io);
  const opened = await openNamed(given, io, progress);
  if (opened === undefined) return 2;
  const source = sizeSource(given, io, 'off');
  const sizes = source && askedOnce(source);
  const { session, notes } = await withOnline(opened, given.online, io, sizes);
  const whole = await readEverything(session, {
    wholeRepository: false,
    sizes,
    measuring: progress.images,
  });
  progress.clear();
  const { deadline } = session;
  const inventory = answerInTime(deadline, () =>
    takeInventory(whole.named, whole.project.imageCaches, whole.context),
  );
  const { say } = notesLanguage(given.lang, io);
  tellProblems(io, whole.problems, given, say);
  if (!given.quiet) {
    for (const note of notes) tell(io, toldLine(say, `note: ${note}`));
    for (const note of sizeNotes(inventory)) tell(io, toldLine(say, note));
  }
  const view = {
    sources: new Sources(whole.sources, whole.rendered?.places.of),
    color: wantsColor(given, io),
    width: io.stdout.width,
    quiet: given.quiet,
    inActions: isInActions(io),
    chart: given.chart,
    language: languageFor(given.lang, io),
  };
  const answer = given.byLayer ? layersOf : imagesOf;
  io.stdout.write(answerInTime(deadline, () => answer(whole, inventory, given, view)));
  return tellMissing(io, whole.missing, say) ? 2 : isComplete(whole.problems) ? 0 : 3;
}

function imagesOf(
  _: Everything,
  inventory: Inventory,
  { table, sort, top }: Arguments,
  view: InventoryView,
): string {
  const images = sortImages(inventory.images, sort).slice(0, top);
  return tableReporterOf(table)({ ...inventory, images }, view);
}

function layersOf(
  { named, project, context }: Everything,
  _: Inventory,
  { table, sort, top }: Arguments,
  view: InventoryView,
): string {
  const all = groupLayers(named, project.imageCaches, context);
  const groups = sortLayers(all.groups, sort).slice(0, top);
  return layerReporterOf(table)({ ...all, groups }, view);
}

/**
 * Notes on unknown sizes: why registries did not give some of them, and how many others they could
 * give.
 */
function sizeNotes({ images }: Inventory): string[] {
  const unknown = images.flatMap(({ reference, templated, size }) =>
    size.state === 'known' || templated ? [] : [{ image: reference, ...size }],
  );
  const asked = unknown.filter(({ reason }) => reason !== undefined);
  const others = unknown.length - asked.length;
  const hint = `note: the size of ${counted(others, 'image')} is not known; --registry on asks for it`;
  return [...unknownSizeNotes(asked), ...(others > 0 ? [hint] : [])];
}
