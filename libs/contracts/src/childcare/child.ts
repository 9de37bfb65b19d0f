import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { ChildId } from '../id.js';
import { IdNumber } from '../id-number.js';
import { PersonName } from '../person-name.js';
import { pick, refusal } from '../refusal.js';
import { Day, field, Instant, view } from '../shape.js';

/** Full years between which a child can be looked after at all. A class takes a part of them. */
export const childAges = { youngest: 3, oldest: 16 };

export const childRefusals = {
  GuardianConsentMissing: refusal({ version: z.int() }, '登记孩子的信息之前，请先阅读并同意监护人同意书'),
  IdNumberWrong: refusal({ position: z.int() }, ({ position }) => `第 ${position + 1} 个孩子的身份证号不对，请逐位核对`),
  BornOnMismatch: refusal({ position: z.int() }, ({ position }) => `第 ${position + 1} 个孩子的出生日期与身份证号不一致，请核对`),
  NotAChild: refusal(
    { position: z.int(), youngest: z.int(), oldest: z.int() },
    ({ position, youngest, oldest }) =>
      `第 ${position + 1} 个孩子的出生日期不在托管年龄内（${youngest} 到 ${oldest} 周岁），请核对出生日期；其他年龄的孩子暂时不能登记`,
  ),
  ChildAlreadyAdded: refusal(
    { position: z.int() },
    ({ position }) => `第 ${position + 1} 个孩子已经登记过了，不用再登记；如果是姓名写错了，可以在“我的孩子”里更正`,
  ),
  IdNumberTwice: refusal({ position: z.int() }, ({ position }) => `第 ${position + 1} 个孩子的身份证号和前面一个孩子的一样，请核对`),
  TooManyChildren: refusal({ most: z.int() }, ({ most }) => `最多登记 ${most} 个孩子，如有需要请联系所在工会`),
  ChildNotFound: refusal({}, '没有找到这个孩子，请刷新后再试'),
};

export const Child = view('Child', { id: ChildId, name: z.string(), bornOn: Day, addedAt: Instant }, '孩子');

const newChild = z.object({
  name: field(PersonName.clone(), '姓名'),
  bornOn: field(Day.clone(), '出生日期'),
  idNumber: field(IdNumber.clone(), '身份证号，18 位'),
});
/** The ID number is never stored: a keyed hash makes the child unique. */
export const addChildren = defineCommand('childcare.child.add-children.v1', {
  words: '登记孩子；身份证号只用来核对，不保存',
  for: ['member'],
  input: z.object({
    children: field(z.array(newChild).min(1).max(4), '孩子'),
  }),
  output: view('ChildrenAdded', { children: z.array(Child) }, '已登记'),
  refusals: pick(
    childRefusals,
    'GuardianConsentMissing',
    'IdNumberWrong',
    'BornOnMismatch',
    'NotAChild',
    'ChildAlreadyAdded',
    'IdNumberTwice',
    'TooManyChildren',
  ),
});
/** The child stays the one of the ID number: only what it is called can be mended. */
export const renameChild = defineCommand('childcare.child.rename-child.v1', {
  words: '更正孩子的姓名；出生日期以身份证号为准，不能改',
  for: ['member'],
  trail: { action: '更正孩子的姓名', of: 'childId' },
  input: z.object({ childId: ChildId, name: field(PersonName.clone(), '姓名') }),
  output: view('ChildRenamed', { child: Child }, '姓名已更正'),
  refusals: pick(childRefusals, 'ChildNotFound', 'GuardianConsentMissing'),
});
export const listMyChildren = defineQuery('childcare.child.list-my-children.v1', {
  words: '我的孩子',
  for: ['member'],
  input: z.object({}),
  output: view('MyChildren', { items: z.array(Child) }, '我的孩子'),
});
export const findChildren = defineQuery('childcare.child.find-children.v1', {
  words: '按编号找我的孩子；不是我的等同没有',
  for: ['member'],
  input: z.object({ childIds: z.array(ChildId).min(1).max(100) }),
  output: view('FoundChildren', { items: z.array(Child) }, '找到的孩子'),
});
