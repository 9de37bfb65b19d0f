import { randomUUID } from 'node:crypto';
import { orderCorrection, orderOwnData } from '@sanwei/contracts/people/data-order';
import { listMyLogins, requestCode, signInWithCode } from '@sanwei/contracts/people/login';
import { findMember, requestMembership } from '@sanwei/contracts/people/membership';
import { listMyNotices } from '@sanwei/contracts/people/notice';
import { requestPhoneCode } from '@sanwei/contracts/people/person';
import { exportMembers } from '@sanwei/contracts/people/register-export';
import { beginSignInMove } from '@sanwei/contracts/people/sign-in-move';
import { everyService } from '@sanwei/contracts/registry';
import { aSheet, checked, committed, upload } from '@sanwei/people/roster/roster.example';
import { moveCodeOf } from '@sanwei/people/sign-in-move/sign-in-move.store';
import { answerOf, person } from '@sanwei/testing';
import type { CityOfTwo, Somebody } from './city-of-two.example.js';
import { type Entries, ofEverybody } from './rows.example.js';

const anExport = async (city: CityOfTwo) => answerOf(await city.ask(orderOwnData, {}, city.a)).order.id;
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
const twoClerks = (city: CityOfTwo) => ({
  owner: city.staff('branchClerk', city.branches.a),
  strangers: [city.staff('branchClerk', city.branches.b), city.staff('federationStaff', city.branches.b)],
});
let phones = 0;
const aPhone = () => `135${String(70_000_000 + ++phones)}`;
const signedIn = async (city: CityOfTwo, phone: string): Promise<Somebody> => {
  const { attemptId } = answerOf(await city.ask(requestCode, { phone }));
  const { personId } = answerOf(await city.ask(signInWithCode, { attemptId, code: city.people.sentCode(attemptId) }));
  return person(personId);
};
const ofRequest = (more: object) => async (city: CityOfTwo) => {
  const asked = await city.ask(requestMembership, { branchId: city.branches.a, name: '甲乙' }, await signedIn(city, aPhone()));
  const { id } = answerOf(asked).membership;
  return { input: { membershipId: id, ...more }, theirs: [id], ...twoClerks(city) };
};
/** Somebody in the register of A. */
const aMemberOfA = async (city: CityOfTwo) => {
  const [{ owner }, phone] = [twoClerks(city), aPhone()];
  const who = await signedIn(city, phone);
  await committed(city.people, owner, city.branches.a, [['甲乙', phone]]);
  const { member } = answerOf(await city.ask(findMember, { branchId: null, phone }, owner));
  return { phone, personId: who.id, membershipId: member.id };
};
const ofRoster = (phone: () => string, more: object) => async (city: CityOfTwo) => {
  const clerks = twoClerks(city);
  const { id } = await checked(city.people, clerks.owner, city.branches.a, [['甲乙', phone()]]);
  return { input: { rosterId: id, ...more }, theirs: [id], ...clerks };
};
const ofBranch = (city: CityOfTwo) => ({ input: { branchId: city.branches.a }, theirs: [city.branches.a], ...twoClerks(city) });
/** An export belongs to whoever made it: a colleague of the same branch is a stranger too. */
const ofExport = async (city: CityOfTwo) => {
  await aMemberOfA(city);
  const { owner, strangers } = twoClerks(city);
  const asked = await city.ask(exportMembers, { branchId: null, name: null, status: 'member', reason: 'checkRegister', note: null }, owner);
  const { exportId } = answerOf(asked);
  await city.quiet();
  return { input: { exportId }, theirs: [exportId], owner, strangers: [...strangers, city.staff('branchClerk', city.branches.a)] };
};
const clerkAlone = (city: CityOfTwo) => {
  const { owner, strangers } = twoClerks(city);
  return { owner, strangers: strangers.slice(0, 1) };
};
const wholeCity = ofEverybody('whoever may do this holds the role for the whole city: it is granted in no other way');

