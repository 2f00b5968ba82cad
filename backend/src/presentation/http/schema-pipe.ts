import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, invalidInput } from '../../domain/kernel/domain-error.js';
import { fieldErrorsOf } from './field-errors.js';
import { issueWords } from './issue-words.js';

/** Holds bodies, queries and path parameters against the schemas given with them. */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { schema, type }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    const result = schema.safeParse(value, { error: issueWords });
    if (result.success) return result.data;
    if (type === 'param') throw new DomainError('NOT_FOUND', result.error.issues[0]!.message);
    throw invalidInput(...fieldErrorsOf(result.error.issues));
  }
}
