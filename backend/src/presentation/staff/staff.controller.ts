import { Body, Controller, Delete, Get, HttpStatus, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { AddStaff } from '../../use-cases/staff/add-staff.js';
import { ChangeStaffRole } from '../../use-cases/staff/change-staff-role.js';
import { ListStaff } from '../../use-cases/staff/list-staff.js';
import { RemoveStaff } from '../../use-cases/staff/remove-staff.js';
import { ResetSecondFactor } from '../../use-cases/staff/reset-second-factor.js';
import { Needs } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { Logged } from '../http/logged.js';
import { personId } from '../http/path-ids.js';
import { badBody, Operation } from '../openapi/operation.js';
import {
  addStaffBody,
  type AddStaffBody,
  changeRoleBody,
  type ChangeRoleBody,
  person,
  staffList,
} from './staff.schemas.js';

@Controller('api/admin/staff')
@ApiTags('administration')
@Needs('staff:manage')
export class StaffController {
  constructor(
    private readonly list: ListStaff,
    private readonly add: AddStaff,
    private readonly change: ChangeStaffRole,
    private readonly remove: RemoveStaff,
    private readonly reset: ResetSecondFactor,
  ) {}

  @Get()
  @Operation({ summary: 'Everybody who works here', response: staffList })
  async listStaff() {
    return { items: await this.list.execute() };
  }

  @Post()
  @Logged('add-staff', { target: 'person', say: ['role'] })
  @Operation({
    summary: 'Give somebody a role',
    description:
      'The account with this address gets it, and its sessions end. Where there is none, one is made, and its owner is invited by mail; adding somebody who was invited invites again.',
    status: HttpStatus.CREATED,
    response: person,
    problems: [...badBody, 'NOT_FOUND', 'LAST_ADMIN', 'OWN_ROLE', 'BUSY'],
  })
  addStaff(@Body({ schema: addStaffBody }) body: AddStaffBody, @CurrentCaller() actor: Caller) {
    return this.add.execute({ ...body, actor });
  }

  @Patch(':id')
  @Logged('change-staff-role', { target: 'person', say: ['role'] })
  @Operation({
    summary: 'Give somebody another role',
    description: 'Ends their sessions.',
    response: person,
    problems: [...badBody, 'NOT_FOUND', 'LAST_ADMIN', 'OWN_ROLE', 'BUSY'],
  })
  changeStaffRole(
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: changeRoleBody }) { role }: ChangeRoleBody,
    @CurrentCaller() actor: Caller,
  ) {
    return this.change.execute({ actor, id, role });
  }

  @Delete(':id')
  @Logged('remove-staff', { target: 'person' })
  @Operation({
    summary: 'Take somebody’s role away',
    description: 'The account stays, as a customer’s; its sessions end.',
    status: HttpStatus.NO_CONTENT,
    problems: ['NOT_FOUND', 'LAST_ADMIN', 'OWN_ROLE', 'BUSY'],
  })
  removeStaff(@Param('id', { schema: personId }) id: string, @CurrentCaller() actor: Caller) {
    return this.remove.execute({ actor, id });
  }

  @Post(':id/second-factor/reset')
  @Logged('reset-second-factor', { target: 'person' })
  @Operation({
    summary: 'Turn somebody’s second factor off',
    description: 'For who has lost telephone and recovery codes. Ends their sessions.',
    status: HttpStatus.NO_CONTENT,
    problems: ['NOT_FOUND', 'BUSY'],
  })
  resetSecondFactor(@Param('id', { schema: personId }) id: string) {
    return this.reset.execute(id);
  }
}
