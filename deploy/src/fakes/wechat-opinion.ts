import { randomUUID } from 'node:crypto';

/** Invented words that the fake WeChat takes offence at, or is not sure about. */
export const riskyWord = '青蛙不许唱歌';
export const doubtfulWord = '青蛙也许唱歌';

/** As `msg_sec_check` answers: what to do, and a label (100: nothing found; 21000: something else). The text is not remembered. */
export const opinionOf = (content: string) => {
  const suggest = content.includes(riskyWord) ? 'risky' : content.includes(doubtfulWord) ? 'review' : 'pass';
  const label = suggest === 'pass' ? 100 : 21000;
  return { trace_id: randomUUID(), result: { suggest, label }, detail: [{ strategy: 'content_model', errcode: 0, suggest, label }] };
};
