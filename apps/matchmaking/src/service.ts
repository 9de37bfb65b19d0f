import { useCasesOfFiles } from '@sanwei/files';
import type { FieldKeys } from '@sanwei/security';
import { cryptoSettings, readSettings } from '@sanwei/settings';
import type { ServiceParts } from '@sanwei/wire';
import { SignAttestation } from './attestation/sign-attestation.js';
import { ViewAttestation } from './attestation/view-attestation.js';
import { WhenBranchPlaced } from './branch/when-branch-placed.js';
import { FindMemberProfiles } from './member-profile/find-member-profiles.js';
import { migrations } from './migrations/index.js';
import { ownDataOf } from './person/own-data.js';
import { WhenPersonErased } from './person/when-person-erased.js';
import { WhenPersonMerged } from './person/when-person-merged.js';
import { PauseProfile } from './profile/pause-profile.js';
import { ResumeProfile } from './profile/resume-profile.js';
import { SaveProfile } from './profile/save-profile.js';
import { SubmitProfile } from './profile/submit-profile.js';
import { ViewMyProfile } from './profile/view-my-profile.js';
import { CheckTexts } from './profile-text/check-texts.js';
import { CountTextsToCheck } from './profile-text/count-texts-to-check.js';
import { ListTextsToCheck } from './profile-text/list-texts-to-check.js';
import { PassTexts } from './profile-text/pass-texts.js';
import { ReturnTexts } from './profile-text/return-texts.js';
import { ListPairings } from './recommendation/list-pairings.js';
import { ListRecommendations } from './recommendation/list-recommendations.js';
import { ListRegister } from './recommendation/list-register.js';
import { CountRegistered } from './register/count-registered.js';
import { GiveRegisterConsent } from './register-consent/give-register-consent.js';
import { ListRegisterConsents } from './register-consent/list-register-consents.js';
import { registerTexts } from './register-consent/register-consent.text.js';
import { WithdrawRegisterConsent } from './register-consent/withdraw-register-consent.js';
import { AbandonImport } from './register-import/abandon-import.js';
import { BeginImport } from './register-import/begin-import.js';
import { CheckImportRows } from './register-import/check-import-rows.js';
import { CommitImport } from './register-import/commit-import.js';
import { CommitImportRows } from './register-import/commit-import-rows.js';
import { ForgetImport } from './register-import/forget-import.js';
import { ListImportTexts } from './register-import/list-import-texts.js';
import { ListImportedPhones } from './register-import/list-imported-phones.js';
import { ListMyImports } from './register-import/list-my-imports.js';
import { PublishImport } from './register-import/publish-import.js';
import { ReadImport } from './register-import/read-import.js';
import { RequestImportErrors } from './register-import/request-import-errors.js';
import { RequestImportUpload } from './register-import/request-import-upload.js';
import { SetImportMapping } from './register-import/set-import-mapping.js';
import { ViewImport } from './register-import/view-import.js';
import { WhenImportedPersonsReady } from './register-import/when-imported-persons-ready.js';
import { makeSecrets, secretsFrom } from './secrets.js';
import { tables } from './tables.js';
import { CountSubmittedProfiles } from './verification/count-submitted-profiles.js';
import { ListSubmittedProfiles } from './verification/list-submitted-profiles.js';
import { ReturnProfile } from './verification/return-profile.js';
import { VerifyProfile } from './verification/verify-profile.js';

type Keys = FieldKeys & { indexKey: Buffer };

/** @param keys how to hide what members tell; from the environment unless given */
export const matchmaking = (keys: Keys = readSettings({ crypto: cryptoSettings }).crypto): ServiceParts => ({
  service: 'matchmaking',
  tables,
  migrations,
  ownData: ownDataOf(makeSecrets(keys)),
  consentTexts: registerTexts,
  providers: secretsFrom(keys),
  useCases: [
    CountRegistered,
    ListRegisterConsents,
    GiveRegisterConsent,
    WithdrawRegisterConsent,
    ViewMyProfile,
    SaveProfile,
    SubmitProfile,
    PauseProfile,
    ResumeProfile,
    ViewAttestation,
    SignAttestation,
    ListSubmittedProfiles,
    VerifyProfile,
    ReturnProfile,
    FindMemberProfiles,
    CheckTexts,
    ListTextsToCheck,
    PassTexts,
    ReturnTexts,
    ListRecommendations,
    ListRegister,
    ListPairings,
    ...useCasesOfFiles('matchmaking'),
    RequestImportUpload,
    BeginImport,
    ReadImport,
    ViewImport,
    ListImportTexts,
    ListMyImports,
    SetImportMapping,
    CheckImportRows,
    RequestImportErrors,
    CommitImport,
    CommitImportRows,
    PublishImport,
    AbandonImport,
    ForgetImport,
    ListImportedPhones,
    WhenBranchPlaced,
    WhenImportedPersonsReady,
    WhenPersonMerged,
    WhenPersonErased,
    CountSubmittedProfiles,
    CountTextsToCheck,
  ],
});
