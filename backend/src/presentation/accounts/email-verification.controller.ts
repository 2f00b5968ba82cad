import { Body, Controller, HttpStatus, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { RequestVerification } from '../../use-cases/accounts/request-verification.js';
import { VerifyEmail } from '../../use-cases/accounts/verify-email.js';
import { Public, SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { badBody, Operation } from '../openapi/operation.js';
import { type LinkBody, linkBody } from './accounts.schemas.js';

@Controller('api/auth/email-verification')
@ApiTags('identity')
export class EmailVerificationController {
  constructor(
    private readonly requests: RequestVerification,
    private readonly verifications: VerifyEmail,
  ) {}

  @Post()
  @SessionOnly()
  @Operation({
    summary: 'Send the mail that proves my address again',
    description: 'Earlier links end. Without a `pendingEmail` nothing is sent.',
    status: HttpStatus.ACCEPTED,
  })
  requestVerification(@CurrentCaller() { id }: Caller): Promise<void> {
    return this.requests.execute({ callerId: id });
  }

  @Post('confirm')
  @Public()
  @Operation({
    summary: 'Prove an address with the link from a mail',
    description: 'What was booked for the address by the box office moves into the account.',
    status: HttpStatus.NO_CONTENT,
    problems: [...badBody, 'LINK_INVALID'],
  })
  verifyEmail(@Body({ schema: linkBody }) body: LinkBody): Promise<void> {
    return this.verifications.execute(body);
  }
}
