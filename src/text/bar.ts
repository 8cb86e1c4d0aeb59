/** A bar of so many columns, filled by a share from 0 to 1: `[#####     ]`. */
export function bar(share: number, columns: number): string {
  const filled = Math.round(Math.max(0, Math.min(1, share)) * columns);
  return `[${'#'.repeat(filled)}${' '.repeat(columns - filled)}]`;
}
