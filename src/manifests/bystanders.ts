import { readMetadata } from './metadata.ts';
import type { Metadata } from './model.ts';
import type { Range, RepoPath, SourceFile } from '../text/text.ts';
import { asMap, asScalar, at, get, textOf, type Node } from '../yaml/tree.ts';
import { PULL_KEYS } from '../alibaba/annotations.ts';

/** An object of Kubernetes itself that carries an annotation meant for pods. */
export interface Bystander {
  readonly kind: string;
  readonly name: string;
  readonly path: RepoPath;
  readonly range: Range;
  readonly metadata: Metadata;
}

/** Kinds whose own annotations never become those of a pod. */
const KINDS: ReadonlySet<string> = new Set([
  'Namespace',
  'Service',
  'ServiceAccount',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'CronJob',
]);

/** The object of a document, where it carries annotations on images that it does nothing with. */
export function readBystander(file: SourceFile, root: Node): Bystander[] {
  const object = asMap(root);
  const kind = textOf(get(object, 'kind')) ?? '';
  if (object === undefined || !KINDS.has(kind)) return [];
  const metadata = readMetadata(file, object, 'metadata');
  if (!metadata.annotations.some(({ key }) => PULL_KEYS.includes(key))) return [];
  const name = asScalar(at(object, 'metadata', 'name'));
  const { path } = file;
  return [{ kind, name: name?.text ?? '', path, range: object.range, metadata }];
}
