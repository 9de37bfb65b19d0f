import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { NotNow } from '@sanwei/wire';
import { Turns } from '../turns.js';

/** Argon2id, which is the library's default algorithm. @source OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/**
 * Half of the four threads that Node lends for such work. The signatures of passports need them too: behind 64 passwords at once, on all
 * four threads, whoever was signed in already waited for more than a second.
 */
const atOnce = 2;

/** Hashes and checks passwords, few at once. A password typed with full-width letters is the same password. */
export class Passwords {
  private readonly turns = new Turns(atOnce);

  private constructor(
    private readonly nobodys: string,
    private readonly patienceMs: number,
  ) {}

  /** @param patienceMs how long one waits for a turn: a little less than the gateway waits for the answer */
  static async make(patienceMs = 2_500): Promise<Passwords> {
    return new Passwords(await hash(randomBytes(32), cost), patienceMs);
  }

  /** @throws NotNow when too many are waiting; nothing has been hashed then */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFKC'), cost));
  }
  /**
   * @param kept null where there is no account: the same work is done, so that the time does not tell
   * @throws NotNow when too many are waiting; nothing has been looked at then
   */
  async verify(kept: string | null, password: string): Promise<boolean> {
    const right = await this.inTurn(() => verify(kept ?? this.nobodys, password.normalize('NFKC')));
    return right && kept !== null;
  }

  private async inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = await this.turns.take(this.patienceMs, act);
    if (!turn) throw new NotNow(2);
    return turn.done;
  }
}
