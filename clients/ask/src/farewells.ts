import { type Heard, mayPass } from './gateway.js';

/** Ends one sign-in, under the same command id however often it is said. */
type End = () => Promise<Heard<unknown>>;

/**
 * Sign-ins that are over on this phone, of which the gateway may not know yet. They are in memory only: the phone has forgotten their tokens,
 * and what is not said while the app is open ends by itself, as a sign-in that nobody uses.
 */
export class Farewells {
  private readonly open = new Set<End>();
  private underWay: Promise<void> | undefined;

  /** @returns whether the gateway has heard of it */
  async say(end: End): Promise<boolean> {
    await this.underWay;
    this.open.add(end);
    await this.again();
    return !this.open.has(end);
  }

  /** The gateway may be reachable again. */
  async again(): Promise<void> {
    this.underWay ??= this.sayAll().finally(() => {
      this.underWay = undefined;
    });
    await this.underWay;
  }

  private async sayAll(): Promise<void> {
    for (const end of [...this.open]) {
      const [trouble] = (await end()).troubles;
      if (!trouble || !mayPass(trouble)) this.open.delete(end);
    }
  }
}
