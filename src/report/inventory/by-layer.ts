import { heaviest, type LayerGroup, type LayerGroups } from '../../inventory/layer-groups.ts';
import type { Speech } from '../../language.ts';
import { formatBytes } from '../../text/bytes.ts';
import { wrap } from '../../text/wrap.ts';
import { codeSpan, csvField, jsonDocument, markdownMessage, visible } from '../escape.ts';
import { painter } from '../paint.ts';
import { counted, languageOf } from '../reporter.ts';
import { amountOfBytes, marked } from './columns.ts';
import { cutReference } from './cut-reference.ts';
import { textOfBlocks } from './pretty.ts';
import type { InventoryView } from './reporter.ts';
import { tableLines } from './table.ts';

/** Makes one output of layers. Pure; ends with a line end. */
export type LayerReporter = (groups: LayerGroups, view: InventoryView) => string;

interface GroupColumn {
  readonly heading: string;
  readonly cell: (group: LayerGroup) => string;
  /** See `Column`. */
  readonly inWords?: true;
  /** See `Column`. */
  readonly dispensable?: number;
}

const COLUMNS: readonly GroupColumn[] = [
  { heading: 'download', cell: ({ download }) => amountOfBytes(download.withoutCaches) },
  {
    heading: 'with caches',
    cell: ({ download }) => amountOfBytes(download.withCaches),
    dispensable: 1,
  },
  { heading: 'size', cell: ({ bytes }) => formatBytes(bytes) },
  { heading: 'layers', cell: ({ layers }) => String(layers.length), dispensable: 3 },
  { heading: 'pods', cell: ({ podsPerRun }) => marked(podsPerRun, String), dispensable: 2 },
  { heading: 'shared by', cell: ({ images }) => counted(images.length, 'image'), inWords: true },
];

/** The most images of one group that a table names. */
const MOST_NAMED = 8;

/** A table for people: a row for each group of layers, with its images below each other. */
export const layersPretty: LayerReporter = (all, view) => {
  const { groups } = all;
  const { width } = view;
  const { say } = languageOf(view);
  const named = groups.map(({ images }) =>
    namesOf(images, width === undefined ? Infinity : MOST_NAMED, say),
  );
  const columns = COLUMNS.map(({ heading, cell, inWords = false, ...column }) => ({
    ...column,
    heading: say(heading),
    numeric: true,
    cells: groups.flatMap((group, at) => {
      const text = inWords ? say(cell(group)) : cell(group);
      return (named[at] ?? []).map((_, row) => (row === 0 ? text : ''));
    }),
  }));
  const last = { heading: say('images'), cells: named.flat().map(visible), cut: cutReference };
  const table =
    groups.length === 0 ? [] : tableLines(columns, last, { width, paint: painter(view), say });
  const words = sentences(all)
    .map((line) => say(visible(line)))
    .flatMap((line) => (width === undefined ? [line] : wrap(line, width)));
  return textOfBlocks([table, view.quiet ? [] : words], view);
};

/** A table for a summary or a page. */
export const layersMarkdown: LayerReporter = (all, view) => {
  const { say } = languageOf(view);
  const rows = all.groups.map((group) => [
    ...COLUMNS.map(({ cell, inWords = false }) =>
      markdownMessage(inWords ? say(cell(group)) : cell(group)),
    ),
    group.layers[0]?.digest ?? '',
    namesOf(group.images, MOST_NAMED, say).map(codeSpan).join(', '),
  ]);
  const head = [...COLUMNS.map(({ heading }) => heading), 'first layer', 'images'].map(say);
  const rule = [...COLUMNS.map(() => '---:'), '---', '---'];
  const table = [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const lines = [
    `## ${say('Layers')}`,
    '',
    ...(rows.length === 0 ? [] : [...table, '']),
    ...sentences(all).map((line) => markdownMessage(say(line))),
  ];
  return `${lines.join('\n')}\n`;
};

/** One JSON document. Fields are only ever added to it. */
export const layersJson: LayerReporter = ({ groups, unknown }) =>
  jsonDocument({
    groups: groups.map(({ layers, bytes, images, podsPerRun, download }) => ({
      compressedBytes: bytes,
      layers: layers.map((layer) => ({ digest: layer.digest, compressedBytes: layer.bytes })),
      images,
      podsPerRun,
      downloadPerRun: download,
    })),
    unknownLayers: unknown,
  });

/** A line for each image of each group: RFC 4180 with a header. */
export const layersCsv: LayerReporter = ({ groups }) => {
  const head =
    'group,image,compressed_bytes,layers,first_layer,images,pods_per_run,pods_per_run_exact,bytes_without_caches,bytes_with_caches';
  const lines = groups.flatMap(({ layers, bytes, images, podsPerRun, download }, at) =>
    images.map((image) =>
      [
        at + 1,
        image,
        bytes,
        layers.length,
        layers[0]?.digest ?? '',
        images.length,
        podsPerRun.least,
        podsPerRun.exact,
        download.withoutCaches.least,
        download.withCaches.least,
      ]
        .map((field) => csvField(String(field)))
        .join(','),
    ),
  );
  return [head, ...lines].map((line) => `${line}\r\n`).join('');
};

function namesOf(images: readonly string[], most: number, say: Speech): readonly string[] {
  if (images.length <= most) return images;
  return [...images.slice(0, most - 1), say(`and ${String(images.length - most + 1)} more`)];
}

/** Which layers cost most, and what is not known. */
function sentences({ groups, unknown }: LayerGroups): readonly string[] {
  const first = heaviest(groups);
  const slim =
    first === undefined
      ? []
      : [
          `Slim first: ${counted(first.layers.length, 'layer')} of ${formatBytes(first.bytes)}, ${ownersOf(first)}. A run downloads ${amountOfBytes(first.download.withCaches)} of them with the caches that pods use.`,
        ];
  const rest =
    unknown.length === 0
      ? []
      : [
          `The layers of ${counted(unknown.length, 'image')} are not known; wfcache-lint sizes --update looks them up.`,
        ];
  return groups.length === 0 && unknown.length === 0
    ? ['No pod pulls an image.']
    : [...slim, ...rest];
}

function ownersOf({ images: [first = '', ...others] }: LayerGroup): string {
  return others.length === 0
    ? `only in "${first}"`
    : `shared by "${first}" and ${counted(others.length, 'other image')}`;
}
