import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id, which is the library's default algorithm. @source OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords. A password typed with full-width letters is the same password. */
export class Passwords {
  private constructor(private readonly nobodys: string) {}

  static async make(): Promise<Passwords> {
    return new Passwords(await hash(randomBytes(32), cost));
  }

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), cost);
  }
  /** @param kept null where there is no account: the same work is done, so that the time does not tell */
  async verify(kept: string | null, password: string): Promise<boolean> {
    const right = await verify(kept ?? this.nobodys, password.normalize('NFKC'));
    return right && kept !== null;
  }
}
