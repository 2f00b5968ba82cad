import { Body, Controller, Delete, Get, HttpStatus, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';
import { DeleteAccount } from '../../use-cases/privacy/delete-account.js';
import { ExportPersonalData } from '../../use-cases/privacy/export-personal-data.js';
import { SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { clearSessionCookie } from '../http/session-cookie.js';
import { badBody, Operation } from '../openapi/operation.js';
import { JsonSpool } from './json-spool.js';
import { type DeletionBody, deletionBody, personalData } from './my-data.schemas.js';

@Controller('api/me')
@ApiTags('identity')
@SessionOnly()
export class MyDataController {
  constructor(
    private readonly exports: ExportPersonalData,
    private readonly deletions: DeleteAccount,
  ) {}

  @Get('data')
  @Operation({
    summary: 'Everything that is stored about me',
    description: 'A file, as it was at one moment. Passwords, tokens and codes are not in it.',
    response: personalData,
  })
  async getMyData(@CurrentCaller() { id }: Caller): Promise<StreamableFile> {
    const file = await JsonSpool.of((document) => this.exports.execute(id, document));
    return new StreamableFile(file, {
      type: 'application/json; charset=utf-8',
      disposition: 'attachment; filename="my-data.json"',
    });
  }

  @Delete()
  @ApiBody({ required: false })
  @Operation({
    summary: 'Delete my account, or forget me as a guest',
    description:
      'What is held is given up; bookings stay valid by their reference, without name and e-mail. All sessions end.',
    status: HttpStatus.NO_CONTENT,
    problems: [...badBody, 'INVALID_CREDENTIALS', 'STAFF_ACCOUNT', 'BUSY', 'OUTCOME_UNKNOWN'],
  })
  async deleteMe(
    @Body({ schema: deletionBody }) body: DeletionBody,
    @CurrentCaller() actor: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.deletions.execute({ actor, password: body?.password ?? null });
    clearSessionCookie(reply);
  }
}
