import type { Request, ServiceWithRows } from '@sanwei/contracts';
import type { listConsentTexts, listMyConsents } from '@sanwei/contracts/every-service/consent';
import type { checkHealth } from '@sanwei/contracts/every-service/health';
import type { readOwnData } from '@sanwei/contracts/every-service/own-data';
import type { countParkedLines, listParkedLines, retryParkedLine, retryParkedLines } from '@sanwei/contracts/every-service/parked-line';
import { type checkTrail, linksAtOnce, type listTrail } from '@sanwei/contracts/every-service/trail';
import { everyService } from '@sanwei/contracts/registry';
import { ok, refuse } from '@sanwei/kernel';
import type { ConsentTexts, OwnData, TrailShown, Work } from '@sanwei/work';
import {
  checkLinks,
  countParked,
  findConsentTexts,
  findMyConsents,
  findOwnData,
  findParkedLines,
  findTrail,
  releaseParkedLine,
  releaseParkedLines,
} from '@sanwei/work';
import { type Handler, Handles } from './handles.js';

type Health = ReturnType<typeof checkHealth>;
type List = ReturnType<typeof listParkedLines>;
type Retry = ReturnType<typeof retryParkedLine>;
type Count = ReturnType<typeof countParkedLines>;
type RetryMany = ReturnType<typeof retryParkedLines>;
type Consents = ReturnType<typeof listMyConsents>;
type Texts = ReturnType<typeof listConsentTexts>;
type Own = ReturnType<typeof readOwnData>;
type Trail = ReturnType<typeof listTrail>;
type Check = ReturnType<typeof checkTrail>;
type In<C extends Request> = Parameters<Handler<C>['handle']>[0];

/** What people agree to in a service, how it gives a person's rows to that person, and whether being known to it is a harm by itself. */
export type OfPersons = { consentTexts?: ConsentTexts; ownData: OwnData; discreet?: boolean };

/** What each service with rows answers by itself: health, its parked lines, how many they are and putting them back, what the asker agreed to, its texts, all rows of theirs, and its trail. */
export const useCasesOfEveryService = (
  service: ServiceWithRows,
  { consentTexts = {}, ownData, discreet = false }: OfPersons,
  trailKey: Buffer,
) => {
  const own = everyService.find((one) => one.service === service)!;
  const retried = own.retryParkedLine.trail?.action ?? '';
  const shown: TrailShown = { coarse: discreet };

  @Handles(own.checkHealth)
  class CheckHealth implements Handler<Health> {
    async handle(_input: In<Health>, work: Work) {
      return ok({ service, at: work.now.toISOString() });
    }
  }
  @Handles(own.listParkedLines)
  class ListParkedLines implements Handler<List> {
    async handle(input: In<List>, work: Work) {
      return ok(await findParkedLines(work, input));
    }
  }
  @Handles(own.retryParkedLine)
  class RetryParkedLine implements Handler<Retry> {
    async handle({ id }: In<Retry>, work: Work) {
      return (await releaseParkedLine(work, id)) ? ok({ id }) : refuse('LineNotParked');
    }
  }
  @Handles(own.countParkedLines)
  class CountParkedLines implements Handler<Count> {
    async handle(_input: In<Count>, work: Work) {
      return ok(await countParked(work));
    }
  }
  @Handles(own.retryParkedLines)
  class RetryParkedLines implements Handler<RetryMany> {
    async handle({ ids, dryRun }: In<RetryMany>, work: Work) {
      const items = await releaseParkedLines(work, ids, dryRun);
      for (const { id, outcome } of items) if (outcome === 'retried') work.record(retried, id);
      return ok({ items });
    }
  }
  @Handles(own.listMyConsents)
  class ListMyConsents implements Handler<Consents> {
    async handle(_input: In<Consents>, work: Work) {
      return ok({ items: await findMyConsents(work, consentTexts) });
    }
  }
  @Handles(own.listConsentTexts)
  class ListConsentTexts implements Handler<Texts> {
    async handle(_input: In<Texts>, work: Work) {
      return ok({ items: await findConsentTexts(work, consentTexts, discreet) });
    }
  }
  @Handles(own.readOwnData)
  class ReadOwnData implements Handler<Own> {
    async handle(_input: In<Own>, work: Work) {
      return ok(await findOwnData(work, ownData));
    }
  }
  @Handles(own.listTrail)
  class ListTrail implements Handler<Trail> {
    async handle(input: In<Trail>, work: Work) {
      return ok(await findTrail(work, input, shown));
    }
  }
  @Handles(own.checkTrail)
  class CheckTrail implements Handler<Check> {
    async handle({ from }: In<Check>, work: Work) {
      return ok(await checkLinks(work, trailKey, { from, atMost: linksAtOnce }, shown));
    }
  }
  return [
    CheckHealth,
    ListParkedLines,
    RetryParkedLine,
    CountParkedLines,
    RetryParkedLines,
    ListMyConsents,
    ListConsentTexts,
    ReadOwnData,
    ListTrail,
    CheckTrail,
  ];
};
