import type { In, Reply } from '@sanwei/contracts';
import { findHotline } from '@sanwei/contracts/counseling/hotline';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { type Hotline, nationalHotline } from './hotline.rule.js';

@Handles(findHotline)
export class FindHotline implements Handler<typeof findHotline> {
  async handle(_input: In<typeof findHotline>, work: Work): Promise<Reply<typeof findHotline>> {
    const [own] = await work.sql<Hotline>('SELECT phone FROM hotline WHERE city = 1');
    return ok({ phone: own?.phone ?? null, nationalPhone: nationalHotline, words: '白天夜里都有人接听，您说的话会保密' });
  }
}
