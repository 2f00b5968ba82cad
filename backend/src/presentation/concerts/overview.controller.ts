import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { GetOverview } from '../../use-cases/concerts/get-overview.js';
import { Needs } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { Operation } from '../openapi/operation.js';
import { overview } from './concert-answers.schemas.js';

@Controller('api/admin/overview')
@ApiTags('administration')
@Needs('concerts:read')
export class OverviewController {
  constructor(private readonly overview: GetOverview) {}

  @Get()
  @Operation({ summary: 'The figures of all concerts together', response: overview })
  getOverview(@CurrentCaller() caller: Caller) {
    return this.overview.execute(caller);
  }
}
