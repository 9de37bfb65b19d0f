import type { FieldKeys } from '@sanwei/security';
import { cryptoSettings, readSettings } from '@sanwei/settings';
import type { ServiceParts } from '@sanwei/wire';
import { AddChildren } from './child/add-children.js';
import { FindChildren } from './child/find-children.js';
import { ListMyChildren } from './child/list-my-children.js';
import { RenameChild } from './child/rename-child.js';
import { ConfirmOffer } from './enrollment/confirm-offer.js';
import { EnrollChildren } from './enrollment/enroll-children.js';
import { ExpireOffer } from './enrollment/expire-offer.js';
import { ListMyPlaces } from './enrollment/list-my-places.js';
import { WithdrawChild } from './enrollment/withdraw-child.js';
import { GiveGuardianConsent } from './guardian-consent/give-guardian-consent.js';
import { guardianConsentText } from './guardian-consent/guardian-consent.text.js';
import { ViewGuardianConsent } from './guardian-consent/view-guardian-consent.js';
import { WithdrawGuardianConsent } from './guardian-consent/withdraw-guardian-consent.js';
import { ReadHealthCard } from './health-card/read-health-card.js';
import { SaveHealthCard } from './health-card/save-health-card.js';
import { migrations } from './migrations/index.js';
import { ownDataOf } from './person/own-data.js';
import { WhenPersonErased } from './person/when-person-erased.js';
import { ChangeClass } from './program/change-class.js';
import { FindClasses } from './program/find-classes.js';
import { ListOpenClasses } from './program/list-open-classes.js';
import { ListPrograms } from './program/list-programs.js';
import { PublishProgram } from './program/publish-program.js';
import { ViewProgram } from './program/view-program.js';
import { DropProgramDraft } from './program-draft/drop-program-draft.js';
import { ListProgramDrafts } from './program-draft/list-program-drafts.js';
import { SaveProgramDraft } from './program-draft/save-program-draft.js';
import { ViewProgramDraft } from './program-draft/view-program-draft.js';
import { retention } from './retention.js';
import { makeSecrets, secretsFrom } from './secrets.js';
import { FindSites } from './site/find-sites.js';
import { ListSites } from './site/list-sites.js';
import { tables } from './tables.js';

type Keys = FieldKeys & { indexKey: Buffer };

/** @param keys how to hide what families tell; from the environment unless given */
export const childcare = (keys: Keys = readSettings({ crypto: cryptoSettings }).crypto): ServiceParts => ({
  service: 'childcare',
  tables,
  migrations,
  retention,
  ownData: ownDataOf(makeSecrets(keys)),
  consentTexts: { guardian: guardianConsentText },
  providers: [secretsFrom(keys)],
  useCases: [
    PublishProgram,
    ChangeClass,
    ListPrograms,
    ViewProgram,
    SaveProgramDraft,
    DropProgramDraft,
    ListProgramDrafts,
    ViewProgramDraft,
    ListOpenClasses,
    FindClasses,
    ViewGuardianConsent,
    GiveGuardianConsent,
    WithdrawGuardianConsent,
    AddChildren,
    ListMyChildren,
    FindChildren,
    WhenPersonErased,
    SaveHealthCard,
    ReadHealthCard,
    EnrollChildren,
    WithdrawChild,
    ConfirmOffer,
    ExpireOffer,
    ListMyPlaces,
    RenameChild,
    ListSites,
    FindSites,
  ],
});
