import { test } from '@jest/globals';
import { compare, modelLines, oracleLines, readCases, RELEASES } from '../support/oracle.ts';
test('compare', () => {
  const cases = readCases(process.env.CASES ?? '/tmp/w/oracle/test/argo/cases');
  const out: string[] = [];
  for (const release of RELEASES) {
    let pods = 0, agreed = 0, invented = 0; const bad: string[] = [];
    for (const one of cases) {
      const answer = one.answerOf(release);
      if (!answer) continue;
      let d; try { d = compare(modelLines(one.files, release), oracleLines(answer)); } catch (e) { bad.push(`${one.name}: THREW ${(e as Error).stack}`); continue; }
      pods += d.pods; agreed += d.agreed; invented += d.invented.length;
      if (d.missing.length || d.invented.length) bad.push(`${one.name}\n   missing ${d.missing.join('\n           ')}\n   invented ${d.invented.join('\n           ')}\n   rejected ${answer.rejected.map(r => r.object + ' ' + r.error.slice(0, 150)).join(' | ')}`);
    }
    out.push(`### ${release}: ${agreed}/${pods} agreed, ${invented} invented, ${bad.length} cases differ of ${cases.length}`, ...bad);
  }
  process.stdout.write(out.join('\n') + '\n');
});
