import type { ServiceWithRows } from '@sanwei/contracts';
import { AskedService } from '@sanwei/contracts/every-service/health';
import {
  closeCorrection,
  countOpenDataOrders,
  listMyDataOrders,
  listOpenDataOrders,
  orderCorrection,
  orderOwnData,
  readCorrection,
  viewOwnDataOrder,
} from '@sanwei/contracts/people/data-order';
import { everyService } from '@sanwei/contracts/registry';
import { z } from 'zod';
import { type Door, extra, open, Query } from '../builder/index.js';

const [sample] = everyService as [(typeof everyService)[number]];
const partOf = (name: ServiceWithRows) => everyService.find(({ service }) => service === name) ?? sample;

export const dataOrder: Door[] = [
  open(orderOwnData),
  open(orderCorrection),
  open(listMyDataOrders),
  open(listOpenDataOrders),
  open(readCorrection),
  open(closeCorrection),
  open(countOpenDataOrders),
  // From the service to the person: nothing of it lies anywhere in between.
  extra(Query, 'readOwnData', {
    words: '在有效的导出申请下，读取我在一项服务里的全部资料',
    input: z.object({
      orderId: viewOwnDataOrder.input.shape.orderId,
      service: AskedService,
    }),
    output: sample.readOwnData.output,
    refusals: viewOwnDataOrder.refusals,
    resolve: async (_, asker, { orderId, service }) => {
      const order = await asker.reply(viewOwnDataOrder, { orderId });
      return order.ok ? asker.reply(partOf(service).readOwnData, { orderId }) : order;
    },
  }),
];
