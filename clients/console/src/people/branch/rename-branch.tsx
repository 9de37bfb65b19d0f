import { App } from 'antd';
import { useAct } from '../../ask/index.js';
import { RenameBranchDocument } from '../../generated/documents.js';
import { branches as words } from '../../words/branches.js';
import type { BranchRow } from './branch-tree.js';
import { NameDialog } from './name-dialog.js';

/** @param of the branch as it was seen; undefined when none gets another name */
export function RenameBranch({ of, onEnd }: { of: BranchRow | undefined; onEnd: () => void }) {
  const { act, busy } = useAct(RenameBranchDocument);
  const { message } = App.useApp();
  const send = async (name: string) => {
    if (!of) return undefined;
    const outcome = await act(`rename-branch.${of.id}`, { branchId: of.id, was: of.name, name });
    if (outcome?.kind === 'done') void message.success(words.renamed(outcome.value.branch.name));
    return outcome;
  };
  return (
    <NameDialog
      open={of !== undefined}
      title={words.renameTitle(of?.name ?? '')}
      note={words.renameNote}
      save={words.rename}
      was={of?.name}
      {...{ busy, act: send, onEnd }}
    />
  );
}
