import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { DespiteDuties, SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { Operation } from '../openapi/operation.js';
import { presentCaller } from './customer-presenter.js';
import { me } from './identity.schemas.js';

@Controller('api/auth/me')
@ApiTags('identity')
@SessionOnly()
@DespiteDuties()
export class MeController {
  @Get()
  @Operation({ summary: 'Who I am', response: me })
  getMe(@CurrentCaller() caller: Caller) {
    return { customer: presentCaller(caller) };
  }
}
