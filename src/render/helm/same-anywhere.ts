import { actionsOf } from './actions.ts';
import { isTemplatePath } from './marks.ts';
import { definedParts } from './own-names.ts';

/**
 * Words by which a template can see what it is a part of: the whole of what Helm knows of a release or a
 * chart, paths of templates, files beside them, values that all charts share, and templates in values.
 */
const SEES_PLACE =
  /\bRelease\b(?!\.(?:Service|IsInstall|IsUpgrade|Revision)\b)|\bChart\b(?!\.(?:AppVersion|Version)\b)|\bValues\b(?!\.\w)|\b(?:Template|Files|Subcharts|global|tpl)\b/;

const CALL = /\b(?:include|template|block)\b\s*(\S*)/g;
const PLAIN_NAME = /^(?:"[^"\\]*"|`[^`]*`)$/;

/**
 * Does a chart surely print the same, whatever chart it is a subchart of? Its templates must not see where
 * they are, even in a branch that is not run, and use only named parts that they have themselves, each of
 * them once. The files are those of a chart with its own names written into them.
 */
export function isSameAnywhere(files: ReadonlyMap<string, string>): boolean {
  const defined = new Map<string, string>();
  const called: string[] = [];
  for (const [path, text] of files) {
    if (isNotes(path) && /\b(?:define|block)\b/.test(text)) return false;
    if (!isTemplatePath(path)) continue;
    for (const [name, part] of definedParts(text)) {
      if (name.includes('\\') || (defined.get(name) ?? part) !== part) return false;
      defined.set(name, part);
    }
    for (const { body } of actionsOf(text)) {
      if (SEES_PLACE.test(body)) return false;
      for (const [, name = ''] of body.matchAll(CALL)) called.push(name);
    }
  }
  return called.every((name) => PLAIN_NAME.test(name) && defined.has(name.slice(1, -1)));
}

/** Helm runs them, and prints nothing of it. */
function isNotes(path: string): boolean {
  return /(?:^|\/)NOTES\.txt$/.test(path);
}
