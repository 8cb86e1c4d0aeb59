import { readMetadata, readScalar } from './metadata.ts';
import { given, type Metadata, type Scalar } from './model.ts';
import type { OpenFile } from '../yaml/documents.ts';
import { insertionSite, type InsertionSite } from '../yaml/sites/insertion.ts';
import { collectionPlace, type CollectionPlace } from '../yaml/sites/removal.ts';
import type { Range, RepoPath, SourceFile } from '../text/text.ts';
import {
  asMap,
  asScalar,
  at,
  entriesOf,
  get,
  itemsOf,
  textOf,
  type MapNode,
  type Node,
} from '../yaml/tree.ts';

/** An ImageCache object of the repository (`eci.alibabacloud.com/v1`). */
export interface ImageCacheManifest {
  readonly name: string;
  readonly path: RepoPath;
  readonly range: Range;
  readonly metadata: Metadata;
  readonly namespace: Scalar | undefined;
  /** The place of its `metadata`, if entries can be taken out of it. */
  readonly metadataPlace: CollectionPlace | undefined;
  /** The references as they are written. A cache matches only the same text. */
  readonly images: readonly Scalar[];
  readonly imagesPlace: CollectionPlace | undefined;
  /** `namespace:name` */
  readonly secrets: readonly Scalar[];
  readonly secretsPlace: CollectionPlace | undefined;
  /** Also where it is a null, so that a value can be written there; see {@link given}. */
  readonly size: Scalar | undefined;
  readonly retentionDays: Scalar | undefined;
  /** Where another field of the spec would go. */
  readonly specSite: InsertionSite;
  /** The object as the API server would decode it. */
  readonly object: unknown;
  /** Ranges by JSON pointer. A pointer with a `#` after it is that of a key. */
  readonly ranges: ReadonlyMap<string, Range>;
  /** Values by JSON pointer. */
  readonly scalars: ReadonlyMap<string, Scalar>;
}

/** Reads an ImageCache. */
export function readImageCache(file: OpenFile, object: MapNode): ImageCacheManifest {
  const metadata = asMap(get(object, 'metadata'));
  const spec = asMap(get(object, 'spec'));
  const images = get(spec, 'images');
  const secrets = get(spec, 'imagePullSecrets');
  const scalar = (found: Node | undefined): Scalar | undefined =>
    found?.kind === 'scalar' ? readScalar(file, found) : undefined;
  const scalarsOf = (list: Node | undefined): Scalar[] =>
    itemsOf(list).flatMap((item) => given(scalar(item)) ?? []);
  const decoded = decode(file, object);
  return {
    name: textOf(get(metadata, 'name')) ?? '',
    path: file.path,
    range: headRange(object),
    metadata: readMetadata(file, object, 'metadata'),
    namespace: scalar(get(metadata, 'namespace')),
    metadataPlace: metadata && collectionPlace(metadata),
    images: scalarsOf(images),
    imagesPlace: images?.kind === 'seq' ? collectionPlace(images) : undefined,
    secrets: scalarsOf(secrets),
    secretsPlace: secrets?.kind === 'seq' ? collectionPlace(secrets) : undefined,
    size: scalar(get(spec, 'imageCacheSize')),
    retentionDays: scalar(get(spec, 'retentionDays')),
    specSite: spec
      ? insertionSite(file, spec, [])
      : { open: false, reason: 'the manifest has no spec' },
    ...decoded,
  };
}

/**
 * The range of a finding about the whole object: its name, else its kind. Either may stand at an
 * anchor of another object; then a finding there would name the wrong one.
 */
function headRange(object: MapNode): Range {
  const { start, end } = object.range;
  const heads = [asScalar(at(object, 'metadata', 'name')), get(object, 'kind')];
  const own = heads.find((head) => head && head.range.start >= start && head.range.end <= end);
  return (own ?? object).range;
}

type Decoded = Pick<ImageCacheManifest, 'object' | 'ranges' | 'scalars'>;

/** Plain values that a schema can check, with their places. */
function decode(file: SourceFile, root: MapNode): Decoded {
  const ranges = new Map<string, Range>();
  const scalars = new Map<string, Scalar>();
  const visit = (node: Node, pointer: string): unknown => {
    ranges.set(pointer, node.range);
    if (node.kind === 'seq')
      return node.items.map((item, index) => visit(item, `${pointer}/${String(index)}`));
    if (node.kind === 'scalar') {
      const scalar = readScalar(file, node);
      scalars.set(pointer, scalar);
      return plainValue(scalar);
    }
    const made = Object.create(null) as Record<string, unknown>;
    for (const { key, value } of entriesOf(node).values()) {
      if (key === undefined) continue;
      const inner = `${pointer}/${key.text.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      ranges.set(`${inner}#`, key.range);
      made[key.text] = visit(value, inner);
    }
    return made;
  };
  return { object: visit(root, ''), ranges, scalars };
}

function plainValue({ type, text }: Scalar): unknown {
  if (type === 'null') return null;
  if (type === 'boolean') return text === 'true';
  return type === 'number' ? Number(text) : text;
}
