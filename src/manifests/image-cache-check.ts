import type { ImageCacheManifest } from './image-cache.ts';
import validateImageCache from './generated/validate.ts';

/** One way in which an ImageCache differs from its schema. */
export interface SchemaFault {
  /** JSON pointer of the value. */
  readonly pointer: string;
  readonly keyword: string;
  /** The property that is missing or unknown, for a keyword that has one. */
  readonly detail: string;
}

interface Validate {
  (data: unknown): boolean;
  readonly errors?:
    | readonly {
        readonly instancePath: string;
        readonly keyword: string;
        readonly params: Readonly<Record<string, unknown>>;
      }[]
    | null;
}

const validate = validateImageCache as unknown as Validate;

/** Every fault of an ImageCache by the schema, in the order of the schema. */
export function checkImageCache({ object }: ImageCacheManifest): SchemaFault[] {
  if (validate(object)) return [];
  return (validate.errors ?? []).map(({ instancePath: pointer, keyword, params }) => {
    const detail = params['missingProperty'] ?? params['additionalProperty'];
    return { pointer, keyword, detail: typeof detail === 'string' ? detail : '' };
  });
}
