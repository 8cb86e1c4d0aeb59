import { backendOf, certainBackendOf } from '../alibaba/platform.ts';
import type { Added } from '../argo/added.ts';
import { entriesIn, type EffectiveAnnotation, type Level } from '../argo/annotations.ts';
import type { Pod } from '../argo/pods.ts';
import type { Injector } from '../manifests/injectors.ts';
import type { Metadata } from '../manifests/model.ts';
import type { Platform } from '../settings.ts';
import type { Held, Injectors } from './injectors.ts';
import { namespaceLabel, podLabel } from './labels.ts';
import { remember } from '../text/remember.ts';
import { all, chooses, type Certainty } from './matching.ts';

/** What injectors add to one pod. */
export interface Injected {
  /** What replaces annotations of the pod. */
  readonly over: readonly Level[];
  /** What adds annotations that the pod lacks. */
  readonly under: readonly Level[];
  /** The annotations that they may set or replace, by key; see {@link Added}. */
  readonly uncertain: Added['uncertain'];
}

/**
 * What injectors add, by those that choose: thousands of pods get the same, and what they get is there
 * once.
 */
export type InjectedBefore = Map<string, Injected>;

/** An injection that may choose the pod. */
interface Candidate extends Held {
  readonly answer: Exclude<Certainty, 'no'>;
}

/**
 * What injectors add to a pod that runs on this platform. The ConfigMaps add annotations that
 * the pod lacks; all their entries that choose the pod count, the first one with a key before later
 * ones (Configure an eci-profile, the edition of ACS). Of the Selectors one counts, that with the
 * highest priority, and it replaces what the pod has; the order of equal priorities is not defined
 * (aliyuneci/eci-profile, pkg/profile/manager.go, pkg/policy/utils.go).
 */
export function injectedInto(
  pod: Pod,
  injectors: Injectors,
  platform: Platform,
  before: InjectedBefore,
): Injected {
  const candidates = injectors.mayChoose(pod).flatMap((held): Candidate[] => {
    const { injector, injection } = held;
    const answer = all([
      injectors.isOnlyOne(injector) ? 'yes' : 'unknown',
      reaches(injector, pod, platform),
      chooses(injection.objects, (key) => podLabel(pod, key)),
      chooses(injection.namespaces, (key) => namespaceLabel(pod, key)),
    ]);
    return answer === 'no' ? [] : [{ ...held, answer }];
  });
  const key = candidates.map(({ number, answer }) => `${String(number)} ${answer}`).join();
  return remember(before, key, () => injectedBy(candidates));
}

function injectedBy(candidates: readonly Candidate[]): Injected {
  const isSelector = ({ injector }: Candidate): boolean => injector.kind === 'selector';
  const selected = strongest(candidates.filter(isSelector));
  const profiles = added(candidates.filter((one) => !isSelector(one)));
  return {
    over: selected.levels,
    under: profiles.levels,
    uncertain: new Map([...profiles.uncertain, ...selected.uncertain]),
  };
}

/** What is certain, as levels, and what is not. */
interface Sorted {
  readonly levels: readonly Level[];
  readonly uncertain: Added['uncertain'];
}

/** The Selector that counts, if that is certain. */
function strongest(candidates: readonly Candidate[]): Sorted {
  const certain = candidates.filter(({ answer }) => answer === 'yes');
  const least = Math.max(...certain.map(({ injection }) => injection.priority));
  const possible = candidates.filter(({ injection }) => injection.priority >= least);
  const [one, ...others] = possible;
  if (one === undefined) return { levels: [], uncertain: new Map() };
  if (others.length === 0 && one.answer === 'yes') {
    return { levels: [levelOf(one)], uncertain: new Map() };
  }
  return { levels: [], uncertain: firstOfEach(possible.flatMap(annotationsOf)) };
}

/** What all of them add, without the keys that one of them may have added before. */
function added(candidates: readonly Candidate[]): Sorted {
  const uncertain: EffectiveAnnotation[] = [];
  const levels: Level[] = [];
  for (const one of candidates) {
    if (one.answer === 'yes') levels.push(levelOf(one, new Set(uncertain.map(({ key }) => key))));
    else uncertain.push(...annotationsOf(one));
  }
  const set = new Set(levels.flatMap(({ metadata }) => metadata.annotations.map(({ key }) => key)));
  return { levels, uncertain: firstOfEach(uncertain.filter(({ key }) => !set.has(key))) };
}

function annotationsOf(one: Candidate): readonly EffectiveAnnotation[] {
  return entriesIn([levelOf(one)], ({ annotations }) => annotations);
}

function firstOfEach(found: readonly EffectiveAnnotation[]): Added['uncertain'] {
  return new Map(found.toReversed().map((one) => [one.key, one]));
}

function levelOf(
  { injector: { kind, object }, injection: { effect } }: Candidate,
  without: ReadonlySet<string> = new Set(),
): Level {
  const isKept = ({ key }: Metadata['annotations'][number]): boolean => !without.has(key);
  const metadata = effect.annotations.every(isKept)
    ? effect
    : { ...effect, annotations: effect.annotations.filter(isKept) };
  return { metadata, origin: kind, object };
}

/**
 * Does an injector look at pods like this one? `acs-profile` is for pods of ACS, a Selector for pods
 * on virtual nodes of ECI, `eci-profile` for both.
 */
function reaches({ kind }: Injector, pod: Pod, platform: Platform): Certainty {
  switch (kind) {
    case 'eciProfile':
      return 'yes';
    case 'selector':
      return backendOf(pod, platform) === 'eci' ? 'yes' : 'no';
    case 'acsProfile': {
      const backend = certainBackendOf(pod, platform);
      return backend === undefined ? 'unknown' : backend === 'acs' ? 'yes' : 'no';
    }
  }
}
