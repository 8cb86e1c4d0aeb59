import type { RepoPath, SourceFile } from '../text/text.ts';
import { at, get, textOf, type MapNode } from '../yaml/tree.ts';
import type { Scalar } from './model.ts';
import { readSecrets } from './pod-fields.ts';

/** A ServiceAccount with pull secrets. Kubernetes gives them to pods that name none. */
export interface Account {
  readonly name: string;
  /** Undefined where the file does not name it. */
  readonly namespace: string | undefined;
  readonly path: RepoPath;
  readonly secrets: readonly Scalar[];
}

/** Reads a ServiceAccount; undefined where it has no pull secrets. */
export function readAccount(file: SourceFile, object: MapNode): Account | undefined {
  const secrets = readSecrets(file, get(object, 'imagePullSecrets'));
  const name = textOf(at(object, 'metadata', 'name'));
  if (secrets.length === 0 || name === undefined) return undefined;
  const namespace = textOf(at(object, 'metadata', 'namespace'));
  return { name, namespace, path: file.path, secrets };
}
