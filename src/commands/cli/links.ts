import type { Io } from '../../io.ts';

/** Variables of terminals that open links, with the values that say so. */
const KNOWN: readonly (readonly [name: string, value: RegExp])[] = [
  ['TERM_PROGRAM', /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|zed|WarpTerminal)$/],
  ['TERM', /^(?:xterm-kitty|xterm-ghostty|alacritty(?:-direct)?|foot(?:-extra)?|wezterm)$/],
  ['WT_SESSION', /./],
  ['KONSOLE_VERSION', /^\d{6,}$/],
  // VTE had a fault in links before 0.50.1.
  ['VTE_VERSION', /^(?:500[1-9]|50[1-9]\d|5[1-9]\d\d|[6-9]\d{3}|\d{5,})$/],
  ['DOMTERM', /./],
];

/** Does standard output open links (OSC 8)? FORCE_HYPERLINK decides, as for other programs. */
export function opensLinks({ env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (!stdout.isTerminal || env['TERM'] === 'dumb') return false;
  if (forced !== undefined && forced !== '') return forced !== '0';
  if ((env['CI'] ?? '') !== '') return false;
  return KNOWN.some(([name, value]) => value.test(env[name] ?? ''));
}
