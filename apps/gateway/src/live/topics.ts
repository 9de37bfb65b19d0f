import { type Actor, ClassId, PersonId } from '@sanwei/contracts';

const most = 20;

/** The topics of a list such as `person.<id>,class.<id>`, or null when one of them is none of this person's business. */
export function allowedTopics(list: string, actor: Actor): ReadonlySet<string> | null {
  const topics = new Set(list.split(',').filter(Boolean));
  if (topics.size === 0 || topics.size > most) return null;
  return [...topics].every((topic) => mayHear(topic, actor)) ? topics : null;
}

function mayHear(topic: string, actor: Actor): boolean {
  const [kind, id, ...more] = topic.split('.');
  if (more.length > 0) return false;
  if (kind === 'person') return PersonId.safeParse(id).success && id === actor.id;
  // How many seats a class has left is public; a hint says even less.
  return kind === 'class' && ClassId.safeParse(id).success;
}
