import { Inject } from '@nestjs/common';
import type { ChildId, In, PersonId, Reply } from '@sanwei/contracts';
import { addChildren } from '@sanwei/contracts/childcare/child';
import { cityDay, ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { consentInTurn, type Work } from '@sanwei/work';
import { guardianConsentText } from '../guardian-consent/guardian-consent.text.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { type Child, checkChild, mostChildren } from './child.rule.js';
import { ownChildren, sealChild, shownChild } from './child.store.js';
import { children } from './child.table.js';

@Handles(addChildren)
export class AddChildren implements Handler<typeof addChildren> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(input: In<typeof addChildren>, work: Work): Promise<Reply<typeof addChildren>> {
    // Before any field of a child is stored, and in the transaction that stores it.
    if (!(await consentInTurn(work, guardianConsentText)))
      return refuse('GuardianConsentMissing', { version: guardianConsentText.version });
    const before = new Set((await ownChildren(work)).map(({ mark }) => mark));
    const added: Child[] = [];
    for (const [position, child] of input.children.entries()) {
      const checked = checkChild(child, position, cityDay(work.now));
      if (!checked.ok) return checked;
      const mark = this.secrets.index.of('child.identity', checked.value.idNumber);
      if (before.has(mark)) return refuse('ChildAlreadyAdded', { position });
      if (added.some((other) => other.mark === mark)) return refuse('IdNumberTwice', { position });
      const { name, bornOn } = child;
      added.push({
        id: work.newId<ChildId>(),
        guardianId: work.actor.id as PersonId,
        mark,
        name,
        bornOn,
        addedAt: work.now,
        usedAt: work.now,
      });
    }
    if (before.size + added.length > mostChildren) return refuse('TooManyChildren', { most: mostChildren });
    const ciphers = await this.secrets.keys.make(
      work,
      added.map(({ id }) => id),
    );
    await work.insert(
      children,
      added.map((child) => sealChild(ciphers.get(child.id)!, child)),
    );
    return ok({ children: added.map(shownChild) });
  }
}
