import type { z } from 'zod';
import { ImportId, RegisterExportId, RosterId } from './id.js';

/** What waits for staff, or what they work on together, by the name under which a client hears that a list of it has changed. */
export const queues = ['verification', 'membership', 'text-check', 'data-order', 'programs'] as const;
export type Queue = (typeof queues)[number];
/** A topic of hints. It names the list, never whom it is about. */
export type QueueTopic = `queue.${Queue}`;

/** Sheets that staff bring and fetch: whoever looks at one hears that it has moved on. */
export const sheetIds = { import: ImportId, roster: RosterId, export: RegisterExportId } as const;
export type SheetKind = keyof typeof sheetIds;
/** `import.<id>`, as whose id it is known. */
export type SheetTopic = { [Kind in SheetKind]: `${Kind}.${z.output<(typeof sheetIds)[Kind]>}` }[SheetKind];
