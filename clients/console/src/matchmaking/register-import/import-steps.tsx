import type { ImportStatus } from '../../generated/documents.js';
import { Steps } from '../../parts/steps.js';
import { importing as words } from '../../words/import.js';

const places: Readonly<Record<ImportStatus, number>> = {
  ...{ reading: 0, unreadable: 0, mapping: 1, checking: 2, checked: 2, committing: 3, published: 5, abandoned: 0 },
};

export const ImportSteps = ({ status }: { status: ImportStatus }) => <Steps names={words.steps} here={places[status]} />;
