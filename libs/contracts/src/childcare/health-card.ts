import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { ChildId } from '../id.js';
import { pick } from '../refusal.js';
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

export const saveHealthCard = defineCommand('childcare.health-card.save-health-card.v1', {
  words: '填写或确认孩子的健康卡；加密保存',
  for: ['member'],
  trail: { action: '保存健康卡', of: 'childId' },
  input: z.object({ childId: ChildId, allergies: words('过敏'), illness: words('病史'), medication: words('用药') }),
  output: view('HealthCardSaved', { childId: ChildId, confirmedAt: Instant }, '健康卡已保存'),
  refusals: pick(childRefusals, 'ChildNotFound', 'GuardianConsentMissing'),
});
export const readHealthCard = defineQuery('childcare.health-card.read-health-card.v1', {
  words: '查看孩子的健康卡；每次查看都有记录',
  for: ['member'],
  trail: { action: '查看健康卡', of: 'childId' },
  input: z.object({ childId: ChildId }),
  output: view('HealthCardFound', { card: HealthCard.nullable() }, '健康卡；还没有填写时为空'),
  refusals: pick(childRefusals, 'ChildNotFound'),
});
