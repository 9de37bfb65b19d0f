import {
  type Actor,
  ClassId,
  mayAsk,
  PersonId,
  ProgramId,
  type Queue,
  queues,
  type Request,
  type SheetKind,
  sheetIds,
} from '@sanwei/contracts';
import { listPrograms } from '@sanwei/contracts/childcare/program';
import { listTextsToCheck } from '@sanwei/contracts/matchmaking/profile-text';
import { viewImport } from '@sanwei/contracts/matchmaking/register-import';
import { listSubmittedProfiles } from '@sanwei/contracts/matchmaking/verification';
import { listOpenDataOrders } from '@sanwei/contracts/people/data-order';
import { listPendingMemberships } from '@sanwei/contracts/people/membership';
import { viewExport } from '@sanwei/contracts/people/register-export';
import { viewRoster } from '@sanwei/contracts/people/roster';

/** In one stream: a page that lists things and what stands beside it listen to each. */
export const mostTopics = 60;
/** Who may read a list may hear that it has changed: there is no second list of roles. */
const listOf: Readonly<Record<Queue, Request>> = {
  verification: listSubmittedProfiles,
  membership: listPendingMemberships,
  'text-check': listTextsToCheck,
  'data-order': listOpenDataOrders,
  programs: listPrograms,
};
/** Whose sheet it is, only its service knows; a hint says no more than that some has moved. */
const viewOf: Readonly<Record<SheetKind, Request>> = { import: viewImport, roster: viewRoster, export: viewExport };

/** The topics of a list such as `person.<id>,queue.membership`, or null when one of them is none of this person's business. */
export function allowedTopics(list: string, actor: Actor): ReadonlySet<string> | null {
  const topics = new Set(list.split(',').filter(Boolean));
  if (topics.size === 0 || topics.size > mostTopics) return null;
  return [...topics].every((topic) => mayHear(topic, actor)) ? topics : null;
}

function mayHear(topic: string, actor: Actor): boolean {
  const [kind, id, ...more] = topic.split('.');
  if (more.length > 0) return false;
  if (kind === 'person') return PersonId.safeParse(id).success && id === actor.id;
  if (kind === 'queue') return isQueue(id) && mayAsk(listOf[id], actor);
  if (isSheet(kind)) return sheetIds[kind].safeParse(id).success && mayAsk(viewOf[kind], actor);
  // How many seats a class has left is public; a hint says even less. `program.<id>` moves with each of its classes.
  if (kind === 'program') return ProgramId.safeParse(id).success;
  return kind === 'class' && ClassId.safeParse(id).success;
}

const isSheet = (name: string | undefined): name is SheetKind => name !== undefined && Object.hasOwn(sheetIds, name);
const isQueue = (name: string | undefined): name is Queue => queues.some((queue) => queue === name);
