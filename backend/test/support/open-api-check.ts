import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Operation {
  operationId: string;
  security?: object[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

export interface DocumentedRoute {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** May come from any route: they concern HTTP itself, or the moment. */
const generalStatuses = [400, 413, 415, 431, 503];
const generalCodes = ['BAD_REQUEST', 'MALFORMED_JSON', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'];

const isGeneral = (body: unknown) => generalCodes.includes((body as { code?: string }).code ?? '');

/** Holds answers against what the OpenAPI document promises. */
export class OpenApiCheck {
  readonly routes: readonly DocumentedRoute[];
  private readonly ajv: Ajv2020;

  constructor(document: OpenApiDocument) {
    this.ajv = new Ajv2020({ strict: false, allErrors: true });
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema(document, 'openapi.json');
    this.routes = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        operation,
      })),
    );
  }

  /** Throws if the document does not know the route, does not foresee the status, or describes another body. */
  check(method: string, path: string, status: number, contentType: string, body: unknown): void {
    const route = this.routeOf(method, path);
    if (!route) return;
    const response = route.operation.responses[status];
    if (generalStatuses.includes(status) && (!response || isGeneral(body))) return;
    if (!response) {
      throw new Error(`${method} ${route.path} answered ${status}, which is not documented.`);
    }
    const mediaType = contentType.split(';')[0]!;
    const content = response.content?.[mediaType];
    if (!content) {
      if (body === '' || mediaType === 'text/csv') return;
      throw new Error(`${method} ${route.path} answered ${status} as ${mediaType}, which is not documented.`);
    }
    const pointer = [
      'paths',
      route.path,
      route.method.toLowerCase(),
      'responses',
      status,
      'content',
      mediaType,
    ];
    const fragment = pointer.map((step) => encodeURIComponent(String(step).replaceAll('/', '~1'))).join('/');
    const schema = this.ajv.getSchema(`openapi.json#/${fragment}/schema`);
    if (!schema) throw new Error(`There is no schema for ${method} ${route.path} ${status}.`);
    if (!schema(body)) {
      throw new Error(
        `${method} ${route.path} ${status}: ${this.ajv.errorsText(schema.errors)}\n${JSON.stringify(body)}`,
      );
    }
  }

  /** Throws if this is not a problem document. */
  checkProblem(body: unknown): void {
    const schema = this.ajv.getSchema('openapi.json#/components/schemas/Problem');
    if (!schema?.(body)) throw new Error(`Not a problem document: ${JSON.stringify(body)}`);
  }

  private routeOf(method: string, path: string): DocumentedRoute | undefined {
    const steps = path.split('?')[0]!.split('/');
    const candidates = this.routes.filter((route) => {
      const template = route.path.split('/');
      return (
        route.method === method &&
        template.length === steps.length &&
        template.every((step, index) => (step.startsWith('{') ? steps[index] !== '' : step === steps[index]))
      );
    });
    return candidates.sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
  }
}
