import { styleText } from 'node:util';
import type { View } from './reporter.ts';

/** A style of Node, or several styles at once. */
export type Style = Parameters<typeof styleText>[0];

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Makes a function that gives styles, if colour is wanted. */
export function painter({ color }: Pick<View, 'color'>): Paint {
  return (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
}
