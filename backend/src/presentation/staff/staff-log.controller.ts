import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ListStaffLog } from '../../use-cases/staff/list-staff-log.js';
import { Needs } from '../http/access.js';
import { pageRequestOf } from '../http/pages.js';
import { Operation } from '../openapi/operation.js';
import { staffLogPage, type StaffLogQuery, staffLogQuery } from './staff-log.schemas.js';

@Controller('api/admin/staff-log')
@ApiTags('administration')
@Needs('staff-log:read')
export class StaffLogController {
  constructor(private readonly log: ListStaffLog) {}

  @Get()
  @Operation({
    summary: 'What staff and keys did, the newest first',
    response: staffLogPage,
    problems: ['INVALID_INPUT'],
  })
  listStaffLog(@Query({ schema: staffLogQuery }) query: StaffLogQuery) {
    const { actor = null, action = null, from = null, to = null, ...page } = query;
    return this.log.execute({ actor, action, from, to }, pageRequestOf(page));
  }
}
