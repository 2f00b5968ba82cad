import { Body, Controller, Delete, Get, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { CreateApiKey } from '../../use-cases/api-keys/create-api-key.js';
import { ListApiKeys } from '../../use-cases/api-keys/list-api-keys.js';
import { RevokeApiKey } from '../../use-cases/api-keys/revoke-api-key.js';
import { Needs } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { Logged } from '../http/logged.js';
import { apiKeyId } from '../http/path-ids.js';
import { badBody, Operation } from '../openapi/operation.js';
import { apiKeyList, type CreateApiKeyBody, createApiKeyBody, createdApiKey } from './api-keys.schemas.js';

@Controller('api/admin/api-keys')
@ApiTags('administration')
@Needs('api-keys:manage')
export class ApiKeysController {
  constructor(
    private readonly list: ListApiKeys,
    private readonly create: CreateApiKey,
    private readonly revoke: RevokeApiKey,
  ) {}

  @Get()
  @Operation({ summary: 'All keys of integrators, the newest first', response: apiKeyList })
  async listApiKeys() {
    return { items: await this.list.execute() };
  }

  @Post()
  @Logged('create-api-key', { target: 'api-key', say: ['scopes', 'expiresAt'] })
  @Operation({
    summary: 'Make a key for an integrator’s program',
    description: 'The answer tells the key, and nothing else ever does.',
    status: HttpStatus.CREATED,
    response: createdApiKey,
    problems: badBody,
  })
  createApiKey(@Body({ schema: createApiKeyBody }) body: CreateApiKeyBody, @CurrentCaller() actor: Caller) {
    const { name, scopes, expiresAt = null } = body;
    return this.create.execute({ actor, name, scopes, expiresAt });
  }

  @Delete(':id')
  @Logged('revoke-api-key', { target: 'api-key' })
  @Operation({
    summary: 'Revoke a key',
    description: 'For good; within a second no instance accepts it. Revoking twice changes nothing twice.',
    status: HttpStatus.NO_CONTENT,
    problems: ['NOT_FOUND'],
  })
  revokeApiKey(@Param('id', { schema: apiKeyId }) id: string): Promise<void> {
    return this.revoke.execute(id);
  }
}
