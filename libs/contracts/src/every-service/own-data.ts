import { z } from 'zod';
import { defineQuery } from '../contract.js';
import { DataOrderId } from '../id.js';
import type { ServiceWithRows } from '../service.js';
import { field, view } from '../shape.js';

const OwnData = view(
  'OwnData',
  {
    json: field(z.string(), '机器可读的 JSON：表名到行的对照，已解密；别人的编号不在里面'),
    cut: field(z.array(z.string()), '行数太多、只给出最近 1000 行的表'),
  },
  '我在一项服务里的全部资料',
);

/**
 * Every row of the asker in this service, opened; ids of other people are left out. The answer goes from the service to the person:
 * no other service sees or keeps it, so that nobody learns who uses what.
 * @source 《个人信息保护法》第四十五条
 */
export const readOwnData = (service: ServiceWithRows) =>
  defineQuery(`${service}.own-data.read-own-data.v1`, {
    words: '我在这项服务里的全部资料',
    for: ['member'],
    trail: { action: '导出本人资料', of: 'orderId' },
    input: z.object({ orderId: field(DataOrderId.clone(), '导出申请的编号') }),
    output: OwnData,
  });
