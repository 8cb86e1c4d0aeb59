import type { Location } from '../finding.ts';
import type { ObjectsRead } from '../manifests/file-model.ts';
import type { Injector } from '../manifests/injectors.ts';
import { withInline } from '../argo/inline.ts';
import type {
  ContainerField,
  Manifest,
  Metadata,
  PodSpecPatch,
  Scalar,
  Spec,
  Template,
} from '../manifests/model.ts';
import type { Range } from '../text/text.ts';

/** A thing in a file that pods depend on, and the manifest to which it belongs. */
export type Standing =
  | WrittenValue
  | TemplateStanding
  | { readonly what: 'manifest'; readonly manifest: Manifest }
  | { readonly what: 'injector'; readonly manifest: StandingObject; readonly injector: Injector };

/** What is shown of the object in which a thing stands. */
export type StandingObject = Location & {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** Of a manifest. */
  readonly spec?: Pick<Spec, 'templateDefaults'>;
};

/** A template, or the `templateDefaults` of a manifest. */
interface TemplateStanding {
  readonly what: 'template' | 'templateDefaults';
  readonly manifest: Manifest;
  readonly template: Template;
}

/** A value that a pod can get. */
export interface WrittenValue {
  readonly what: 'image' | 'annotation' | 'label' | 'pullSecret';
  readonly manifest: StandingObject;
  /** Undefined where it is in no template. */
  readonly template: Template | undefined;
  /** The key of an annotation or label; the value of the others. */
  readonly text: string;
  readonly value: Scalar;
  /** The value, and its key if it has one. */
  readonly extent: Range;
  /** The metadata of an annotation or label. */
  readonly metadata: Metadata | undefined;
}

/**
 * Finds the things that stand at a range of a file, usually a line: all values there, else the
 * smallest template around the range, else the smallest manifest around it, else nothing.
 */
export function standingAt(
  { manifests, injectors }: Pick<ObjectsRead, 'manifests' | 'injectors'>,
  path: string,
  range: Range,
): readonly Standing[] {
  const around = manifests.filter((one) => one.path === path && touches(one.range, range));
  const adding = injectors.filter((one) => one.path === path && touches(one.extent, range));
  const values = [...around.flatMap(valuesOf), ...adding.flatMap(effectsOf)].filter(({ extent }) =>
    touches(extent, range),
  );
  if (values.length > 0) return values;
  const templates = around.flatMap((manifest) =>
    templatesOf(manifest)
      .filter(({ extent }) => touches(extent, range))
      .map((template) => templateStanding(manifest, template)),
  );
  if (templates.length > 0) return smallest(templates, ({ template }) => template.extent);
  const whole = [
    ...around.map((manifest) => ({ what: 'manifest', manifest }) as const),
    ...adding.map(injectorStanding),
  ];
  return smallest(whole, ({ manifest }) => manifest.range);
}

/** An object that adds annotations and labels to pods. */
export function injectorStanding(injector: Injector): Extract<Standing, { what: 'injector' }> {
  return { what: 'injector', manifest: objectOf(injector), injector };
}

function objectOf({ object, namespace, path, extent }: Injector): StandingObject {
  return { ...object, namespace, path, range: extent };
}

/** The annotations and labels that it adds. */
function effectsOf(injector: Injector): readonly WrittenValue[] {
  return injector.injections.flatMap(({ effect }) =>
    entriesOf(effect, objectOf(injector), undefined),
  );
}

function templateStanding(manifest: Manifest, template: Template): TemplateStanding {
  const isDefaults = template === manifest.spec.templateDefaults;
  return { what: isDefaults ? 'templateDefaults' : 'template', manifest, template };
}

/** Is it a whole object: a manifest, or one that adds to pods? */
export function isObjectStanding(
  one: Standing,
): one is Extract<Standing, { what: 'manifest' | 'injector' }> {
  return one.what === 'manifest' || one.what === 'injector';
}

/** Is it a template, or templateDefaults? */
export function isTemplateStanding(one: Standing): one is TemplateStanding {
  return one.what === 'template' || one.what === 'templateDefaults';
}

/** Do two half-open ranges overlap? An empty `other` range counts as one unit long. */
function touches(one: Range, other: Range): boolean {
  return one.start < Math.max(other.end, other.start + 1) && one.end > other.start;
}

/** The smallest of these; several where they are of one length. */
function smallest<T>(all: readonly T[], rangeOf: (one: T) => Range): readonly T[] {
  const length = (one: T): number => rangeOf(one).end - rangeOf(one).start;
  const least = Math.min(...all.map(length));
  return all.filter((one) => length(one) === least);
}

function templatesOf({ spec: { templates, templateDefaults } }: Manifest): readonly Template[] {
  const all = templateDefaults === undefined ? templates : [...templates, templateDefaults];
  return all.flatMap(withInline);
}

function valuesOf(manifest: Manifest): readonly WrittenValue[] {
  const { spec, misplaced } = manifest;
  const ofTemplates = templatesOf(manifest).flatMap((template) => [
    ...entriesOf(template.metadata, manifest, template),
    ...imagesOf(template.containers, manifest, template),
    ...ofPatch(template.patch, manifest, template),
  ]);
  const all = [
    ...entriesOf(spec.podMetadata, manifest, undefined),
    ...imagesOf([...spec.volumeImages, ...spec.agentImages], manifest, undefined),
    ...secretsOf(spec.pullSecrets, manifest, undefined),
    ...ofPatch(spec.patch, manifest, undefined),
    ...misplaced.flatMap(({ metadata }) => entriesOf(metadata, manifest, undefined)),
    ...ofTemplates,
  ];
  // The metadata of a steps template is found twice: as misplaced, and as its own.
  return [...new Map(all.map((one) => [one.value, one])).values()];
}

function entriesOf(
  metadata: Metadata,
  manifest: StandingObject,
  template: Template | undefined,
): readonly WrittenValue[] {
  const { annotations, labels } = metadata;
  const all = [
    ...annotations.map((entry) => ({ what: 'annotation', entry }) as const),
    ...labels.map((entry) => ({ what: 'label', entry }) as const),
  ];
  return all.map(({ what, entry: { key, keyRange, value } }) => {
    const { range } = value;
    // The value of an alias can stand before its key.
    const extent =
      keyRange.start < range.end ? { start: keyRange.start, end: range.end } : keyRange;
    return { what, manifest, template, text: key, value, extent, metadata };
  });
}

function imagesOf(
  fields: readonly ContainerField[],
  manifest: Manifest,
  template: Template | undefined,
): readonly WrittenValue[] {
  return fields.flatMap(({ image }) =>
    image === undefined ? [] : [plain('image', image, manifest, template)],
  );
}

function secretsOf(
  secrets: readonly Scalar[],
  manifest: Manifest,
  template: Template | undefined,
): readonly WrittenValue[] {
  return secrets.map((secret) => plain('pullSecret', secret, manifest, template));
}

function ofPatch(
  patch: PodSpecPatch | undefined,
  manifest: Manifest,
  template: Template | undefined,
): readonly WrittenValue[] {
  if (patch === undefined) return [];
  return [
    ...imagesOf(patch.containers, manifest, template),
    ...secretsOf(patch.pullSecrets, manifest, template),
  ];
}

function plain(
  what: 'image' | 'pullSecret',
  value: Scalar,
  manifest: Manifest,
  template: Template | undefined,
): WrittenValue {
  const { text, range } = value;
  return { what, manifest, template, text, value, extent: range, metadata: undefined };
}
