import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { dataExported, orderOwnData } from '@sanwei/contracts/people/data-order';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { signedInJustNow } from '../login/login.rule.js';
import { runningLogin } from '../login/running-login.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { type DataOrder, ownDataDays } from './data-order.rule.js';
import { openOrder, personInTurn, shownOrder } from './data-order.store.js';

/** An export lies nowhere: each service gives its part while the order stands. So it is done when it is opened. */
@Handles(orderOwnData)
export class OrderOwnData implements Handler<typeof orderOwnData> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(_input: In<typeof orderOwnData>, work: Work): Promise<Reply<typeof orderOwnData>> {
    if (!(await personInTurn(work))) throw new Error('a passport of a closed account');
    const login = await runningLogin(work);
    if (!login || !signedInJustNow(login, work.now)) return refuse('SignInNotFresh');
    const since = new Date(work.now.getTime() - ownDataDays * 86_400_000);
    const [standing] = await work.sql<DataOrder>(
      "SELECT * FROM data_order WHERE personId = ? AND kind = 'ownData' AND openedAt > ? ORDER BY openedAt DESC LIMIT 1",
      [work.actor.id, since],
    );
    const order = standing ?? (await openOrder(work, { kind: 'ownData', status: 'done', endedAt: work.now }));
    if (!standing) work.notify(order.personId, dataExported, {});
    return ok({ order: shownOrder(this.secrets, order) });
  }
}
