import { randomBytes, randomUUID } from 'node:crypto';

export type WechatError = { errcode: number };
export type SubscribeMessage = { touser: string; template_id: string; page?: string; data: Record<string, { value: string }> };
export type SentMessage = SubscribeMessage & { at: string };

const codeLivesMs = 5 * 60_000;
const tokenLivesMs = 7_200_000;

type Code = { for: string; expiresAt: number; used: boolean };

/** What the fake WeChat remembers. Codes serve once and for five minutes; codes that begin with `demo-` always. */
export class WechatBook {
  readonly messages: SentMessage[] = [];
  private readonly loginCodes = new Map<string, Code>();
  private readonly phoneCodes = new Map<string, Code>();
  private readonly quotas = new Map<string, number>();
  private token: { value: string; expiresAt: number } | undefined;
  private readonly oldTokens = new Set<string>();

  constructor(private readonly now: () => number) {}

  issueLoginCode(openid = `fake-${randomUUID()}`): string {
    return this.issue(this.loginCodes, openid);
  }

  issuePhoneCode(phone: string): string {
    return this.issue(this.phoneCodes, phone);
  }

  signIn(code: string): { openid: string; session_key: string } | WechatError {
    const openid = this.redeem(this.loginCodes, code, (demo) => demo);
    return typeof openid === 'string' ? { openid, session_key: randomBytes(16).toString('base64') } : openid;
  }

  /** The phone number behind a code of `getPhoneNumber`; a login code is not one. */
  phoneOf(code: string): string | WechatError {
    return this.redeem(this.phoneCodes, code, (demo) => demo.slice('demo-'.length));
  }

  /** The same token until it is about to expire, as `stable_token` does; a forced one ends the token before. */
  accessToken(force: boolean): { access_token: string; expires_in: number } {
    const now = this.now();
    if (force) this.endToken();
    if (!this.token || this.token.expiresAt - now < 5 * 60_000)
      this.token = { value: randomBytes(24).toString('hex'), expiresAt: now + tokenLivesMs };
    return { access_token: this.token.value, expires_in: Math.floor((this.token.expiresAt - now) / 1_000) };
  }

  endToken(): void {
    if (this.token) this.oldTokens.add(this.token.value);
    this.token = undefined;
  }

  tokenError(token: string | undefined): WechatError | undefined {
    if (token && token === this.token?.value && this.token.expiresAt > this.now()) return undefined;
    return { errcode: token && (this.oldTokens.has(token) || token === this.token?.value) ? 42001 : 40001 };
  }

  /** How many messages of a template (or of any, without one) the person still agreed to; 0 is a refusal. */
  setQuota(openid: string, templateId: string | undefined, count: number): void {
    this.quotas.set(quotaKey(openid, templateId), count);
  }

  send(message: SubscribeMessage): WechatError {
    const key = [quotaKey(message.touser, message.template_id), quotaKey(message.touser)].find((one) => this.quotas.has(one));
    const left = key === undefined ? Number.POSITIVE_INFINITY : (this.quotas.get(key) ?? 0);
    if (left < 1) return { errcode: 43101 };
    if (key) this.quotas.set(key, left - 1);
    this.messages.push({ ...message, at: new Date(this.now()).toISOString() });
    return { errcode: 0 };
  }

  private issue(codes: Map<string, Code>, value: string): string {
    const code = randomBytes(16).toString('hex');
    codes.set(code, { for: value, expiresAt: this.now() + codeLivesMs, used: false });
    return code;
  }

  private redeem(codes: Map<string, Code>, code: string, demo: (code: string) => string): string | WechatError {
    if (code.startsWith('demo-')) return demo(code);
    const found = codes.get(code);
    if (!found || found.expiresAt <= this.now()) return { errcode: 40029 };
    if (found.used) return { errcode: 40163 };
    found.used = true;
    return found.for;
  }
}

const quotaKey = (openid: string, templateId = '*') => `${openid} ${templateId}`;
