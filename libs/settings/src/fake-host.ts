import type { Complaint } from './piece.js';

const loopback = /^(localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|\[::ffff:.*\])$/i;

/** Production talks to the real outside systems only: over TLS, and never to a fake on this machine. */
export function fakeHost(address: string): Complaint | undefined {
  const url = new URL(address);
  if (loopback.test(url.hostname) || /fake|demo/i.test(address))
    return { zh: '指向本机或模拟服务，不能用于生产', en: 'points to this machine or to a fake, which production refuses' };
  if (url.protocol !== 'https:') return { zh: '生产环境必须使用 https', en: 'must use https in production' };
  return undefined;
}
