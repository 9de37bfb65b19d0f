import { z } from 'zod';
import { defineQuery } from '../contract.js';
import type { ServiceWithRows } from '../service.js';
import { choice, Day, field, Instant, pageOf, paging, view } from '../shape.js';

/** Ids and code words alone: what was read or written never stands in the trail. */
export const TrailLineView = view(
  'TrailLine',
  {
    link: field(z.int(), '在留痕链上的序号'),
    at: field(Instant.clone(), '时刻；心理服务只到日期（当地零点）'),
    actor: field(z.string(), '谁：账号编号或服务名；心理服务的会员为代号，同一人始终同一代号'),
    action: z.string(),
    object: field(z.string(), '对哪一项：编号'),
    outcome: field(z.string(), 'done；只试算时为 tried；或被拒绝的原因代码'),
  },
  '一条审计留痕',
);
const TrailLinePage = pageOf('TrailLinePage', TrailLineView, '一页审计留痕');

/**
 * Newest first. In a service where being known is harm (counseling), members stand under masks, moments are days and today is not
 * shown yet: beside the sign-ins of the same minute a moment would say who it was. @source design "trust", who may
 */
export const listTrail = (service: ServiceWithRows) =>
  defineQuery(`${service}.trail.list-trail.v1`, {
    words: '审计留痕，新的在前；查看本身也留痕',
    for: ['auditAdministrator'],
    trail: { action: '查看审计留痕', of: 'day' },
    input: z.object({ ...paging, day: field(Day.nullable().default(null), '只看这一天及以前；为空从最近的开始') }),
    output: TrailLinePage,
  });

export const TrailTrouble = choice('TrailTrouble', ['changed', 'lineMissing', 'linkMissing'], '留痕哪里不对');
/** So many links are walked in one asking; the whole chain is walked by asking on from `next`. */
export const linksAtOnce = 5_000;
export const TrailCheck = view(
  'TrailCheck',
  {
    whole: field(z.boolean(), '查到的这一段是完整的'),
    checked: field(z.int(), '查到第几条为止'),
    newest: field(z.int(), '最新一条的序号'),
    next: field(z.int().nullable(), '接着查时从这里开始；查完了或有问题为空'),
    brokenAt: field(z.int().nullable(), '第一处不对的序号'),
    why: TrailTrouble.nullable(),
  },
  '留痕链的一段查得怎样',
);
export const checkTrail = (service: ServiceWithRows) =>
  defineQuery(`${service}.trail.check-trail.v1`, {
    words: '从某一条起核对留痕链，一次最多 5000 条；另外加进库里而没有上链的记录由机房命令 trail:verify 查',
    for: ['auditAdministrator'],
    trail: { action: '核对审计留痕', of: 'from' },
    input: z.object({ from: field(z.int().min(1).default(1), '从第几条开始') }),
    output: TrailCheck,
  });
