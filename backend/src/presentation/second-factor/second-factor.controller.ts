import { Body, Controller, HttpStatus, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { BeginSecondFactor } from '../../use-cases/second-factor/begin-second-factor.js';
import { ConfirmSecondFactor } from '../../use-cases/second-factor/confirm-second-factor.js';
import { RemoveSecondFactor } from '../../use-cases/second-factor/remove-second-factor.js';
import { RenewRecoveryCodes } from '../../use-cases/second-factor/renew-recovery-codes.js';
import { DespiteDuties, SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { Logged } from '../http/logged.js';
import { badBody, Operation } from '../openapi/operation.js';
import {
  begun,
  type BeginBody,
  beginBody,
  type CodeBody,
  codeBody,
  recoveryCodes,
} from './second-factor.schemas.js';

@Controller('api/auth/second-factor')
@ApiTags('identity')
@SessionOnly()
export class SecondFactorController {
  constructor(
    private readonly beginning: BeginSecondFactor,
    private readonly confirmation: ConfirmSecondFactor,
    private readonly renewal: RenewRecoveryCodes,
    private readonly removal: RemoveSecondFactor,
  ) {}

  @Post()
  @DespiteDuties()
  @Operation({
    summary: 'Begin to set up a second factor',
    description: 'Gives a secret for an app. Nothing changes until a code of the app confirms it.',
    response: begun,
    problems: [...badBody, 'UNAUTHENTICATED', 'INVALID_CREDENTIALS', 'SECOND_FACTOR_ON'],
  })
  beginSecondFactor(@Body({ schema: beginBody }) { password }: BeginBody, @CurrentCaller() caller: Caller) {
    return this.beginning.execute(caller, password);
  }

  @Post('confirm')
  @DespiteDuties()
  @Logged('turn-on-second-factor')
  @Operation({
    summary: 'Turn the second factor on, with the first code of the app',
    description: 'Ends all other sessions of the account.',
    response: recoveryCodes,
    problems: [...badBody, 'UNAUTHENTICATED', 'INVALID_CODE', 'SECOND_FACTOR_ON', 'SECOND_FACTOR_OFF'],
  })
  async confirmSecondFactor(@Body({ schema: codeBody }) { code }: CodeBody, @CurrentCaller() caller: Caller) {
    return { recoveryCodes: await this.confirmation.execute(caller, code) };
  }

  @Post('recovery-codes')
  @Logged('renew-recovery-codes')
  @Operation({
    summary: 'Get new recovery codes; the ones before end',
    response: recoveryCodes,
    problems: [...badBody, 'UNAUTHENTICATED', 'INVALID_CODE', 'SECOND_FACTOR_OFF'],
  })
  async renewRecoveryCodes(@Body({ schema: codeBody }) { code }: CodeBody, @CurrentCaller() caller: Caller) {
    return { recoveryCodes: await this.renewal.execute(caller, code) };
  }

  @Post('remove')
  @Logged('turn-off-second-factor')
  @Operation({
    summary: 'Turn the second factor off',
    description: 'Ends all other sessions of the account.',
    status: HttpStatus.NO_CONTENT,
    problems: [...badBody, 'UNAUTHENTICATED', 'INVALID_CODE', 'SECOND_FACTOR_OFF', 'SECOND_FACTOR_DEMANDED'],
  })
  removeSecondFactor(@Body({ schema: codeBody }) { code }: CodeBody, @CurrentCaller() caller: Caller) {
    return this.removal.execute(caller, code);
  }
}
