import type { In, Reply } from '@sanwei/contracts';
import { countRegistered } from '@sanwei/contracts/matchmaking/register';
import { hideSmall, ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';

@Handles(countRegistered)
export class CountRegistered implements Handler<typeof countRegistered> {
  async handle(_input: In<typeof countRegistered>, work: Work): Promise<Reply<typeof countRegistered>> {
    const [row] = await work.sql<{ count: string | number }>("SELECT COUNT(*) AS count FROM profile WHERE status IN ('active', 'paused')");
    return ok({ count: hideSmall(Number(row?.count ?? 0)), at: work.now.toISOString() });
  }
}
