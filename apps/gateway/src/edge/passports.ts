import { hash as digest, randomUUID } from 'node:crypto';
import { type Actor, nobody, type PersonId } from '@sanwei/contracts';
import { openPassport } from '@sanwei/contracts/people/login';
import { decodeJwt } from 'jose';
import type { Ask, Caller } from '../builder/index.js';

/** `used` where somebody asked for something with it: a passport that was opened only to look counts as no use of the sign-in. */
type Kept = { caller: Caller & { passport: string }; loginId: string; until: number; used: boolean };
type Opening = { used: boolean; caller: Promise<Caller> };
export type PassportsOptions = {
  ask: Ask;
  /** The gateway's own passport: only it may turn a token into somebody's. */
  ownPassport(): Promise<string>;
  /** Null for a passport that is not from `people`, or too old. */
  verify(passport: string): Promise<Actor | null>;
};
const kept = { logins: 50_000, ended: 10_000, endedMs: 30_000, earlyMs: 5_000, hintMs: 10_000 };
const anonymous: Caller = { actor: nobody };

/** Turns bearer tokens into passports and keeps them for less than a minute. Tokens themselves are never kept, only their hashes. */
export class Passports {
  private readonly open = new Map<string, Kept>();
  private readonly asking = new Map<string, Opening>();
  private readonly ended = new Map<string, number>();
  private readonly dropped = new Map<string, { turn: number; at: number }>();
  private turn = 0;
  constructor(private readonly options: PassportsOptions) {}

  /** Whose token it was when it was last opened, without asking anybody; for throttling only. */
  lastOwner(token: string): PersonId | null {
    return (this.open.get(hashOf(token))?.caller.actor.id as PersonId | undefined) ?? null;
  }

  /**
   * Nobody for a token that has ended; `unknown` when it could not be found out.
   * @param used false for a stream that only listens: it leaves the sign-in to end when nothing else is asked
   */
  async callerOf(token: string | null, requestId: string, used = true): Promise<Caller> {
    if (!token) return anonymous;
    const hash = hashOf(token);
    const known = this.open.get(hash);
    if (known && known.until > Date.now() && (known.used || !used)) return known.caller;
    if ((this.ended.get(hash) ?? 0) > Date.now()) return anonymous;
    const running = this.asking.get(hash);
    if (running && (running.used || !used)) return running.caller;
    const opening: Opening = { used, caller: this.fresh(hash, { token, used }, requestId).finally(() => this.settled(hash, opening)) };
    this.asking.set(hash, opening);
    return opening.caller;
  }

  /** At once, and also the passport that is on its way while the hint arrives. */
  drop(loginId: string): void {
    const now = Date.now();
    this.turn += 1;
    this.dropped.set(loginId, { turn: this.turn, at: now });
    for (const [id, { at }] of this.dropped) {
      if (at > now - kept.hintMs) break;
      this.dropped.delete(id);
    }
    for (const entry of this.open.values()) if (entry.loginId === loginId) entry.until = 0;
  }

  private async fresh(hash: string, input: { token: string; used: boolean }, requestId: string): Promise<Caller> {
    for (let tries = 0; tries < 3; tries += 1) {
      const { turn } = this;
      const passport = await this.options.ownPassport();
      const reply = await this.options.ask(openPassport, input, { id: randomUUID(), passport, requestId, deadlineMs: 2_000 });
      if (!reply.ok && reply.error.code !== 'LoginEnded' && reply.error.code !== 'InvalidInput') break;
      if (!reply.ok) return this.end(hash);
      const opened = reply.value;
      const actor = await this.options.verify(opened.passport);
      if (!actor) break;
      // A hint came after the question: the answer may be older than it, so the question is asked again.
      if ((this.dropped.get(opened.loginId)?.turn ?? 0) > turn) continue;
      return this.keep(hash, { actor, passport: opened.passport }, opened.loginId, input.used);
    }
    return { actor: nobody, unknown: true };
  }

  /** A quiet opening may have been overtaken by one that is a use. */
  private settled(hash: string, opening: Opening): void {
    if (this.asking.get(hash) === opening) this.asking.delete(hash);
  }

  private keep(hash: string, caller: Kept['caller'], loginId: string, used: boolean): Caller {
    // From the passport itself, since it runs by the machine's clock, not by the city's.
    const until = (decodeJwt(caller.passport).exp ?? 0) * 1000 - kept.earlyMs;
    this.open.delete(hash);
    this.open.set(hash, { caller, loginId, until, used });
    forgetOldest(this.open, kept.logins);
    return caller;
  }

  private end(hash: string): Caller {
    this.open.delete(hash);
    this.ended.set(hash, Date.now() + kept.endedMs);
    forgetOldest(this.ended, kept.ended);
    return anonymous;
  }
}

// For each request twice, so in one call: a hash object costs three times as much as the hash.
const hashOf = (token: string): string => digest('sha256', token, 'base64');
const forgetOldest = (map: Map<string, unknown>, most: number): void => {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
};
