import { randomUUID } from 'node:crypto';
import { orderCorrection, orderExport } from '@sanwei/contracts/people/data-order';
import { listMyLogins } from '@sanwei/contracts/people/login';
import { listMyNotices } from '@sanwei/contracts/people/notice';
import { everyService } from '@sanwei/contracts/registry';
import { answerOf } from '@sanwei/testing';
import type { CityOfTwo } from './city-of-two.example.js';
import { type Entries, ofEverybody } from './rows.example.js';

const anExport = async (city: CityOfTwo) => answerOf(await city.ask(orderExport, {}, city.a)).order.id;
export const peopleRows = async (city: CityOfTwo): Promise<void> => {
  city.ofA.add('甲要更正的事');
  for (const who of [city.a, city.b]) {
    const { order } = answerOf(await city.ask(orderCorrection, { what: who === city.a ? '甲要更正的事' : '别的事' }, who));
    if (who === city.a) city.ofA.add(order.id).add(await anExport(city));
  }
};
/** What came of everything else: logins, and notices that other services sent. */
export const peopleRowsAfter = async (city: CityOfTwo): Promise<void> => {
  for (const { id } of answerOf(await city.ask(listMyLogins, {}, city.a)).items) city.ofA.add(id);
  for (const { id } of answerOf(await city.ask(listMyNotices, { first: 50, after: null }, city.a)).items) city.ofA.add(id);
};

const ofOneCorrection = (more: object) => async (city: CityOfTwo) => {
  const { order } = answerOf(await city.ask(orderCorrection, { what: '名字写错了' }, city.a));
  return {
    input: { orderId: order.id, ...more },
    theirs: [order.id],
    owner: city.staff('federationStaff', null),
    strangers: [city.staff('federationStaff', city.branches.b)],
  };
};
const wholeCity = ofEverybody('whoever may do this holds the role for the whole city: it is granted in no other way');

export const peopleEntries: Entries = {
  'people.branch.find-branches.v1': ofEverybody('the tree of branches is public'),
  'people.branch.list-branches.v1': ofEverybody('the tree of branches is public'),
  'people.branch.open-branch.v1': wholeCity,
  'people.login.request-code.v1': ofEverybody('the same answer for known and unknown phones, which the specs of sign-in prove'),
  'people.login.sign-in-with-code.v1': ofEverybody('whoever has the attempt and its code has the phone'),
  'people.login.sign-in-staff.v1': ofEverybody('whoever has the password is the person'),
  'people.login.end-login.v1': async (city) => {
    const { actor } = await city.people.aMember(`login-${randomUUID()}`);
    const [login] = answerOf(await city.ask(listMyLogins, {}, actor)).items;
    return { input: { loginId: login!.id }, theirs: [login!.id], owner: actor, strangers: [city.b] };
  },
  'people.staff.open-staff-account.v1': wholeCity,
  'people.staff.reset-password.v1': wholeCity,
  'people.staff.disable-staff.v1': wholeCity,
  'people.staff.enable-staff.v1': wholeCity,
  'people.grant.grant-role.v1': wholeCity,
  'people.grant.end-grant.v1': wholeCity,
  'people.data-order.view-export-order.v1': async (city) => {
    const orderId = await anExport(city);
    return { input: { orderId }, theirs: [orderId], owner: city.a, strangers: [city.b] };
  },
  'people.data-order.read-correction.v1': ofOneCorrection({}),
  'people.data-order.close-correction.v1': ofOneCorrection({ answer: '已经改好' }),
  ...Object.fromEntries(everyService.map(({ retryParkedLine }) => [retryParkedLine.subject, wholeCity])),
  ...Object.fromEntries(
    everyService.map(({ readOwnData }) => [
      readOwnData.subject,
      async (city: CityOfTwo) => {
        const orderId = await anExport(city);
        return { input: { orderId }, theirs: [orderId], owner: city.a, strangers: [city.b] };
      },
    ]),
  ),
};
