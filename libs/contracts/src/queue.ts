/** What waits for staff, or what they work on together, by the name under which a client hears that a list of it has changed. */
export const queues = ['verification', 'membership', 'text-check', 'data-order', 'programs'] as const;
export type Queue = (typeof queues)[number];
/** A topic of hints. It names the list, never whom it is about. */
export type QueueTopic = `queue.${Queue}`;
