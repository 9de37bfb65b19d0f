import type { Door } from './builder/index.js';
import { child } from './childcare/child.js';
import { enrollment } from './childcare/enrollment.js';
import { guardianConsent } from './childcare/guardian-consent.js';
import { healthCard } from './childcare/health-card.js';
import { program } from './childcare/program.js';
import { hotline } from './counseling/hotline.js';
import { health } from './every-service/health.js';
import { parkedLine } from './every-service/parked-line.js';
import { register } from './matchmaking/register.js';
import { login } from './people/login.js';
import { notice } from './people/notice.js';
import { person } from './people/person.js';

/** Everything that the outside can ask. */
export const doors: readonly Door[] = [
  login,
  person,
  notice,
  register,
  hotline,
  program,
  guardianConsent,
  child,
  healthCard,
  enrollment,
  health,
  parkedLine,
].flat();
