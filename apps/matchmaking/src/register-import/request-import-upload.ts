import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { largestFileBytes } from '@sanwei/contracts/file';
import { requestImportUpload } from '@sanwei/contracts/matchmaking/register-import';
import { expectFile, sheetMediaType } from '@sanwei/files';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { registerPurpose } from './register-import.store.js';

@Handles(requestImportUpload)
export class RequestImportUpload implements Handler<typeof requestImportUpload> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(_input: In<typeof requestImportUpload>, work: Work): Promise<Reply<typeof requestImportUpload>> {
    const file = { purpose: registerPurpose, mediaType: sheetMediaType, name: '登记表.xlsx', mostBytes: largestFileBytes };
    return ok(await expectFile(work, 'matchmaking', this.secrets.keys, file));
  }
}
