import autocannon from 'autocannon';
import { percentile } from '../figures.js';

const seconds = 4;
export type Load = { perSecond: number; p99: number; wrong: number };

/** 64 connections that ask the same again and again. @returns requests per second, p99 in ms, and answers that were not as expected */
export const overHttp = async (url: string, query: string, expected: string, token?: string): Promise<Load> => {
  const result = await autocannon({
    url,
    method: 'POST',
    connections: 64,
    duration: seconds,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query }),
  });
  let wrong = result.non2xx + result.errors;
  const one = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query }),
  });
  if (!(await one.text()).includes(expected)) wrong += 1;
  return { perSecond: result.requests.average, p99: result.latency.p99, wrong };
};

/** `width` askers, each with one request at a time, for `ms`. @returns as for `overHttp` */
export const overWire = async (ask: () => Promise<boolean>, width = 64, ms = 2_500): Promise<Load> => {
  const until = performance.now() + ms;
  const waits: number[] = [];
  let wrong = 0;
  const worker = async () => {
    for (let asked = performance.now(); asked < until; ) {
      if (!(await ask())) wrong += 1;
      const answered = performance.now();
      waits.push(answered - asked);
      asked = answered;
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: width }, worker));
  return { perSecond: waits.length / ((performance.now() - from) / 1000), p99: percentile(waits, 0.99), wrong };
};
