/**
 * The findings of a case, one line each, as the pages of the rules show them: `9:43-9:47 error
 * rule-id message`. Throws for a text that is not the `.out` file of a case.
 * @param {string} out
 */
export function briefly(out) {
  const blocks = out === '' ? [] : out.split(/\n\n(?=(?:error|warning|info)\[)/);
  return blocks.map(brief).join('');
}

/** @param {string} block */
function brief(block) {
  const [, severity, id, message] = /^(\w+)\[([a-z0-9-]+)\]: (.*)$/m.exec(block) ?? [];
  const [, place] = /^place: (.*)$/m.exec(block) ?? [];
  if (message === undefined || place === undefined) throw new Error(`Not a finding:\n${block}`);
  return `${place} ${severity} ${id} ${message}\n`;
}
