/** A part of a JSON Schema (draft 2020-12), as far as the configuration uses it. */
export interface Schema {
  readonly $schema?: string;
  /** What is expected, with an article: it completes the message `Expected …`. */
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  /** The strings that are possible, where other values are possible as well. */
  readonly examples?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  /** The values of a map whose keys the user chooses. */
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
