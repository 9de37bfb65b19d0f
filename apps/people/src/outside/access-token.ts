import { z } from 'zod';
import { askOutside } from './ask-outside.js';

const tokenAnswer = z.object({ access_token: z.string().optional(), expires_in: z.number().optional(), errcode: z.number().optional() });
const refreshBeforeMs = 5 * 60_000;

/**
 * The one holder of WeChat's access token in this process. `stable_token` gives all processes the same one until it ends,
 * so replicas do not end each other's. Never logged, never handed out of `outside/`.
 */
export class AccessToken {
  private held: { token: string; until: number } | null = null;
  private asking: Promise<string> | null = null;

  constructor(private readonly app: { url: string; appId: string; secret: string }) {}

  /** @throws OutsideAway */
  async get(): Promise<string> {
    if (this.held && this.held.until > Date.now()) return this.held.token;
    return this.ask(false);
  }
  /** After 40001 or 42001: asks again, and by force where WeChat still gives the one it has just refused. */
  async insteadOf(refused: string): Promise<string> {
    if (this.held && this.held.token !== refused) return this.held.token;
    const next = await this.ask(false);
    return next === refused ? this.ask(true) : next;
  }

  /** Many that find the token gone ask once. */
  private ask(force: boolean): Promise<string> {
    this.asking ??= this.fetch(force).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }
  private async fetch(force: boolean): Promise<string> {
    const { url, appId, secret } = this.app;
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: force };
    const {
      access_token: token,
      expires_in: seconds = 0,
      errcode,
    } = await askOutside('wechat', `${url}/cgi-bin/stable_token`, tokenAnswer, { body });
    if (!token) throw new Error(`WeChat gives no access token: errcode ${errcode}`);
    this.held = { token, until: Date.now() + Math.max(seconds * 1000 - refreshBeforeMs, 1_000) };
    return token;
  }
}
