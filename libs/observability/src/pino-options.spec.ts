import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { withLogFields } from './log-fields.js';
import { nestLogger } from './nest-logger.js';
import { pinoOptions } from './pino-options.js';

const phone = '13800001234';
const idNumber = '11010119900307811X';
const token = 'q3Zt0v8cKx1LmN5pRs7uWy9A2bD4eF6gH8iJ0kLmNoP';
const passport = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';
const name = '周小满';
const secrets = [phone, idNumber, token, passport, name, '482913'];

const written = () => {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  return { stream, text: () => lines.join('') };
};
const expectNothingOf = (text: string) => {
  expect(text.length).toBeGreaterThan(0);
  for (const secret of secrets) expect(text).not.toContain(secret);
};

describe('a log line', () => {
  it('holds no token, phone, name or ID number of an object, however deep', () => {
    const { stream, text } = written();
    pino(pinoOptions({ service: 'people', level: 'info' }), stream).info({
      token,
      child: { name, idNumber, bornOn: '2016-02-03' },
      steps: [{ asked: { phone, displayName: name } }, phone, Number(phone), `id=${idNumber};`],
      headers: { authorization: `Bearer ${token}` },
      login: { code: '482913', openid: 'o-abc' },
      variables: { input: { code: '482913' } },
    });
    expectNothingOf(text());
    expect(text()).not.toContain('o-abc');
    expect(text()).not.toContain('2016-02-03');
  });

  it('holds none of them in messages and their arguments', () => {
    const { stream, text } = written();
    const log = pino(pinoOptions({ service: 'people', level: 'info' }), stream);
    log.warn('code sent to %s for %s', phone, `Bearer ${token}`);
    log.warn(`passport ${passport} of ${idNumber}`);
    expectNothingOf(text());
  });

  it('holds none of them from an error of the database, nor its SQL and parameters', () => {
    const { stream, text } = written();
    const failed = Object.assign(new Error(`Duplicate entry '${name}-${phone}' for key 'person.phone'`, { cause: new Error(token) }), {
      code: 'ER_DUP_ENTRY',
      sql: `insert into child values ('${name}')`,
      parameters: [name, idNumber],
    });
    const log = pino(pinoOptions({ service: 'people', level: 'info' }), stream);
    log.error(failed);
    log.error({ err: failed, code: '482913' }, 'could not save');
    expectNothingOf(text());
    expect(text()).toContain('ER_DUP_ENTRY');
  });

  it('holds none of them when Nest writes it', () => {
    const { stream, text } = written();
    const log = nestLogger({ service: 'people', level: 'info' }, stream);
    log.error(new Error(`no row for ${phone}`), 'SignIn');
    log.log({ person: { name }, token }, 'SignIn');
    log.warn(`token ${token}`, 'SignIn');
    expectNothingOf(text());
    expect(text()).toContain('"context":"SignIn"');
  });

  it('keeps what an operator needs: service, request, operation, code and counts', () => {
    const { stream, text } = written();
    const log = pino(pinoOptions({ service: 'people', level: 'info' }), stream);
    withLogFields({ requestId: '0190c2f0-aaaa-7bbb-8ccc-123456789012' }, () =>
      log.info({ operationName: 'enrollChildren', code: 'Busy', tries: 3, milliseconds: 1732456789012 }, 'slow'),
    );
    expect(JSON.parse(text())).toMatchObject({
      service: 'people',
      requestId: '0190c2f0-aaaa-7bbb-8ccc-123456789012',
      operationName: 'enrollChildren',
      code: 'Busy',
      tries: 3,
      milliseconds: 1732456789012,
      msg: 'slow',
    });
  });

  it('stays one JSON line when something in it was hidden', () => {
    const { stream, text } = written();
    pino(pinoOptions({ service: 'people', level: 'info' }), stream).info({ count: Number(phone) }, `ask ${phone}`);
    expect(JSON.parse(text())).toMatchObject({ count: '[hidden]', msg: 'ask [hidden]' });
  });
});
