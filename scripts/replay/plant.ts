/** Plants findings: gives images a host of an Enterprise instance, which asks for an annotation. */

/** The host of the images that are planted. The configuration below knows its instance. */
const HOST = 'planted-registry.cn-hangzhou.cr.aliyuncs.com';

/** The configuration by which the planted repositories are judged. */
export const CONFIGURATION = `registries:
  - host: ${HOST}
    instanceId: cri-f34lmbk2rxqx41u8
`;

/** The rule whose findings are planted. */
export const PLANTED_RULE = 'acr-instance-id-missing';

/** What stands before an image in a line, the image, and what stands behind it. */
const IMAGE_LINE =
  /^(\s*(?:- +)*(?:image|"image"): *)("[^"]*"|'[^']*'|[^\s#"'{&*|>][^#]*?)(\s*(?:,?|#.*))$/;

/** The lines that hold an image: what stands there, by the number of the line, from 1. */
export function imageLines(text: string): ReadonlyMap<number, string> {
  const lines = text.split(/\r?\n/).map((line, at) => [at + 1, line] as const);
  return new Map(lines.filter(([, line]) => IMAGE_LINE.test(line)));
}

/**
 * The text with planted images on these lines. No other line is changed, and none is added. The tag
 * of an image is the number of its line, so that the image is found again after an edit.
 */
export function planted(text: string, lines: ReadonlySet<number>): string {
  return text
    .split('\n')
    .map((line, at) => (lines.has(at + 1) ? plantedLine(line, at + 1) : line))
    .join('\n');
}

function plantedLine(line: string, number: number): string {
  const end = line.endsWith('\r') ? '\r' : '';
  const found = IMAGE_LINE.exec(line.slice(0, line.length - end.length));
  if (found === null) return line;
  const [, before = '', image = '', behind = ''] = found;
  const quote = /^["']/.exec(image)?.[0] ?? '';
  return `${before}${quote}${HOST}/planted/${nameOf(image)}:line-${String(number)}${quote}${behind}${end}`;
}

/** The name of an image, as far as a reference can hold it. */
function nameOf(image: string): string {
  const plain = image.replaceAll(/\{\{.*?\}\}/g, 'tag').replaceAll(/["']/g, '');
  const [name = ''] = (plain.trim().split('/').at(-1) ?? '').split(/[:@]/, 1);
  const kept = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return kept === '' ? 'image' : kept;
}

/** The line on which an image was planted; undefined for a text that holds none. */
export function plantedAt(text: string): number | undefined {
  const found = text.includes(`${HOST}/planted/`) ? /:line-(\d{1,7})\b/.exec(text) : null;
  return found === null ? undefined : Number(found[1]);
}
