import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Customer } from '../../domain/customers/customer.js';
import { CustomersOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { Operation } from '../openapi/operation.js';
import { presentCustomer } from './customer-presenter.js';
import { me } from './identity.schemas.js';

@Controller('api/auth/me')
@ApiTags('identity')
@CustomersOnly()
export class MeController {
  @Get()
  @Operation({ summary: 'Who I am', response: me })
  getMe(@CurrentCaller() caller: Customer) {
    return { customer: presentCustomer(caller) };
  }
}
