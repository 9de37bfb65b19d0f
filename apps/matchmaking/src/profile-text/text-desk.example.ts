import type { In } from '@sanwei/contracts';
import { checkText } from '@sanwei/contracts/people/text-check';
import { aSmallService } from '@sanwei/gateway/a-gateway.example';
import { until } from '@sanwei/testing';
import { aMatchmaking, type Matchmaking } from '../matchmaking.example.js';

/** `matchmaking` beside a `people` that answers about words as WeChat would: by 存疑 and 违规 in them, when it is there and not held up. */
export type TextDesk = Matchmaking & {
  asked: In<typeof checkText>[];
  away(yes: boolean): void;
  /** What is asked from now on is answered when it is let go. @returns what lets it go */
  hold(): () => void;
  stateOf(id: string): Promise<{ texts: string; textsVersion: number }>;
  /** Until the words of this profile stand like that. */
  whenTexts(id: string, state: string): Promise<void>;
};

const opinionOf = (text: string) => (text.includes('违规') ? 'risky' : text.includes('存疑') ? 'review' : 'pass');

export const aTextDesk = async (): Promise<TextDesk> => {
  const city = await aMatchmaking();
  const asked: In<typeof checkText>[] = [];
  const held: (() => void)[] = [];
  let [away, answers] = [false, Promise.resolve()];
  const answer = async ({ body }: { body: In<typeof checkText> }) => {
    asked.push(body);
    if (away) return { ok: false, error: { code: 'WechatUnavailable' } };
    await answers;
    return { answer: opinionOf(body.text) };
  };
  const people = await aSmallService('people', [[checkText, answer as never]]);
  const stateOf = async (id: string) => {
    const [row] = await city.rows<{ texts: string; textsVersion: number }>('SELECT texts, textsVersion FROM profile WHERE id = ?', [id]);
    return row!;
  };
  return {
    ...city,
    asked,
    away: (yes) => {
      away = yes;
    },
    hold: () => {
      answers = new Promise((resolve) => held.push(resolve));
      return held.at(-1)!;
    },
    stateOf,
    whenTexts: (id, state) => until(async () => (await stateOf(id)).texts === state),
    stop: async () => {
      for (const letGo of held) letGo();
      await people.stop();
      await city.stop();
    },
  };
};
