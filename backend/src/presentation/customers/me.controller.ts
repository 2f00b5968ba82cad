import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { GetMe } from '../../use-cases/accounts/get-me.js';
import { DespiteDuties, SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { Operation } from '../openapi/operation.js';
import { presentSelf } from './customer-presenter.js';
import { me } from './identity.schemas.js';

@Controller('api/auth/me')
@ApiTags('identity')
@SessionOnly()
@DespiteDuties()
export class MeController {
  constructor(private readonly selves: GetMe) {}

  @Get()
  @Operation({ summary: 'Who I am', response: me })
  async getMe(@CurrentCaller() caller: Caller) {
    return { customer: presentSelf(caller, await this.selves.execute({ callerId: caller.id })) };
  }
}
