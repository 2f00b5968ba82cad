import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RunAudit } from '../../use-cases/audit/run-audit.js';
import { Needs } from '../http/access.js';
import { Operation } from '../openapi/operation.js';

const violation = z
  .object({ invariant: z.string(), concertId: z.string(), detail: z.string() })
  .meta({ id: 'Violation', description: 'One broken invariant and the rows that show it.' });

const audit = z.object({ ok: z.boolean(), violations: z.array(violation) }).meta({ id: 'Audit' });

@Controller('api/admin/audit')
@ApiTags('administration')
@Needs('audit:read')
export class AuditController {
  constructor(private readonly audit: RunAudit) {}

  @Get()
  @Operation({
    summary: 'Check that no seat was sold twice and that all books balance',
    response: audit,
  })
  runAudit() {
    return this.audit.execute();
  }
}
