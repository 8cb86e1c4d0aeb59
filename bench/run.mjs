/**
 * Measures the built program as whole processes. Without arguments, or with a part of the names of
 * rows, it prints ratios of paired runs, and exits 1 if one is above its limit. With --table it prints
 * the table of docs/performance.md, with --table --write it writes it there. NODES holds the programs of
 * Node that the table has columns for, with `:` between them; otherwise it is the one that runs this.
 */
import { parseArgs } from 'node:util';
import { Folders } from './folders.mjs';
import { measureRows } from './rows.mjs';
import { printTable } from './table.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { table: { type: 'boolean' }, write: { type: 'boolean' } },
});
const [wanted = ''] = positionals;
const folders = new Folders();
try {
  if (values.table) printTable(folders, wanted, values.write === true);
  else if (measureRows(folders, wanted).length > 0) process.exitCode = 1;
} finally {
  folders.remove();
}
