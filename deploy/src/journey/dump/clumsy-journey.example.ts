import { randomUUID } from 'node:crypto';
import type { Client, TestCity } from '../a-city.example.js';
import type { Clear } from './forms.example.js';

const typed = {
  name: '夏侯初晴',
  phone: '13955330871',
  idNumber: '99999920190317456X',
  password: 'lantern on the 7th pier',
  illness: '癫痫发作过两回',
};

/** People who type things where they do not belong, and clients that send nonsense: what goes wrong is logged, and what was typed is not. */
export const clumsyJourney = async (test: TestCity): Promise<Clear[]> => {
  const { nobody } = test;
  const member = await test.withWechat('demo-clumsy');
  const tries: [Client, string, object][] = [
    [nobody, 'requestCode', { phone: `${typed.phone}${typed.name}` }],
    [nobody, 'requestCode', { phone: [typed.phone] }],
    [nobody, 'signInStaff', { username: typed.name, password: typed.password }],
    [nobody, 'signInStaff', { username: typed.password, password: typed.phone, more: typed.idNumber }],
    [nobody, 'signInWithWechat', { code: typed.idNumber }],
    [nobody, 'signInWithCode', { attemptId: typed.phone, code: typed.name }],
    [member, 'requestPhoneCode', { phone: `${typed.phone}${typed.name}` }],
    [member, 'bindPhoneWithCode', { attemptId: typed.phone, code: typed.name }],
    [member, 'addChildren', { children: [{ name: `${typed.name}😀`, bornOn: typed.phone, idNumber: typed.illness }] }],
    [member, 'addChildren', { children: [{ name: typed.name, bornOn: '2019-03-17', idNumber: typed.idNumber }] }],
    [member, 'saveHealthCard', { childId: typed.idNumber, allergies: typed.illness, illness: null, medication: null }],
    [member, 'saveHealthCard', { childId: randomUUID(), allergies: typed.illness.repeat(400), illness: null, medication: null }],
    [member, 'closeCorrection', { orderId: typed.phone, answer: typed.illness }],
  ];
  for (const [who, name, input] of tries) await who.act(name, input, '__typename').catch(() => undefined);
  await member.send(`{ viewMe(${typed.name}: "${typed.phone}") { id ${typed.illness} `);
  await member.send(`query Q { listMyChildren(name: "${typed.name}") { items { ${typed.password.replaceAll(' ', '_')} } } }`);
  const gateway = test.city.run.gateway!;
  const odd: [string, RequestInit][] = [
    [`${gateway}?phone=${typed.phone}&name=${encodeURIComponent(typed.name)}`, {}],
    [gateway.replace('/graphql', `/${encodeURIComponent(typed.name)}/${typed.phone}`), {}],
    [gateway.replace('/graphql', `/files/matchmaking.${typed.phone}`), { method: 'POST', body: typed.illness }],
    [gateway, { method: 'POST', body: typed.illness, headers: { 'content-type': 'application/json' } }],
    [
      gateway,
      {
        method: 'POST',
        body: `{"query":"${typed.name}`,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${typed.password}` },
      },
    ],
    [
      gateway,
      {
        method: 'POST',
        body: '{"query":"{ viewMe { id } }"}',
        headers: { 'content-type': 'application/json', 'x-request-id': typed.phone, 'user-agent': typed.password },
      },
    ],
  ];
  for (const [url, init] of odd) await (await fetch(url, init)).text();
  return Object.entries(typed).map(([what, value]) => ({ what: `clumsy ${what}`, value }));
};
