import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { picturedComment } from '../support/review-picture.ts';

const read = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));
const PICTURE = 'docs/pictures/review-comment.png';

test('the picture of a comment was made from what the review says today: npm run picture', () => {
  const { sha256, ...pictured } = JSON.parse(
    read('docs/pictures/review-comment.json').toString(),
  ) as { readonly sha256: string };
  expect(pictured).toEqual(picturedComment());
  expect(createHash('sha256').update(read(PICTURE)).digest('hex')).toBe(sha256);
});

test('the picture is small, and both READMEs show it with words for those who do not see it', () => {
  expect(read(PICTURE).length).toBeLessThan(80 * 1024);
  for (const page of ['README.md', 'README.zh.md']) {
    const words = /!\[([^\]]+)\]\(docs\/pictures\/review-comment\.png\)/.exec(
      read(page).toString(),
    );
    expect(words?.[1]?.length).toBeGreaterThan(20);
  }
});
