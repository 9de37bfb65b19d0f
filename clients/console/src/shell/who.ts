import type { RoleName } from '../generated/documents.js';
import { roleWords } from '../words/role.js';

// Which roles work together, as the contracts say it (`libs/contracts/src/actor.ts`); a spec holds one to the other.
export const branchStaff = ['branchClerk', 'federationStaff'] as const satisfies readonly RoleName[];
export const programEditors = ['programEditor', 'federationStaff'] as const satisfies readonly RoleName[];
export const allStaff = (Object.keys(roleWords) as RoleName[]).filter((role) => role !== 'member' && role !== 'partnerCity');
