import type { Door } from './builder/index.js';
import { child } from './childcare/child.js';
import { enrollment } from './childcare/enrollment.js';
import { guardianConsent } from './childcare/guardian-consent.js';
import { healthCard } from './childcare/health-card.js';
import { program } from './childcare/program.js';
import { programDraft } from './childcare/program-draft.js';
import { site } from './childcare/site.js';
import { counselor } from './counseling/counselor.js';
import { hotline } from './counseling/hotline.js';
import { informedConsent } from './counseling/informed-consent.js';
import { session } from './counseling/session.js';
import { consent } from './every-service/consent.js';
import { health } from './every-service/health.js';
import { parkedLine } from './every-service/parked-line.js';
import { trail } from './every-service/trail.js';
import { attestation } from './matchmaking/attestation.js';
import { profile } from './matchmaking/profile.js';
import { profileText } from './matchmaking/profile-text.js';
import { recommendation } from './matchmaking/recommendation.js';
import { register } from './matchmaking/register.js';
import { registerConsent } from './matchmaking/register-consent.js';
import { registerImport } from './matchmaking/register-import.js';
import { verification } from './matchmaking/verification.js';
import { branch } from './people/branch.js';
import { dataOrder } from './people/data-order.js';
import { grant } from './people/grant.js';
import { login } from './people/login.js';
import { memberFile } from './people/member-file.js';
import { membership } from './people/membership.js';
import { notice } from './people/notice.js';
import { password } from './people/password.js';
import { person } from './people/person.js';
import { registerExport } from './people/register-export.js';
import { roster } from './people/roster.js';
import { signInMove } from './people/sign-in-move.js';
import { staff } from './people/staff.js';
import { totp } from './people/totp.js';
import { workCalendar } from './people/work-calendar.js';

/** Everything that the outside can ask. */
export const doors: readonly Door[] = [
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
  workCalendar,
  register,
  registerConsent,
  registerImport,
  profile,
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
  health,
  parkedLine,
  consent,
  trail,
  site,
].flat();
