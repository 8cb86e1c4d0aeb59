import type { Metadata } from '../manifests/model.ts';
import { remember } from '../text/remember.ts';
import type { ArgoVersion } from '../settings.ts';
import {
  byPrecedence,
  effectiveAnnotations,
  effectiveLabels,
  type EffectiveAnnotation,
  type Levels,
} from './annotations.ts';
import { mergeRulesOf } from './version.ts';

/** What a pod has of its levels. */
interface Annotated {
  readonly annotations: ReadonlyMap<string, EffectiveAnnotation>;
  readonly labels: ReadonlyMap<string, EffectiveAnnotation>;
  readonly levels: Levels;
}

/** The annotations and labels that a pod gets from its levels. */
export function annotated(levels: Levels, version: ArgoVersion): Annotated {
  const ordered = byPrecedence(levels, mergeRulesOf(version));
  return {
    levels,
    annotations: effectiveAnnotations(ordered),
    labels: effectiveLabels(ordered),
  };
}

/** Gives pods of one execution their annotations and labels. */
export type Annotates = (levels: Levels) => Annotated;

/**
 * Pods whose templates have no metadata have the same annotations and labels, if their templates are
 * of one owner and are reached in one way. They share them, because there can be thousands.
 */
export function sharing(version: ArgoVersion): Annotates {
  const known = new Map<string, Map<Metadata, Annotated>>();
  return (levels) => {
    const { own, owner, reach } = levels;
    const isBare = own !== undefined && isEmpty(own.metadata);
    if (!isBare) return annotated(levels, version);
    const byOwner = remember(known, reach, () => new Map<Metadata, Annotated>());
    const { annotations, labels } = remember(byOwner, owner.metadata, () =>
      annotated(levels, version),
    );
    return { levels, annotations, labels };
  };
}

function isEmpty({ annotations, labels }: Metadata): boolean {
  return annotations.length + labels.length === 0;
}