export const peopleEntries: Entries = {
  'people.branch.find-branches.v1': ofEverybody('the tree of branches is public'),
  'people.branch.list-branches.v1': ofEverybody('the tree of branches is public'),
  'people.branch.open-branch.v1': wholeCity,
  'people.branch.rename-branch.v1': wholeCity,
  'people.login.request-code.v1': ofEverybody('the same answer for known and unknown phones, which the specs of sign-in prove'),
  'people.login.sign-in-with-code.v1': ofEverybody('whoever has the attempt and its code has the phone'),
  'people.person.request-phone-code.v1': ofEverybody('a code goes to whoever holds the phone; nothing is said of whose account it is on'),
  'people.person.bind-phone-with-code.v1': async (city) => {
    const { actor } = await city.people.aMember(`bind-${randomUUID()}`);
    const { attemptId } = answerOf(await city.ask(requestPhoneCode, { phone: aPhone() }, actor));
    return { input: { attemptId, code: city.people.sentCode(attemptId) }, theirs: [attemptId], owner: actor, strangers: [city.b] };
  },
  'people.login.sign-in-staff.v1': ofEverybody('whoever has the password is the person'),
  'people.login.end-login.v1': async (city) => {
    const { actor } = await city.people.aMember(`login-${randomUUID()}`);
    const [login] = answerOf(await city.ask(listMyLogins, {}, actor)).items;
    return { input: { loginId: login!.id }, theirs: [login!.id], owner: actor, strangers: [city.b] };
  },
  'people.staff.open-staff-account.v1': wholeCity,
  'people.staff.reset-password.v1': wholeCity,
  'people.staff.reset-second-factor.v1': wholeCity,
  'people.staff.disable-staff.v1': wholeCity,
  'people.staff.enable-staff.v1': wholeCity,
  'people.grant.grant-role.v1': wholeCity,
  'people.grant.end-grant.v1': wholeCity,
  'people.data-order.view-own-data-order.v1': async (city) => {
    const orderId = await anExport(city);
    return { input: { orderId }, theirs: [orderId], owner: city.a, strangers: [city.b] };
  },
  'people.data-order.read-correction.v1': ofOneCorrection({}),
  'people.data-order.close-correction.v1': ofOneCorrection({ answer: '已经改好' }),
  'people.membership.request-membership.v1': ofEverybody('whoever works there may ask any branch; the tree of branches is public'),
  'people.membership.list-members.v1': ofBranch,
  'people.membership.count-members.v1': ofBranch,
  'people.membership.list-pending-memberships.v1': ofBranch,
  'people.membership.find-member.v1': async (city) => {
    const { phone } = await aMemberOfA(city);
    return { input: { branchId: null, phone }, theirs: [phone], ...clerkAlone(city) };
  },
  'people.membership.find-memberships.v1': async (city) => {
    const { personId } = await aMemberOfA(city);
    return { input: { personIds: [personId] }, theirs: [personId], ...twoClerks(city) };
  },
  'people.member-file.view-member.v1': async (city) => {
    const { membershipId } = await aMemberOfA(city);
    return { input: { membershipId }, theirs: [membershipId], ...twoClerks(city) };
  },
  'people.member-file.open-member-phone.v1': async (city) => {
    const { membershipId } = await aMemberOfA(city);
    return { input: { membershipId, reason: 'followUp', note: null }, theirs: [membershipId], ...twoClerks(city) };
  },
  'people.register-export.export-members.v1': async (city) => {
    await aMemberOfA(city);
    return { ...ofBranch(city), input: { branchId: city.branches.a, reason: 'checkRegister' } };
  },
  'people.register-export.view-export.v1': ofExport,
  'people.register-export.request-export-download.v1': ofExport,
  'people.membership.confirm-membership.v1': ofRequest({ name: '甲乙' }),
  'people.membership.confirm-memberships.v1': async (city) => {
    const { input, ...named } = await ofRequest({ name: '甲乙' })(city);
    return { ...named, input: { items: [input] } };
  },
  'people.membership.decline-membership.v1': ofRequest({ name: '甲乙', reason: '请先到人事处登记' }),
  'people.membership.leave-membership.v1': async (city) => {
    const { personId, membershipId } = await aMemberOfA(city);
    return { input: { membershipId }, theirs: [membershipId], owner: person(personId), strangers: [city.b] };
  },
  'people.membership.end-membership.v1': async (city) => {
    const { membershipId } = await aMemberOfA(city);
    return { input: { membershipId, reason: '已调到别的单位' }, theirs: [membershipId], ...twoClerks(city) };
  },
  'people.roster.begin-roster.v1': async (city) => {
    const { owner, strangers } = twoClerks(city);
    const fileId = await upload(city.people, owner, await aSheet([['甲乙', aPhone()]]));
    // And a file of the stranger's own for the branch of somebody else.
    const both = { ...strangers[0]!, grants: strangers.flatMap(({ grants }) => grants) };
    const own = await upload(city.people, both, await aSheet([['甲乙', aPhone()]]));
    const foreignBranch = { input: { fileId: own, branchId: city.branches.a }, theirs: [city.branches.a], owner, strangers: [both] };
    return [
      { ...foreignBranch, ownerIsTold: 'FileNotFound' },
      { input: { fileId, branchId: city.branches.a }, theirs: [fileId, city.branches.a], owner, strangers },
    ];
  },
  'people.roster.view-roster.v1': ofRoster(aPhone, {}),
  'people.roster.request-roster-errors.v1': ofRoster(() => '没有号码', {}),
  'people.roster.commit-roster.v1': ofRoster(aPhone, { endCount: null }),
  'people.roster.abandon-roster.v1': ofRoster(aPhone, {}),
  'people.sign-in-move.begin-sign-in-move.v1': async (city) => {
    const { membershipId } = await aMemberOfA(city);
    return { input: { membershipId, newPhone: aPhone() }, theirs: [membershipId], ...clerkAlone(city) };
  },
  'people.sign-in-move.move-sign-in.v1': async (city) => {
    const [{ membershipId }, clerks] = [await aMemberOfA(city), clerkAlone(city)];
    const { moveId } = answerOf(await city.ask(beginSignInMove, { membershipId, newPhone: aPhone() }, clerks.owner));
    return { input: { moveId, code: moveCodeOf(city.people.secrets, moveId) }, theirs: [moveId], ...clerks };
  },
  ...Object.fromEntries(
    everyService.flatMap(({ retryParkedLine, retryParkedLines }) => [
      [retryParkedLine.subject, wholeCity],
      [retryParkedLines.subject, wholeCity],
    ]),
  ),
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
