import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { checkRosterRows, readRoster } from '@sanwei/contracts/people/roster';
import { readFile, readSheet, type Sheet, type SheetTrouble, sheetTroubleWords } from '@sanwei/files';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import type { Roster } from './roster.rule.js';
import { rosterInStep } from './roster.store.js';
import { stageRoster } from './stage-roster.js';

type Read = { ok: true; sheet: Sheet } | { ok: false; trouble: SheetTrouble } | null;

@Handles(readRoster)
export class ReadRoster implements Handler<typeof readRoster> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ rosterId }: In<typeof readRoster>, work: Work): Promise<Reply<typeof readRoster>> {
    // A large sheet takes seconds: no connection is held meanwhile, and nothing is locked.
    const bytes = await apart(work, async (own) => {
      const [one] = await own.sql<Roster>("SELECT fileId FROM roster WHERE id = ? AND status = 'reading'", [rosterId]);
      return one?.fileId ? readFile(own, this.secrets.keys, one.fileId) : null;
    });
    const read = await work.once<Read>('sheet', async () => (bytes ? readSheet(bytes) : null));
    const one = await rosterInStep(work, rosterId, 'reading');
    if (!one) return ok({ rosterId, done: 0 });
    work.hint(`roster.${rosterId}`);
    const trouble = read?.ok ? await stageRoster(work, this.secrets, one, read.sheet) : troubleOf(read);
    if (trouble) await work.change("UPDATE roster SET status = 'unreadable', trouble = ? WHERE id = ?", [trouble, rosterId]);
    else work.later(checkRosterRows, { rosterId, from: 0 }, work.now);
    return ok({ rosterId, done: read?.ok ? read.sheet.rows.length : 0 });
  }
}

const troubleOf = (read: Exclude<Read, { ok: true }>): string =>
  read ? sheetTroubleWords(read.trouble) : '没有找到上传的文件，请重新上传';
