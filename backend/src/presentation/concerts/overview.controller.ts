import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GetOverview } from '../../use-cases/concerts/get-overview.js';
import { Needs } from '../http/access.js';
import { Operation } from '../openapi/operation.js';
import { overview } from './concert-answers.schemas.js';

@Controller('api/admin/overview')
@ApiTags('administration')
@Needs('concerts:read')
export class OverviewController {
  constructor(private readonly overview: GetOverview) {}

  @Get()
  @Operation({ summary: 'The figures of all concerts together', response: overview })
  getOverview() {
    return this.overview.execute();
  }
}
