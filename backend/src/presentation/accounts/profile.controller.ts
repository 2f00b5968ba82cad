import { Body, Controller, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { EditMe } from '../../use-cases/accounts/edit-me.js';
import { GetMe } from '../../use-cases/accounts/get-me.js';
import { presentSelf } from '../customers/customer-presenter.js';
import { me } from '../customers/identity.schemas.js';
import { SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { Logged } from '../http/logged.js';
import { badBody, Operation } from '../openapi/operation.js';
import { type EditMeBody, editMeBody } from './accounts.schemas.js';

@Controller('api/auth/me')
@ApiTags('identity')
@SessionOnly()
export class ProfileController {
  constructor(
    private readonly edits: EditMe,
    private readonly selves: GetMe,
  ) {}

  @Patch()
  @Logged('edit-account', { say: [] })
  @Operation({
    summary: 'Change my name or e-mail address',
    description:
      'Another address needs `currentPassword`, and stays `pendingEmail` until the link in a mail to it is used. One’s own address again takes that back.',
    response: me,
    problems: [...badBody, 'UNAUTHENTICATED', 'INVALID_CREDENTIALS'],
  })
  async editMe(@Body({ schema: editMeBody }) body: EditMeBody, @CurrentCaller() caller: Caller) {
    await this.edits.execute({ ...body, callerId: caller.id });
    return { customer: presentSelf(caller, await this.selves.execute({ callerId: caller.id })) };
  }
}
