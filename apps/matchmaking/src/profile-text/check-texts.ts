import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { checkTexts, textsToChange } from '@sanwei/contracts/matchmaking/profile-text';
import { checkText } from '@sanwei/contracts/people/text-check';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, InjectRoom, NotNow, type ServiceRoom } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import type { Profile } from '../profile/profile.rule.js';
import { openCard } from '../profile/profile.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { asOneText, stateAfter, textsOf } from './profile-text.rule.js';

const unanswered = "id = ? AND textsVersion = ? AND texts = 'checking'";

@Handles(checkTexts)
export class CheckTexts implements Handler<typeof checkTexts> {
  constructor(
    @Inject(SECRETS) private readonly secrets: Secrets,
    @InjectRoom() private readonly room: ServiceRoom,
  ) {}

  async handle({ profileId, version }: In<typeof checkTexts>, work: Work): Promise<Reply<typeof checkTexts>> {
    // Nothing is locked while the outside thinks: a member may change the words or leave, and then this answer is of nothing.
    const asked = await apart(work, (own) => this.read(own, profileId, version));
    const texts = asked && stateAfter(await work.once('answer', () => this.ask(asked)));
    const [profile] = await work.sql<Profile>(`SELECT personId FROM profile WHERE ${unanswered} FOR UPDATE`, [profileId, version]);
    if (!profile || !texts) return ok({ texts: null });
    await work.change('UPDATE profile SET texts = ?, textsAt = ? WHERE id = ?', [texts, work.now, profileId]);
    if (texts === 'waiting') work.hint('queue.text-check');
    if (texts === 'risky') work.notify(profile.personId, textsToChange, {});
    return ok({ texts });
  }

  private async read(own: Work, profileId: Profile['id'], version: number): Promise<In<typeof checkText> | null> {
    const [profile] = await own.sql<Profile>(`SELECT id, personId, card FROM profile WHERE ${unanswered}`, [profileId, version]);
    const cipher = profile && (await this.secrets.keys.ciphersOf(own, [profileId])).get(profileId);
    return cipher ? { personId: profile.personId, text: asOneText(textsOf(openCard(cipher, profile))) } : null;
  }

  private async ask(asked: In<typeof checkText>) {
    const passport = await this.room.wire.signAsSystem();
    const reply = await this.room.wire.ask(checkText, asked, { id: randomUUID(), passport, deadlineMs: 2_500 });
    if (!reply.ok) throw new NotNow();
    return reply.value.answer;
  }
}
