import { HttpStatus } from '@nestjs/common';
import { DomainError, type ErrorCode, errorCodes, type ErrorKind } from '../../domain/kernel/domain-error.js';

const statusByKind = {
  invalid: HttpStatus.BAD_REQUEST,
  unauthenticated: HttpStatus.UNAUTHORIZED,
  'payment-required': HttpStatus.PAYMENT_REQUIRED,
  forbidden: HttpStatus.FORBIDDEN,
  'not-found': HttpStatus.NOT_FOUND,
  conflict: HttpStatus.CONFLICT,
  unprocessable: HttpStatus.UNPROCESSABLE_ENTITY,
  unavailable: HttpStatus.SERVICE_UNAVAILABLE,
} as const satisfies Record<ErrorKind, HttpStatus>;

/** Refusals that HTTP itself brings about, before any rule of the domain is asked. */
const statusByEdgeCode = {
  BAD_REQUEST: HttpStatus.BAD_REQUEST,
  MALFORMED_JSON: HttpStatus.BAD_REQUEST,
  ORIGIN_REFUSED: HttpStatus.FORBIDDEN,
  ROUTE_NOT_FOUND: HttpStatus.NOT_FOUND,
  REQUEST_TIMEOUT: HttpStatus.REQUEST_TIMEOUT,
  PAYLOAD_TOO_LARGE: HttpStatus.PAYLOAD_TOO_LARGE,
  UNSUPPORTED_MEDIA_TYPE: HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  UPGRADE_REQUIRED: 426,
  RATE_LIMITED: HttpStatus.TOO_MANY_REQUESTS,
  HEADERS_TOO_LARGE: 431,
  INTERNAL: HttpStatus.INTERNAL_SERVER_ERROR,
} as const satisfies Record<string, number>;

export type EdgeCode = keyof typeof statusByEdgeCode;
export type ProblemCode = ErrorCode | EdgeCode;

export const problemCodes = [...errorCodes, ...(Object.keys(statusByEdgeCode) as EdgeCode[])] as const;

/** The status with which a code is always answered. */
export function statusOf(code: ProblemCode): number {
  return code in statusByEdgeCode
    ? statusByEdgeCode[code as EdgeCode]
    : statusByKind[new DomainError(code as ErrorCode, '').kind];
}
