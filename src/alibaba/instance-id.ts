/** The parts of an `acr-instance-id` value. */
export interface InstanceId {
  readonly region: string | undefined;
  /** `cri-…` */
  readonly id: string;
}

/**
 * Reads `[region:]cri-…`. The documents show sixteen characters after the dash and state no length,
 * so any length is read.
 */
export function parseInstanceId(text: string): InstanceId | undefined {
  const match = /^(?:([a-z0-9-]{1,64}):)?(cri-[a-z0-9]{1,64})$/.exec(text.trim());
  return match?.[2] === undefined ? undefined : { region: match[1], id: match[2] };
}

/**
 * Reads one id, or several with commas between them. No page shows such a list, and none forbids
 * it. Undefined where one of them cannot be read.
 */
export function parseInstanceIds(text: string): readonly InstanceId[] | undefined {
  const ids = text.split(',').map(parseInstanceId);
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

/**
 * Is this what documentation pages write in the place of a value: `cri-****`, `<id>`, `cri-xxxx`?
 */
export function isMask(text: string): boolean {
  return /\*{2,}|<[^<>]*>|x{3,}/i.test(text);
}

/** Is this the mask of a documentation page (`cri-****`, `<id>`, `cri-xxxx`) or a template tag? */
export function isPlaceholder(text: string): boolean {
  return isMask(text) || /\{\{|\$\{/.test(text);
}
