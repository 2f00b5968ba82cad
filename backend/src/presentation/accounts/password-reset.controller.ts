import { Body, Controller, HttpStatus, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestPasswordReset } from '../../use-cases/accounts/request-password-reset.js';
import { ResetPassword } from '../../use-cases/accounts/reset-password.js';
import { Public } from '../http/access.js';
import { badBody, Operation } from '../openapi/operation.js';
import {
  type NewPasswordBody,
  newPasswordBody,
  type PasswordResetBody,
  passwordResetBody,
} from './accounts.schemas.js';

@Controller('api/auth/password-reset')
@ApiTags('identity')
@Public()
export class PasswordResetController {
  constructor(
    private readonly requests: RequestPasswordReset,
    private readonly resets: ResetPassword,
  ) {}

  @Post()
  @Operation({
    summary: 'Have a link for a new password sent',
    description: 'The answer is the same whether the address has an account or not.',
    status: HttpStatus.ACCEPTED,
    problems: badBody,
  })
  requestPasswordReset(@Body({ schema: passwordResetBody }) body: PasswordResetBody): Promise<void> {
    return this.requests.execute(body);
  }

  @Post('confirm')
  @Operation({
    summary: 'Choose a new password with the link from a mail',
    description: 'The link of an invitation works as well. It proves the address, and all sessions end.',
    status: HttpStatus.NO_CONTENT,
    problems: [...badBody, 'LINK_INVALID'],
  })
  resetPassword(@Body({ schema: newPasswordBody }) body: NewPasswordBody): Promise<void> {
    return this.resets.execute(body);
  }
}
