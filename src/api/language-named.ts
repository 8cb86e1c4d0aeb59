import { ENGLISH, type Language } from '../language.ts';
import { InputError } from './input-error.ts';
import type { LanguageOption } from './types.ts';

/**
 * The language of this name. Chinese is loaded when it is first asked for. Throws {@link InputError}
 * for any other.
 */
export async function languageNamed({ lang = 'en' }: LanguageOption): Promise<Language> {
  // What is not written in TypeScript can give anything.
  const name: string = lang;
  if (name === 'en') return ENGLISH;
  if (name !== 'zh') {
    throw new InputError([`Expected lang to be one of en, zh, found ${JSON.stringify(name)}`]);
  }
  // The path is hidden from tsc: else the types of the package would lead to what every rule says.
  // oxlint-disable-next-line no-unnecessary-type-assertion
  const loaded: unknown = await import('../chinese/with-rules.ts' as string);
  return (loaded as { readonly CHINESE: Language }).CHINESE;
}

/** Does some work, and tells what is wrong with its input in a language. Throws {@link InputError}. */
export async function refusedIn<T>({ say }: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.errors.map(say)) : error;
  }
}
