import type { Chart } from '../../src/render/helm/chart.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { Draw } from '../support/random-repository.ts';

const LABELS = `{{- define "c.labels" -}}
app: {{ .Chart.Name }}
{{- if .Values.team }}
team: {{ .Values.team | quote }}
{{- end }}
release: {{ .Release.Name }}
{{- end -}}
{{- define "c.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag }}
{{- end }}
{{- define "c.name" }}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}
{{- end }}
{{- define "c.env" }}
- name: TEAM
  value: {{ default "none" .Values.team }}
{{- end }}
`;

/** The lines of a list of templates, with their own indentation from 0. */
function templateLines(draw: Draw): readonly string[] {
  const loop = draw.chance(40);
  const name = loop ? '{{ .name }}' : 'main';
  const image = draw.one([
    '{{ include "c.image" $ }}',
    '"{{ $.Values.image.repository }}:{{ $.Values.image.tag }}"',
    '{{ printf "%s:%s" $.Values.image.repository ($.Values.image.tag | toString) }}',
    'reg.example.com/a/b:1',
  ]);
  const args = draw.one([
    ['args: ["{{ "{{" }}workflow.name{{ "}}" }}"]'],
    ['args:', '  - {{ `{{workflow.uid}}` | quote }}'],
    ['env:', '  {{- include "c.env" $ | nindent 6 }}'],
    [],
    ['command: [sh, -c]', 'args:', '  - |', '    set -e', '', '    echo {{ $.Values.team }}'],
    ['{{- with $.Values.resources }}', 'resources: {{- toYaml . | nindent 6 }}', '{{- end }}'],
  ]);
  const metadata = draw.one([
    [],
    ['  metadata:', '    labels: {{- include "c.labels" $ | nindent 6 }}'],
    [
      '  metadata:',
      '    annotations:',
      '      {{- toYaml $.Values.templateAnnotations | nindent 6 }}',
    ],
  ]);
  const own = [
    `- name: ${name}`,
    ...metadata,
    '  container:',
    `    image: ${image}`,
    ...args.map((line) => (line === '' ? '' : `    ${line}`)),
  ];
  const more = draw.chance(40)
    ? ['- name: other', '  container: {image: "{{ .Values.other }}"}']
    : [];
  if (!loop) return [...own, ...more];
  return ['{{- range .Values.stages }}', ...own, '{{- end }}', ...more];
}

function workflowLines(draw: Draw): readonly string[] {
  const pad = draw.one(['  ', '    ']);
  const inner = draw.one(['', pad]);
  const annotations = draw.one([
    [],
    [
      '{{- with .Values.podAnnotations }}',
      'podMetadata:',
      '  annotations:',
      '    {{- toYaml . | nindent AT }}',
      '{{- end }}',
    ],
    [
      'podMetadata:',
      '  annotations:',
      '    {{- range $k, $v := .Values.podAnnotations }}',
      '    {{ $k }}: {{ $v | quote }}',
      '    {{- end }}',
      '    fixed: "1"',
    ],
    ['podMetadata:', '  labels: {{ toJson .Values.labels }}'],
  ]);
  const depth = pad.length + 4;
  return [
    ...draw.one([[], ['{{- if .Values.enabled }}'], ['{{- /* what it does }} */ -}}']]),
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Workflow',
    'metadata:',
    draw.one([
      `${pad}generateName: w-`,
      `${pad}name: {{ include "c.name" . }}`,
      `${pad}name: {{ .Release.Name -}}\n${pad}-x`,
    ]),
    ...draw.one([
      [],
      [`${pad}labels:`, `${pad}  {{- include "c.labels" . | nindent ${String(pad.length + 2)} }}`],
    ]),
    'spec:',
    `${pad}entrypoint: {{ .Values.entry | default "main" }}`,
    ...annotations.map((line) => pad + line.replace('AT', String(depth))),
    `${pad}templates:`,
    ...templateLines(draw).map((line) => {
      const shift = pad.length + inner.length;
      const deeper = line.replace(
        /nindent (\d+)/,
        (_, by: string) => `nindent ${String(Number(by) + shift)}`,
      );
      return line === '' ? '' : pad + inner + deeper;
    }),
  ];
}

function templateText(draw: Draw): string {
  const lines = workflowLines(draw);
  const isOpen = lines[0]?.startsWith('{{- if') === true;
  const workflow = [...lines, ...(isOpen ? ['{{- end }}'] : [])].join('\n');
  const config =
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  team: {{ .Values.team | quote }}\n  sum: {{ include "c.labels" . | sha256sum }}';
  const parts = draw.one([[workflow], [config, workflow], [workflow, config]]);
  const text = `${parts.join('\n---\n')}${draw.chance(80) ? '\n' : ''}`;
  return draw.chance(25) ? text.replaceAll('\n', '\r\n') : text;
}

const VALUES = `team: core
enabled: true
entry: main
image:
  repository: reg.example.com/a/b
  tag: "1.0"
other: reg.example.com/a/other:2
labels: {a: b}
podAnnotations: {}
templateAnnotations:
  t: "1"
stages:
  - name: one
  - name: two
resources:
  limits: {cpu: 1}
`;

const MORE = `team: other
podAnnotations:
  k: v
image:
  tag: "2.0"
stages:
  - name: one
  - name: two
  - name: three
`;

/** A small chart with two variants, made by chance. */
export function randomChart(seed: number): readonly Chart[] {
  const draw = new Draw(seed);
  const files: Record<string, string> = {
    'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
    'c/values.yaml': draw.chance(70)
      ? VALUES
      : VALUES.replace('podAnnotations: {}', 'podAnnotations:\n  k: "0"'),
    'c/values-x.yaml': MORE,
    'c/templates/_c.tpl': LABELS,
    'c/templates/a.yaml': templateText(draw),
    ...(draw.chance(30) ? { 'c/templates/b.yaml': templateText(draw) } : {}),
  };
  const texts = new Map(Object.entries(files)) as Map<RepoPath, string>;
  return [[], ['c/values-x.yaml' as RepoPath]].map((values) => ({
    job: { tool: 'helm', folder: 'c' as RepoPath, values, release: 'rel' },
    texts,
  }));
}
