import type { PlaceStatus } from '../../generated/documents.js';
import { Tag } from '../../parts/index.js';
import { placeWords as words } from '../../words/enrollment.js';

type Placed = { status: PlaceStatus; waitingAhead?: number | null };

/** How it stands with one child; for one who waits, how many are before, where it is known. */
export const statusWords = ({ status, waitingAhead = null }: Placed): string =>
  status === 'waiting' ? words.statuses.waiting(waitingAhead) : words.statuses[status];

export const PlaceTag = ({ of }: { of: Placed }) => (
  <Tag meaning={of.status === 'admitted' ? 'good' : of.status === 'offered' ? 'warn' : 'plain'}>{statusWords(of)}</Tag>
);
