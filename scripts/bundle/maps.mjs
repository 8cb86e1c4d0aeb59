/** Source maps from the lines of dist to the lines of our sources. */
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { LEAST_UPPER_BOUND, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isOurs } from './module.mjs';

/** @typedef {import('./ncc.mjs').Module} Module */
/** @typedef {{ path: string, line: number }} Place a file below the root, and a line of it from 0 */
/** @typedef {(module: Module, line: number) => Place | undefined} Origin of a line of a module */
/** @typedef {{ line: number, column: number, module: Module, map: string }} Piece a module in a file */

/**
 * Goes back from ncc's files to what tsc has made, and from there to our sources.
 * @param {string} root
 * @param {(file: string) => string} mapOf the map of a file of ncc
 * @returns {Origin}
 */
export function originOf(root, mapOf) {
  /** @type {Map<string, TraceMap>} */
  const maps = new Map();
  /** @param {string} name @param {() => string} read @param {number} line */
  const before = (name, read, line) => {
    const map = maps.get(name) ?? new TraceMap(read());
    maps.set(name, map);
    const place = originalPositionFor(map, { line: line + 1, column: 0, bias: LEAST_UPPER_BOUND });
    return place.source === null ? undefined : { path: place.source, line: place.line - 1 };
  };
  return ({ file, line: first }, line) => {
    const compiled = before(file, () => mapOf(file), first + line);
    // ncc names its sources from a folder of its own: `.././build/src/…`.
    const path = compiled?.path.replace(/^(?:\.{1,2}\/)+/, '') ?? '';
    if (compiled === undefined || !/^build\/.*\.js$/.test(path)) return undefined;
    const map = () => readFileSync(join(root, `${path}.map`), 'utf8');
    const source = before(path, map, compiled.line);
    return source && { ...source, path: posix.join(posix.dirname(path), source.path) };
  };
}

/**
 * The map of a file of dist. It knows lines, not columns, and our own modules only: a stack trace
 * needs no more, and it is a tenth of a whole one.
 * @param {string} path of the file, below the root
 * @param {readonly Piece[]} pieces
 * @param {Origin} origin
 * @returns {string | undefined} nothing where nothing is ours
 */
export function mapOfFile(path, pieces, origin) {
  /** @type {string[]} */
  const sources = [];
  /** @type {(import('@jridgewell/sourcemap-codec').SourceMapLine | undefined)[]} */
  const lines = [];
  for (const { line: first, column, module, map } of pieces) {
    for (const [at, segments] of mappingsOf(map).entries()) {
      const starts = isOurs(module.name)
        ? lineStarts(segments, (line) => origin(module, line))
        : [];
      lines[first + at] = [
        UNKNOWN,
        ...starts.map(([start, place]) =>
          segment(start + (at === 0 ? column : 0), place, path, sources),
        ),
      ];
    }
  }
  // The empty line is for Node, which misreads such a mark at the very end.
  lines.push([UNKNOWN], []);
  if (sources.length === 0) return undefined;
  const mappings = encode(Array.from(lines, (one) => one ?? []));
  return `${JSON.stringify({ version: 3, sources, names: [], mappings })}\n`;
}

/**
 * Says that nothing is known from here on; without, what stands before would be meant.
 * @type {[number]}
 */
const UNKNOWN = [0];

/** @param {string} map */
function mappingsOf(map) {
  const { mappings } = /** @type {{ mappings: string }} */ (JSON.parse(map));
  return decode(mappings);
}

/**
 * @param {number} column @param {Place | undefined} place @param {string} path
 * @param {string[]} sources
 * @returns {[number] | [number, number, number, number]}
 */
function segment(column, place, path, sources) {
  if (place === undefined) return [column];
  const source = posix.relative(posix.dirname(path), place.path);
  if (!sources.includes(source)) sources.push(source);
  return [column, sources.indexOf(source), place.line, 0];
}

/**
 * Where in a line the code of another source line begins, or of none of ours.
 * @param {readonly import('@jridgewell/sourcemap-codec').SourceMapSegment[]} segments
 * @param {(line: number) => Place | undefined} placeOf
 */
function lineStarts(segments, placeOf) {
  /** @type {[number, Place | undefined][]} */
  const starts = [];
  for (const [column, , line] of segments) {
    const place = line === undefined ? undefined : placeOf(line);
    const last = starts.at(-1)?.[1];
    if (place?.line !== last?.line || place?.path !== last?.path) starts.push([column, place]);
  }
  return starts;
}
