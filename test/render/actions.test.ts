import { describe, expect, test } from '@jest/globals';
import { actionsOf, definitionsOf } from '../../src/render/helm/actions.ts';
import { withMarks, withoutMarks } from '../../src/render/helm/marks.ts';

function shown(text: string, part: 'all' | 'outside-of-definitions' = 'all'): string {
  return withMarks(text, part, (line) => `<${String(line)}>`);
}

describe('actions of a template', () => {
  test.each([
    ['a {{ .b }} c', ['{{ .b }}']],
    ['{{ "}}" }}', ['{{ "}}" }}']],
    ['{{ `}} "` }}x{{ 1 }}', ['{{ `}} "` }}', '{{ 1 }}']],
    [String.raw`{{ "\"}}" }}`, [String.raw`{{ "\"}}" }}`]],
    ["{{ '\"' }}{{ 2 }}", ["{{ '\"' }}", '{{ 2 }}']],
    ['{{/* }} " */}}{{ 1 }}', ['{{/* }} " */}}', '{{ 1 }}']],
    ['{{- /* a */ -}}', ['{{- /* a */ -}}']],
    ['{{ .a\n  | b }}', ['{{ .a\n  | b }}']],
    ['{{ open', []],
    ['{{/* open }}', []],
    ['{{`{{workflow.name}}`}}', ['{{`{{workflow.name}}`}}']],
  ])('%j', (text, expected) => {
    expect(actionsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('a number with a minus is no hyphen that trims', () => {
    expect(actionsOf('{{-3}}').map(({ body }) => body)).toEqual(['-3']);
    expect(actionsOf('{{ 3-}}').map(({ trimsRight }) => trimsRight)).toEqual([false]);
    expect(actionsOf('{{ 3 -}}').map(({ trimsRight }) => trimsRight)).toEqual([true]);
  });

  test('definitions end at their own end', () => {
    const text =
      '{{ define "a" }}{{ if 1 }}{{ else if 2 }}{{ end }}x{{ end }} {{ with 1 }}{{ end }}';
    const [only, ...others] = definitionsOf(actionsOf(text));
    expect(others).toEqual([]);
    expect(text.slice(only?.start, only?.end)).toMatch(/^\{\{ define[^]*x\{\{ end \}\}$/);
  });
});

describe('marks', () => {
  test.each([
    ['a: b\nc: d', 'a: b<1>\nc: d<2>'],
    ['a: b  \r\n\r\nc\r\n', 'a: b<1>  \r\n\r\nc<3>\r\n'],
    ['a: {{ .b }}\n', 'a:<1> {{ .b }}<1>\n'],
    ['- {{ .b }}\n', '-<1> {{ .b }}<1>\n'],
    ['a: {{ .b -}}\nc', 'a:<1> {{ .b -}}<1>{{- "" -}}\nc<2>'],
    ['{{- if .a }}\nx\n{{- end }}', '{{- if .a }}\nx<2>\n{{- end }}'],
    ['{{ $a := .b }}\n{{/* c\n d */}}\n', '{{ $a := .b }}\n{{/* c\n d */}}\n'],
    ['a: {{ .b\n  | c }} d\n', 'a:<1> {{ .b\n  | c }} d<2>\n'],
    ['---\na: b', '---\na: b<2>'],
    ['{{ "{{" }}x{{ "}}" }}', '{{ "{{" }}x{{ "}}" }}<1>'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('definitions can be left out', () => {
    const text = '{{- define "a" }}\nx: y\n{{- end }}\nz: 1\n';
    expect(shown(text, 'outside-of-definitions')).toBe(
      '{{- define "a" }}\nx: y\n{{- end }}\nz: 1<4>\n',
    );
  });

  test('are taken away again', () => {
    expect(withoutMarks('a: ⟦0x1⟧b⟦12X345⟧ ⟦x⟧')).toBe('a: b ⟦x⟧');
  });
});
