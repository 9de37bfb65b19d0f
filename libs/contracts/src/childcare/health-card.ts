import { z } from 'zod';
import { cityTimeInWords } from '../city-time-in-words.js';
import { defineCommand, defineQuery } from '../contract.js';
import { ChildId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { field, Instant, typedLines, view } from '../shape.js';
import { childRefusals } from './child.js';

const words = (text: string) => field(typedLines(0, 500).nullable(), text);
export const HealthCard = view(
  'HealthCard',
  {
    childId: ChildId,
    allergies: words('过敏'),
    illness: words('病史'),
    medication: words('用药'),
    confirmedAt: field(Instant.clone(), '家长最近一次确认的时刻'),
  },
  '孩子的健康卡',
);

const refusals = {
  ...childRefusals,
  HealthCardChanged: refusal(
    { confirmedAt: Instant },
    ({ confirmedAt }) =>
      `这张健康卡 ${cityTimeInWords(confirmedAt)} 在别的地方改过，您这次填的还没有保存。请先看一看那边填的，再决定留哪一份`,
  ),
};

export const saveHealthCard = defineCommand('childcare.health-card.save-health-card.v1', {
  words: '填写或确认孩子的健康卡；加密保存',
  for: ['member'],
  trail: { action: '保存健康卡', of: 'childId' },
  input: z.object({
    childId: ChildId,
    allergies: words('过敏'),
    illness: words('病史'),
    medication: words('用药'),
    seen: field(
      z.object({ confirmedAt: field(Instant.clone().nullable(), '那张卡确认的时刻；还没有填写时为空') }).optional(),
      '填写时看到的那张卡。带上它，别处刚改过的不会被盖掉；不带时照写',
    ),
  }),
  output: view('HealthCardSaved', { childId: ChildId, confirmedAt: Instant }, '健康卡已保存'),
  refusals: pick(refusals, 'ChildNotFound', 'GuardianConsentMissing', 'HealthCardChanged'),
});
export const readHealthCard = defineQuery('childcare.health-card.read-health-card.v1', {
  words: '查看孩子的健康卡；每次查看都有记录',
  for: ['member'],
  trail: { action: '查看健康卡', of: 'childId' },
  input: z.object({ childId: ChildId }),
  output: view('HealthCardFound', { card: HealthCard.nullable() }, '健康卡；还没有填写时为空'),
  refusals: pick(refusals, 'ChildNotFound'),
});
