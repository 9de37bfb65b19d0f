import { useAct } from '../../ask/index.js';
import { ExportMembersDocument, type ExportReason, type MembershipStatus } from '../../generated/documents.js';
import { wordsOf } from '../../parts/form/outcome.js';
import { ExportButton } from '../../parts/list/export-button.js';
import { exportReasons, exporting as words } from '../../words/members.js';
import { MadeExport } from './made-export.js';

type Wanted = { name: string | null; branchId: string | null; status: MembershipStatus };

/** The same people that the list shows, as a sheet. */
export function ExportMembers({ wanted, count }: { wanted: Wanted; count: number | null | undefined }) {
  const { act } = useAct(ExportMembersDocument);
  return (
    <ExportButton
      words={words}
      holds={words.holds(words.counted(count))}
      reasons={exportReasons}
      order={async ({ reason, note }) => {
        const outcome = await act('export.members', { ...wanted, reason: reason as ExportReason, note });
        return outcome?.kind === 'done' ? outcome.value : (wordsOf(outcome) ?? '');
      }}
      made={(exportId) => <MadeExport exportId={exportId} />}
    />
  );
}
