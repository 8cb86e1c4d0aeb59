/** Decides which file of dist holds which module. */

/** @typedef {import('./ncc.mjs').Module} Module */

/**
 * What code asks for: what it needs to run at all, and what it loads when it comes to that.
 * @typedef {{ needs: readonly string[], loads: readonly string[] }} Edges
 */

/** @param {string} code of webpack @returns {Edges} */
function edgesOf(code) {
  /** @param {RegExp} pattern */
  const found = (pattern) => [...code.matchAll(pattern)].map(([, id = '']) => id);
  return {
    needs: found(/_require__\((\d+)\)/g),
    loads: found(/_require__(?:\.t)?\.bind\(\w+, (\d+)/g),
  };
}

/** The modules of a program as a graph. */
class Graph {
  /** @type {ReadonlyMap<string, Edges>} */
  #edges;

  /** @type {readonly string[]} */
  #starts;

  /** @param {ReadonlyMap<string, Module>} modules @param {readonly string[]} starts of programs */
  constructor(modules, starts) {
    this.#starts = starts;
    this.#edges = new Map([...modules].map(([id, { code }]) => [id, edgesOf(code)]));
  }

  /** What some modules need to run, themselves included. @param {readonly string[]} ids */
  needed(ids) {
    return this.#reached(ids, ({ needs }) => needs);
  }

  /** The same with everything that may be loaded later. @param {readonly string[]} ids */
  everything(ids) {
    return this.#reached(ids, ({ needs, loads }) => [...needs, ...loads]);
  }

  /** The modules that something loads when it comes to that. */
  get loaded() {
    return [
      ...new Set([...this.#starts, ...[...this.#edges.values()].flatMap(({ loads }) => loads)]),
    ];
  }

  /** @param {readonly string[]} ids @param {(edges: Edges) => readonly string[]} next */
  #reached(ids, next) {
    const reached = new Set(ids);
    for (const id of reached) {
      for (const one of next(this.#edges.get(id) ?? { needs: [], loads: [] })) reached.add(one);
    }
    return reached;
  }
}

/**
 * How modules are put together. Names are paths of modules below the root.
 * @typedef {object} Plan
 * @property {Readonly<Record<string, readonly string[]>>} together files by name, with the modules
 *   whose needs they hold; what two of them need is in the first. The first file is read first
 * @property {readonly string[]} programs with which the programs begin, the main one first
 * @property {string} shared folder of what the main program may ever load
 * @property {string} others folder of what only the others may
 */

/**
 * The file of each module, below dist. What is loaded by one `import()` only is in one file; what
 * several of them need, and nothing that is loaded with any of them, is in a file of its own.
 * @param {ReadonlyMap<string, Module>} modules
 * @param {Plan} plan
 * @returns {ReadonlyMap<string, string>} by id
 */
export function placed(modules, { together, programs, shared, others }) {
  const starts = programs.map((name) => idOf(modules, name));
  const graph = new Graph(modules, starts);
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const [file, names] of Object.entries(together)) {
    const ids = names.map((name) => idOf(modules, name));
    for (const id of graph.needed(ids)) if (!files.has(id)) files.set(id, `${shared}/${file}.js`);
  }
  const [first = ''] = Object.keys(together);
  for (const { id, code } of modules.values()) {
    if (isOfNode(code)) files.set(id, `${shared}/${first}.js`);
  }
  const inMain = graph.everything(starts.slice(0, 1));
  for (const ids of loadedTogether(graph, files)) {
    const lead = ids.find((id) => graph.loaded.includes(id)) ?? ids[0] ?? '';
    const folder = ids.some((id) => inMain.has(id)) ? shared : others;
    const file = `${folder}/${fileName(modules.get(lead)?.name ?? lead)}`;
    for (const id of ids) files.set(id, file);
  }
  return files;
}

/**
 * The modules that are in no file yet, in groups of those that the same imports need.
 * @param {Graph} graph @param {ReadonlyMap<string, string>} files
 */
function loadedTogether(graph, files) {
  /** @type {Map<string, string[]>} */
  const loaders = new Map();
  for (const root of graph.loaded.toSorted()) {
    for (const id of graph.needed([root])) {
      if (!files.has(id)) loaders.set(id, [...(loaders.get(id) ?? []), root]);
    }
  }
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const [id, roots] of loaders) {
    const key = roots.join();
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups.values()];
}

/** Is this only a way to a module of Node? @param {string} code */
const isOfNode = (code) => /^module\.exports = require\("[^"]+"\);$/m.test(code);

/** @param {ReadonlyMap<string, Module>} modules @param {string} name */
function idOf(modules, name) {
  const found = [...modules.values()].find((module) => module.name === name);
  if (found === undefined) throw new Error(`bundle: no module ${name}; see scripts/bundle.mjs`);
  return found.id;
}

/** `report-sarif.js` for `build/src/report/sarif.js`. @param {string} name */
function fileName(name) {
  const path = name
    .replace(/^(?:build\/(?:src\/)?|.*node_modules\/)/, '')
    .replace(/\.[cm]?js$/, '');
  return `${path.replaceAll('@', '').replaceAll(/[^\w]+/g, '-')}.js`;
}
