import { randomInt } from 'node:crypto';
import type { Actor, Args, Command, Fact, In, Notice, Payload, PersonId, QueueTopic, ServiceWithRows, SheetTopic } from '@sanwei/contracts';
import { heardAt, serviceIn } from '@sanwei/contracts';
import { sendNotices } from '@sanwei/contracts/people/notice';
import type { IdMask } from '@sanwei/security';
import type { EntityManager, EntitySchema, ObjectLiteral, Repository } from 'typeorm';
import { insertRows } from './insert-rows.js';
import { lineKeyOf } from './line-key.js';
import { newId } from './new-id.js';
import { type OutboxLine, outbox } from './outbox.table.js';
import { type TrailLine, trail, unsealed } from './trail.table.js';

/**
 * What a piece of work needs to know about the asking. `service` is the one whose schema is written; `address` where the asking came
 * from, for contracts that count by it, never to be kept as it is; `mask` in a service that keeps members under masks: the id of an acting member is one already.
 */
export type WorkOf = {
  service: ServiceWithRows;
  actor: Actor;
  now: Date;
  requestId: string;
  address?: string | null;
  mask?: IdMask | null;
};
type Topic = QueueTopic | SheetTopic | `${'person' | 'class' | 'program' | 'login-ended' | 'login-changed'}.${string}`;
type Asker = Pick<WorkOf, 'actor' | 'now' | 'requestId'>;

/**
 * One transaction with all that it wants to say: the only way to the database. It may run again after a deadlock,
 * so a use case acts only through it; what must happen once although it runs again goes through `once`.
 * It knows nobody who asks and no moment, since many askings may share it: each of them brings its own. `Work` is one person's.
 */
export class SharedWork {
  private lines: OutboxLine[] = [];
  private notices: In<typeof sendNotices>['notices'] = [];
  private trailLines: TrailLine[] = [];
  readonly hints = new Set<string>();

  constructor(
    private readonly of: WorkOf,
    private readonly manager: EntityManager,
    private readonly kept: Map<string, unknown> = new Map(),
  ) {}

  newId<Id extends string = string>(): Id {
    return newId() as Id;
  }
  rows<T extends ObjectLiteral>(table: EntitySchema<T>): Repository<T> {
    return this.manager.getRepository(table);
  }
  /** @param params values for `?`; an array stands for a list, an array of arrays for rows. */
  sql<T>(text: string, params: unknown[] = []): Promise<T[]> {
    return this.manager.query(text, params) as Promise<T[]>;
  }
  /** @returns how many rows the statement met. mysql2 counts matched rows, also those that stayed as they were. */
  async change(text: string, params: unknown[] = []): Promise<number> {
    const { affectedRows } = (await this.manager.query(text, params)) as { affectedRows: number };
    return affectedRows;
  }
  /** Many rows in one statement. */
  insert<T extends ObjectLiteral>(table: EntitySchema<T>, rows: readonly T[]): Promise<void> {
    return insertRows(this.manager, table, rows);
  }

  /** Says that something has happened, to each hearer. Facts of one key arrive in order. */
  tell<F extends Fact>(fact: F, payload: Payload<F>, key: string): void {
    for (const hearer of fact.heardBy) this.line(heardAt(hearer, fact), hearer, payload, lineKeyOf(fact, key), this.of.now);
  }
  /** Asks itself later, as `system`. The line waits for no other, so a far due date holds up nothing. */
  later<C extends Command>(command: C, input: In<C>, dueAt: Date): void {
    this.line(command.subject, serviceIn(command.subject), input, null, dueAt);
  }
  /**
   * A neutral message to a person. All notices of one work travel in one line, but where members stand under masks each goes alone.
   * @param withinMs sent at some moment of this time: beside another one's notice the same moment would say that the two belong together
   */
  notify<N extends Notice>(personId: PersonId, notice: N, args: Args<N>, withinMs = 0): void {
    const said = { personId, notice: notice.subject, args };
    if (this.of.mask) this.noticeLine([said], new Date(this.of.now.getTime() + (withinMs > 0 ? randomInt(withinMs) : 0)));
    else this.notices.push(said);
  }
  private noticeLine(notices: In<typeof sendNotices>['notices'], dueAt: Date): void {
    this.line(sendNotices.subject, 'people', { notices }, null, dueAt);
  }
  /** How this schema names a person of whom another service speaks. */
  masked(personId: PersonId): PersonId {
    return this.of.mask ? this.of.mask.mask(personId) : personId;
  }
  /** Who that is, for speaking of a person to another service or to the person. */
  lifted(mask: PersonId): PersonId {
    return this.of.mask ? this.of.mask.lift(mask) : mask;
  }
  /** After the commit whoever looks at this topic is told to ask again. A hint, not data: nothing depends on its arrival. */
  hint(topic: Topic): void {
    this.hints.add(topic);
  }
  /** A line in the trail, in this transaction, about one asker. @param object the id of the thing, never its content */
  recordFor({ actor, now: at, requestId }: Asker, action: string, object: string, outcome = 'done'): void {
    // Where members stand under masks, so does every id that another schema may know (an order for own data, say).
    const named = this.of.mask ? this.of.mask.mask(object) : object.slice(0, 64);
    this.trailLines.push({ id: newId(), at, actorId: actor.id, action, object: named.slice(0, 64), outcome, requestId });
  }
  /** An act outside the database that must not be repeated when this transaction runs again (a single-use code, say). */
  async once<T>(name: string, act: () => Promise<T>): Promise<T> {
    if (!this.kept.has(name)) this.kept.set(name, await act());
    return this.kept.get(name) as T;
  }

  /** For `apart` alone: what another work of the same asking stands on. */
  ground(): { of: WorkOf; manager: EntityManager } {
    return { of: this.of, manager: this.manager };
  }

  /** Writes outbox and trail; the last thing before the commit. @returns whether there is something to relay */
  async flush(manager: EntityManager = this.manager): Promise<boolean> {
    for (let from = 0; from < this.notices.length; from += 200) this.noticeLine(this.notices.slice(from, from + 200), this.of.now);
    await insertRows(manager, outbox, this.lines.map(({ seq: _, ...line }) => line) as never);
    await insertRows(manager, trail, this.trailLines);
    await insertRows(manager, unsealed, this.trailLines.map((line) => ({ trailId: line.id })) as never);
    return this.lines.length > 0;
  }

  private line(subject: string, hearer: string, body: unknown, lineKey: string | null, dueAt: Date) {
    const { now: createdAt, requestId } = this.of;
    const rest = { claim: null, tries: 0, failures: 0, parkedAt: null, lastError: null };
    const line = {
      seq: 0,
      id: newId(),
      subject,
      hearer,
      lineKey,
      body: JSON.stringify(body),
      requestId,
      createdAt,
      dueAt,
    };
    this.lines.push({ ...line, ...rest });
  }
}

/** The work of one asking: who asks, and when. */
export class Work extends SharedWork {
  readonly actor: Actor;
  readonly now: Date;
  readonly address: string | null;

  constructor(
    private readonly asker: WorkOf,
    manager: EntityManager,
    kept?: Map<string, unknown>,
  ) {
    super(asker, manager, kept);
    this.actor = asker.actor;
    this.now = asker.now;
    this.address = asker.address ?? null;
  }

  /** A line in the trail, in this transaction. @param object the id of the thing, never its content */
  record(action: string, object: string, outcome = 'done', actor: Actor = this.actor): void {
    this.recordFor({ ...this.asker, actor }, action, object, outcome);
  }
}
