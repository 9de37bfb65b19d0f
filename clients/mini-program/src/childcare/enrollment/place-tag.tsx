import type { PlaceStatus } from '../../generated/documents.js';
import { Tag } from '../../parts/index.js';
import { placeWords as words } from '../../words/enrollment.js';

/** How it stands with one child; a waiting child's rank with it. */
export const statusWords = (status: PlaceStatus, rank: number): string =>
  status === 'waiting' ? words.statuses.waiting(rank) : words.statuses[status];

export const PlaceTag = ({ status, rank }: { status: PlaceStatus; rank: number }) => (
  <Tag meaning={status === 'admitted' ? 'good' : status === 'offered' ? 'warn' : 'plain'}>{statusWords(status, rank)}</Tag>
);
