import type { ImageCacheManifest } from './image-cache.ts';
import validateImageCache from './generated/validate.ts';

/** One way in which an ImageCache is not as its schema wants it. */
export interface SchemaFault {
  /** JSON pointer of the value. */
  readonly pointer: string;
  readonly keyword: string;
  /** The missing or the unknown property, where the keyword has one. */
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

/** Every fault of an ImageCache by the schema, in order of the schema. */
export function checkImageCache({ object }: ImageCacheManifest): SchemaFault[] {
  if (validate(object)) return [];
  return (validate.errors ?? []).map(({ instancePath: pointer, keyword, params }) => {
    const detail = params['missingProperty'] ?? params['additionalProperty'];
    return { pointer, keyword, detail: typeof detail === 'string' ? detail : '' };
  });
}
