import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DomainError } from '../../domain/kernel/domain-error.js';
import { Public } from '../http/access.js';
import { Operation } from '../openapi/operation.js';
import { ReadinessProbe } from './readiness-probe.js';

const health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

@Controller('health')
@ApiTags('health')
@Public()
export class HealthController {
  constructor(private readonly probe: ReadinessProbe) {}

  @Get('live')
  @Operation({ summary: 'The process runs', response: health })
  checkLiveness() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Operation({ summary: 'The database answers', response: health, problems: ['BUSY'] })
  async checkReadiness() {
    if (!(await this.probe.isReady())) throw new DomainError('BUSY', 'The database does not answer.');
    return { status: 'ok' };
  }
}
