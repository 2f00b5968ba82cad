/** What the fuzz run reads of a JSON schema; `$ref` has been followed already. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly nullable?: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema: Schema;
}

/** One operation of the OpenAPI document. */
export interface Operation {
  /** Such as `POST /api/bookings`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly schema: Schema; readonly required: boolean } | null;
  readonly statuses: readonly number[];
}

interface WrittenOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { required?: boolean; content: Record<string, { schema?: Schema } | undefined> };
  readonly responses: Readonly<Record<string, unknown>>;
}

/** The operations of an OpenAPI document whose schemas do not contain themselves. */
export function operationsOf(document: object): Operation[] {
  const { paths } = followed(document, document) as {
    paths: Record<string, Record<string, WrittenOperation>>;
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody, responses }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody
        ? {
            schema: requestBody.content['application/json']?.schema ?? {},
            required: requestBody.required ?? false,
          }
        : null,
      statuses: Object.keys(responses).map(Number),
    })),
  );
}

/** The value with every `$ref` replaced by what it names in the document. */
function followed(value: unknown, document: object): unknown {
  if (Array.isArray(value)) return value.map((item) => followed(item, document));
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value && typeof value.$ref === 'string') {
    const steps = value.$ref.slice(2).split('/');
    const target = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], document);
    return followed(target, document);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, followed(item, document)]));
}
