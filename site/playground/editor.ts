import type { Finding } from 'wfcache-lint';
import { el } from './dom.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The manifest as a person edits it, with the numbers of its lines beside it. */
export class Editor {
  readonly #area: HTMLTextAreaElement;
  readonly #lines: HTMLElement;
  #findings: readonly Finding[] = [];

  constructor(area: HTMLTextAreaElement, lines: HTMLElement) {
    this.#area = area;
    this.#lines = lines;
    area.addEventListener('input', () => this.#number());
    area.addEventListener('scroll', () => this.#follow());
  }

  /** Marks the lines of findings, and no others. */
  mark(findings: readonly Finding[]): void {
    this.#findings = findings;
    this.#number();
  }

  /** Selects the place of a finding. */
  goTo({ range: { start, end } }: Finding): void {
    this.#area.focus();
    this.#area.setSelectionRange(start.offset, end.offset);
    const height = Number.parseFloat(getComputedStyle(this.#area).lineHeight);
    this.#area.scrollTop = Math.max(0, (start.line - 4) * height);
    this.#area.scrollIntoView({ block: 'nearest' });
  }

  /** Goes to the finding behind the cursor, or before it; from the last one to the first. */
  goToNext(isBack: boolean): void {
    const at = this.#area.selectionStart;
    const sorted = this.#findings.toSorted((a, b) => offsetOf(a) - offsetOf(b));
    const next = isBack
      ? (sorted.findLast((one) => offsetOf(one) < at) ?? sorted.at(-1))
      : (sorted.find((one) => offsetOf(one) > at) ?? sorted[0]);
    if (next !== undefined) this.goTo(next);
  }

  #number(): void {
    const count = this.#area.value.split('\n').length;
    const worst = new Map<number, Finding['severity']>();
    for (const severity of SEVERITIES.toReversed()) {
      for (const one of this.#findings) {
        if (one.severity === severity) worst.set(one.range.start.line, severity);
      }
    }
    const parts = Array.from({ length: count }, (_, at) => {
      const severity = worst.get(at + 1);
      const text = `${String(at + 1)}\n`;
      return severity === undefined ? text : el('span', { class: severity }, text);
    });
    this.#lines.replaceChildren(...parts);
    this.#follow();
  }

  #follow(): void {
    this.#lines.scrollTop = this.#area.scrollTop;
  }
}

function offsetOf({ range }: Finding): number {
  return range.start.offset;
}
