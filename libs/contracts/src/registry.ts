import * as child from './childcare/child.js';
import * as enrollment from './childcare/enrollment.js';
import * as guardianConsent from './childcare/guardian-consent.js';
import * as healthCard from './childcare/health-card.js';
import * as program from './childcare/program.js';
import * as programDraft from './childcare/program-draft.js';
import * as site from './childcare/site.js';
import type { Request } from './contract.js';
import * as counselor from './counseling/counselor.js';
import * as hotline from './counseling/hotline.js';
import * as informedConsent from './counseling/informed-consent.js';
import * as session from './counseling/session.js';
import * as consent from './every-service/consent.js';
import * as health from './every-service/health.js';
import * as ownData from './every-service/own-data.js';
import * as parkedLine from './every-service/parked-line.js';
import * as trail from './every-service/trail.js';
import type { Fact, Notice } from './fact.js';
import { fileTransfers } from './file.js';
import * as attestation from './matchmaking/attestation.js';
import * as memberProfile from './matchmaking/member-profile.js';
import * as profile from './matchmaking/profile.js';
import * as profileText from './matchmaking/profile-text.js';
import * as recommendation from './matchmaking/recommendation.js';
import * as register from './matchmaking/register.js';
import * as registerConsent from './matchmaking/register-consent.js';
import * as registerImport from './matchmaking/register-import.js';
import * as verification from './matchmaking/verification.js';
import * as branch from './people/branch.js';
import * as dataOrder from './people/data-order.js';
import * as grant from './people/grant.js';
import * as login from './people/login.js';
import * as memberFile from './people/member-file.js';
import * as membership from './people/membership.js';
import * as notice from './people/notice.js';
import * as password from './people/password.js';
import * as person from './people/person.js';
import * as registerExport from './people/register-export.js';
import * as roster from './people/roster.js';
import * as signInMove from './people/sign-in-move.js';
import * as staff from './people/staff.js';
import * as textCheck from './people/text-check.js';
import * as totp from './people/totp.js';
import * as workCalendar from './people/work-calendar.js';
import { servicesWithRows } from './service.js';

/** Every noun with words on the wire. A contract that is not reachable from here has no permission and no handler. */
const nouns = [
  branch,
  login,
  staff,
  grant,
  password,
  totp,
  person,
  membership,
  memberFile,
  roster,
  registerExport,
  signInMove,
  dataOrder,
  notice,
  textCheck,
  workCalendar,
  register,
  registerConsent,
  registerImport,
  profile,
  memberProfile,
  attestation,
  verification,
  profileText,
  recommendation,
  hotline,
  informedConsent,
  counselor,
  session,
  program,
  programDraft,
  guardianConsent,
  child,
  healthCard,
  enrollment,
  site,
];
const words = nouns.flatMap((noun) => Object.values(noun) as unknown[]);
const ofKind = <T extends { kind: string }>(...kinds: T['kind'][]) =>
  words.filter((word): word is T => typeof word === 'object' && word !== null && 'kind' in word && kinds.includes(word.kind as T['kind']));

/** What each service with rows answers by itself, the same for all. */
export const everyService = servicesWithRows.map((service) => ({
  service,
  checkHealth: health.checkHealth(service),
  listParkedLines: parkedLine.listParkedLines(service),
  retryParkedLine: parkedLine.retryParkedLine(service),
  countParkedLines: parkedLine.countParkedLines(service),
  retryParkedLines: parkedLine.retryParkedLines(service),
  listMyConsents: consent.listMyConsents(service),
  listConsentTexts: consent.listConsentTexts(service),
  readOwnData: ownData.readOwnData(service),
  listTrail: trail.listTrail(service),
  checkTrail: trail.checkTrail(service),
}));

export const contracts: readonly Request[] = [
  ...ofKind<Request>('command', 'query'),
  ...everyService.flatMap(({ service: _, ...requests }): Request[] => Object.values(requests)),
  ...Object.values(fileTransfers).flatMap((transfers): Request[] => Object.values(transfers)),
];
export const facts: readonly Fact[] = ofKind<Fact>('fact');
export const notices: readonly Notice[] = ofKind<Notice>('notice');
