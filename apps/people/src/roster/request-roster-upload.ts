import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { largestFileBytes } from '@sanwei/contracts/file';
import { requestRosterUpload } from '@sanwei/contracts/people/roster';
import { expectFile, sheetMediaType } from '@sanwei/files';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { rosterPurpose } from './roster.store.js';

@Handles(requestRosterUpload)
export class RequestRosterUpload implements Handler<typeof requestRosterUpload> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(_input: In<typeof requestRosterUpload>, work: Work): Promise<Reply<typeof requestRosterUpload>> {
    const file = { purpose: rosterPurpose, mediaType: sheetMediaType, name: '会员名册.xlsx', mostBytes: largestFileBytes };
    return ok(await expectFile(work, 'people', this.secrets.keys, file));
  }
}
