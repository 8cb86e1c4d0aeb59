import { lazy } from '../../adapters/lazy.ts';
import type { HelpWords } from '../../config/help.ts';
import { LANGUAGES, type LanguageName } from '../../config/values.ts';
import type { Io } from '../../io.ts';
import { ENGLISH, type Language } from '../../language.ts';
import type { ChineseRule } from '../../rule-kit/chinese.ts';
import { isInActions } from './tell.ts';

const help = lazy(() => import('../../chinese/help.ts'));
const chinese = lazy(() => import('../../chinese/chinese.ts'));
const rules = lazy(() => import('../../../rules/zh.ts'));

/**
 * The language of what people read: that of the option; else, where a person reads, that of the
 * environment. What goes into a pipe is English, because a program may read it.
 */
export function languageFor(asked: LanguageName | undefined, io: LanguageIo): Language {
  return nameOf(asked, io) === 'zh' ? chinese().chinese(rules().default) : ENGLISH;
}

/**
 * The language of notes on standard error. They follow the option and, where a person reads them, the
 * environment: that standard output goes into a pipe says nothing of them.
 */
export function notesLanguage(asked: LanguageName | undefined, io: NotesIo): Language {
  return languageFor(asked, { env: io.env, stdout: io.stderr });
}

type NotesIo = Pick<Io, 'env'> & { readonly stderr: Pick<Io['stderr'], 'isTerminal'> };

/** What rules say in the language of {@link languageFor}, by their ids; undefined for English. */
export function chineseFor(
  asked: LanguageName | undefined,
  io: LanguageIo,
): ReadonlyMap<string, ChineseRule> | undefined {
  return nameOf(asked, io) === 'zh' ? rules().default : undefined;
}

/** The words of the help in the language of {@link languageFor}; undefined for English. */
export function helpFor(asked: LanguageName | undefined, io: LanguageIo): HelpWords | undefined {
  return nameOf(asked, io) === 'zh' ? help().HELP : undefined;
}

/** The language that a command line asks for, even one that cannot be read otherwise. */
export function languageIn(argv: readonly string[]): LanguageName | undefined {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const texts = words.flatMap((word, at) =>
    word === '--lang' ? [words[at + 1] ?? ''] : word.startsWith('--lang=') ? [word.slice(7)] : [],
  );
  return LANGUAGES.find((name) => name === texts.at(-1));
}

/** What of the process decides the language. */
type LanguageIo = Pick<Io, 'env'> & { readonly stdout: Pick<Io['stdout'], 'isTerminal'> };

function nameOf(asked: LanguageName | undefined, { env, stdout }: LanguageIo): LanguageName {
  if (asked !== undefined) return asked;
  if (!stdout.isTerminal && !isInActions({ env })) return 'en';
  const { LC_ALL, LC_MESSAGES, LANG } = env;
  // The first that is not empty counts (POSIX, Environment Variables, 8.2).
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '');
  return /^zh(?![a-z])/i.test(locale ?? '') ? 'zh' : 'en';
}
