import { Logger } from '@nestjs/common';
import { mostOwnRows, type OwnData, type Work } from '@sanwei/work';
import type { DataOrder } from '../data-order/data-order.rule.js';
import { openText } from '../data-order/data-order.store.js';
import { openingsForOwner, openNote } from '../member-file/phone-opening.store.js';
import type { Membership } from '../membership/membership.rule.js';
import { shownMembership } from '../membership/membership.store.js';
import type { Notice } from '../notice/notice.rule.js';
import { shownNotice } from '../notice/shown-notice.js';
import type { Secrets } from '../secrets.js';
import type { Person } from './person.rule.js';
import { openReach } from './reach.store.js';

const logger = new Logger('own data');

/** Account, roles, sign-ins and notices. WeChat's own number of a person never leaves the service, not even to the person. */
export const ownDataOf =
  (secrets: Secrets): OwnData =>
  async (work) => {
    const of = <T extends object>(sql: string) => work.sql<T>(`${sql} LIMIT ?`, [work.actor.id, mostOwnRows + 1]);
    const [me] = await of<Person>('SELECT * FROM person WHERE id = ?');
    return {
      person: me
        ? [
            {
              ...{ id: me.id, displayName: me.displayName, phone: openReach(secrets, 'phone', me) },
              ...{ wechatBound: me.openidIndex !== null, joinedAt: me.joinedAt },
            },
          ]
        : [],
      role_grant: await of('SELECT role, scopeOf, scopeId, grantedAt, endsAt FROM role_grant WHERE personId = ?'),
      staff_account: await of('SELECT username, createdAt, passwordSetAt FROM staff_account WHERE personId = ?'),
      login: await of('SELECT way, startedAt, seenAt, expiresAt, endedAt FROM login WHERE personId = ? ORDER BY startedAt DESC'),
      membership: (await of<Membership>('SELECT * FROM membership WHERE personId = ? ORDER BY since DESC')).map((row) =>
        shownMembership(secrets, row),
      ),
      phone_opening: await openingsOf(work, secrets),
      data_order: await ordersOf(work, secrets),
      notice: (await of<Notice>('SELECT id, saidSealed, at, channel, sentAt FROM notice WHERE personId = ? ORDER BY at DESC')).map(
        ({ at, channel, sentAt, ...row }) => ({
          text: shownNotice(secrets, row, (error) => logger.error(error)).text,
          at,
          channel,
          sentAt,
        }),
      ),
    };
  };

const openingsOf = async (work: Work, secrets: Secrets) => {
  const rows = await openingsForOwner(work, mostOwnRows + 1);
  return rows.map((row) => ({ at: row.at, reason: row.reason, note: openNote(secrets, row), openedBy: row.by }));
};

const ordersOf = async (work: Work, secrets: Secrets) => {
  const rows = await work.sql<DataOrder>('SELECT * FROM data_order WHERE personId = ? ORDER BY openedAt DESC LIMIT ?', [
    work.actor.id,
    mostOwnRows + 1,
  ]);
  return rows.map(({ personId: _, ...row }) => ({
    ...row,
    what: openText(secrets, row, 'what'),
    answer: openText(secrets, row, 'answer'),
  }));
};
