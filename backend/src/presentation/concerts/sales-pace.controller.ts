import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GetSalesPace } from '../../use-cases/concerts/get-sales-pace.js';
import { Needs } from '../http/access.js';
import { concertId } from '../http/path-ids.js';
import { Operation } from '../openapi/operation.js';
import { salesPace } from './concert-answers.schemas.js';

@Controller('api/admin/concerts/:id/sales-pace')
@ApiTags('administration')
@Needs('concerts:read')
export class SalesPaceController {
  constructor(private readonly pace: GetSalesPace) {}

  @Get()
  @Operation({
    summary: 'How quickly a concert sells at the moment',
    response: salesPace,
    problems: ['NOT_FOUND'],
  })
  getSalesPace(@Param('id', { schema: concertId }) id: string) {
    return this.pace.execute(id);
  }
}
