import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { readImport } from '@sanwei/contracts/matchmaking/register-import';
import { readFile, readSheet, sheetTroubleWords } from '@sanwei/files';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import type { RegisterImport } from './register-import.rule.js';
import { importInStep } from './register-import.store.js';
import { digestOf } from './same-file.store.js';
import { stageRows } from './stage-rows.js';

@Handles(readImport)
export class ReadImport implements Handler<typeof readImport> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId }: In<typeof readImport>, work: Work): Promise<Reply<typeof readImport>> {
    // A large sheet takes seconds: no connection is held meanwhile, and nothing is locked.
    const bytes = await apart(work, async (own) => {
      const [one] = await own.sql<RegisterImport>("SELECT fileId FROM register_import WHERE id = ? AND status = 'reading'", [importId]);
      return one?.fileId ? readFile(own, this.secrets.keys, one.fileId) : null;
    });
    const read = await work.once('sheet', async () =>
      bytes ? { ...(await readSheet(bytes)), digest: digestOf(this.secrets, bytes) } : null,
    );
    const one = await importInStep(work, importId, 'reading');
    if (!one) return ok({ importId, done: 0 });
    work.hint(`import.${importId}`);
    if (read?.ok) await stageRows(work, this.secrets, one, read.sheet, read.digest);
    else {
      const trouble = read ? sheetTroubleWords(read.trouble) : '没有找到上传的文件，请重新上传';
      await work.change("UPDATE register_import SET status = 'unreadable', trouble = ? WHERE id = ?", [trouble, importId]);
    }
    return ok({ importId, done: read?.ok ? read.sheet.rows.length : 0 });
  }
}
