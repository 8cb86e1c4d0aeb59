import type { Manifest } from '../manifests/model.ts';
import type { ExecutionSpec } from './spec.ts';

/** What all executions of a repository have started so far. */
export class StartLedger {
  starts = 0;
  /** The keys of starts, by the signature of the spec that they have in common. */
  readonly bySpec = new Map<string, Set<string>>();
  readonly #ids = new Map<object, number>();

  /** A number for a template or a manifest. It is the same in all executions. */
  idOf(one: object): number {
    const id = this.#ids.get(one) ?? this.#ids.size;
    this.#ids.set(one, id);
    return id;
  }
}

/**
 * A text that is equal for specs that give their pods the same. What an execution with an equal
 * text has started need not be followed again.
 */
export function signatureOf(spec: ExecutionSpec, manifest: Manifest): string {
  const { chain, parameters, nodeSelector, serviceAccount, pullSecrets, patch } = spec;
  const metadata = chain.map(({ spec: { podMetadata, templateDefaults } }) => [
    podMetadata.annotations.map(({ key, value }) => [key, value.text]),
    podMetadata.labels.map(({ key, value }) => [key, value.text]),
    templateDefaults === undefined ? '' : [templateDefaults.range.start, manifest.path],
  ]);
  return JSON.stringify([
    manifest.namespace,
    manifest.path.split('/').slice(0, -1),
    metadata,
    [...parameters.values()].map(({ name, value }) => [name, value?.text]),
    [...nodeSelector],
    serviceAccount,
    pullSecrets.map(({ text }) => text),
    patch?.text.text,
  ]);
}
