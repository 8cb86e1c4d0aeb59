/**
 * The beginning of each program. It is written so that also a Node of long ago reads it, to the end
 * and without a fault. The bundler fills in the oldest Node that can run the program, and the start.
 */
var OLDEST = '__OLDEST_HERE__';

function start() {
  return '__START_HERE__';
}

function isTooOld() {
  var wanted = OLDEST.split('.').map(Number);
  var found = process.versions.node.split('.').map(Number);
  return found[0] === wanted[0]
    ? Number(found[1]) < Number(wanted[1])
    : Number(found[0]) < Number(wanted[0]);
}

if (isTooOld()) {
  console.error(
    'error: wfcache-lint needs Node ' +
      OLDEST +
      ' or newer, and this is ' +
      process.versions.node +
      '. Install a newer one (https://nodejs.org); in a workflow, set node-version of actions/setup-node.',
  );
  process.exitCode = 2;
} else {
  start();
}
