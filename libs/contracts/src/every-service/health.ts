import { z } from 'zod';
import { defineQuery } from '../contract.js';
import { type Service, services, servicesWithRows } from '../service.js';
import { choice, Instant, view } from '../shape.js';

export const ServiceName = choice('ServiceName', services, '服务名称');
/** A service that can be asked something about itself. */
export const AskedService = choice('AskedService', servicesWithRows, '可以询问的服务');
export const ServiceHealth = view('ServiceHealth', { service: ServiceName, at: Instant }, '服务在运行');
/** The cheapest reading there is: no row, no rule. What a path costs by itself is measured with it. */
export const checkHealth = (service: Service) =>
  defineQuery(`${service}.health.check-health.v1`, {
    words: '服务是否在运行',
    for: ['anyone'],
    input: z.object({}),
    output: ServiceHealth,
  });
