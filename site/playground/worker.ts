import { fix, InputError, lint, version } from 'wfcache-lint';
import { MANIFEST, type Answer, type Question } from './messages.ts';

/** The linter, away from the page: what takes too long is ended, and freezes nothing. */
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void reply(data);
});

async function reply(question: Question): Promise<void> {
  postMessage(await answerTo(question));
}

async function answerTo({ manifest, configuration, unsafeFixes, lang }: Question): Promise<Answer> {
  const files = { [MANIFEST]: manifest };
  const options = configuration.trim() === '' ? { lang } : { lang, configuration };
  try {
    const report = await lint(files, options);
    const { files: after, report: left } = await fix(files, { ...options, unsafeFixes });
    const fixed = after[MANIFEST] ?? manifest;
    return { isLinted: true, report, fixed, mended: left.summary.fixed, version };
  } catch (error) {
    const errors = error instanceof InputError ? error.errors : [String(error)];
    return { isLinted: false, errors };
  }
}
