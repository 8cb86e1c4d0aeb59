import { takeInventory } from '../../inventory/inventory.ts';
import type { ImageSizeSource } from '../../images/size-source.ts';
import { forPods, planFor } from '../../program/cache-plan.ts';
import type { Session } from '../../program/open.ts';
import { answerInTime, OutOfTimeError } from '../../program/out-of-time.ts';
import { readEverything } from '../../program/read-all.ts';
import type { PageFacts } from '../../report/html/facts.ts';
import { shownPlan } from './shown-plan.ts';

/**
 * What `images` and `imagecache` would say now, after fixes were written. The files are read once more,
 * because linting keeps only what rules need; undefined where the time for that was over.
 */
export async function pageFacts(
  { deadline, ...rest }: Session,
  sizes: ImageSizeSource | undefined,
): Promise<PageFacts | undefined> {
  const session: Session = { ...rest, deadline: deadline.again() };
  try {
    const read = await readEverything(session, { wholeRepository: true, sizes });
    return answerInTime(deadline, () => {
      const { settings } = read.context;
      return {
        inventory: takeInventory(read.named, read.project.imageCaches, read.context),
        plan: shownPlan(planFor(session, forPods(read, undefined)), settings),
      };
    });
  } catch (error) {
    if (error instanceof OutOfTimeError) return undefined;
    throw error;
  }
}
