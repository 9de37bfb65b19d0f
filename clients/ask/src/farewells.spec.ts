import { describe, expect, it } from '@jest/globals';
import { Farewells } from './farewells.js';
import type { Heard } from './gateway.js';

const lost: Heard<never> = { data: null, troubles: [{ code: 'LOST', message: '', fields: [] }] };
const heard: Heard<object> = { data: {}, troubles: [] };

describe('a sign-out', () => {
  it('is heard at once with a network', async () => expect(await new Farewells().say(async () => heard)).toBe(true));

  it('is said again when the gateway is reachable, and not any more after that', async () => {
    const farewells = new Farewells();
    let online = false;
    let said = 0;
    const end = async () => {
      said++;
      return online ? heard : lost;
    };
    expect(await farewells.say(end)).toBe(false);
    online = true;
    await farewells.again();
    await farewells.again();
    expect(said).toBe(2);
  });

  it('is heard too where the sign-in was over already', async () => {
    const over = { data: null, troubles: [{ code: 'UNAUTHENTICATED', message: '', fields: [] }] };
    expect(await new Farewells().say(async () => over)).toBe(true);
  });
});
