import { visible } from './escape.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Halves of characters, and the two characters that XML 1.0 does not allow. */
const NOT_XML =
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;

/**
 * Text for an attribute or between tags: it cannot end the attribute or the element, XML allows all
 * of it, and GitHub's runner takes no part of it for a command.
 */
export function xml(text: string): string {
  return visible(text)
    .replace(NOT_XML, '\uFFFD')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '')
    .replaceAll('##[', '##&#91;')
    .replace(/^(\s*):/, '$1&#58;');
}

/** An element without content. */
export function element(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${attributesOf(attributes)}/>`;
}

/** An opening tag. */
export function open(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${attributesOf(attributes)}>`;
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xml(value)}"`)
    .join('');
}
