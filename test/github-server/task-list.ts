/** An item of a task list: what stands before its box, the box, and a blank behind it. */
const ITEM = /^(\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+)\[([ xX])\](?=\s)/;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The lines of a text that are items of task lists, from 0. What is in a block of code is none. */
function itemsOf(lines: readonly string[]): number[] {
  const items: number[] = [];
  let fence: string | undefined;
  for (const [at, line] of lines.entries()) {
    const [, mark] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      const isEnd = mark !== undefined && line.trim() === mark && mark.startsWith(fence);
      if (isEnd) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else if (ITEM.test(line)) items.push(at);
  }
  return items;
}

/** How many boxes the tasks of a text have. */
export function boxesIn(body: string): number {
  return itemsOf(body.split('\n')).length;
}

/** A text with its nth box, from 0, the other way round, as a click does it; undefined where there is none. */
export function clicked(body: string, box: number): string | undefined {
  const lines = body.split('\n');
  const at = itemsOf(lines)[box];
  if (at === undefined) return undefined;
  const turned = (lines[at] ?? '').replace(ITEM, (_, before: string, mark: string) => {
    return `${before}[${mark === ' ' ? 'x' : ' '}]`;
  });
  return lines.with(at, turned).join('\n');
}
