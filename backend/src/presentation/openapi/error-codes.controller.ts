import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../http/access.js';
import { errorCodesPage } from './error-codes-page.js';

/** Where the `type` of every problem points to. */
@Controller('api/docs/errors')
@ApiExcludeController()
@Public()
export class ErrorCodesController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  showErrorCodes() {
    return errorCodesPage;
  }
}
