import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export { Counter, Gauge, Histogram, type Registry };

/** What `/metrics` prints. Labels are few and fixed: never a person, a token or a free text. */
export const metrics = new Registry();

let collecting = false;
/** Memory, event loop and garbage collection of this process; called by the status server. */
export function collectProcessMetrics(service: string): void {
  if (collecting) return;
  collecting = true;
  metrics.setDefaultLabels({ service });
  collectDefaultMetrics({ register: metrics, prefix: 'sanwei_' });
}
