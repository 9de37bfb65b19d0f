import { App } from 'antd';
import { useAct } from '../../ask/index.js';
import { OpenBranchDocument } from '../../generated/documents.js';
import { branches as words } from '../../words/branches.js';
import type { BranchRow } from './branch-tree.js';
import { NameDialog } from './name-dialog.js';

/** @param below the branch above the new one; null for one of the city's own, undefined when none is being opened */
export function OpenBranch({ below, onEnd }: { below: BranchRow | null | undefined; onEnd: () => void }) {
  const { act, busy } = useAct(OpenBranchDocument);
  const { message } = App.useApp();
  const send = async (name: string) => {
    const parentId = below?.id ?? null;
    const outcome = await act(`open-branch.${parentId ?? 'city'}`, { name, parentId });
    if (outcome?.kind === 'done') void message.success(words.added(outcome.value.branch.name));
    return outcome;
  };
  return (
    <NameDialog
      open={below !== undefined}
      title={words.addTitle(below?.name)}
      note={words.addNote}
      save={words.save}
      {...{ busy, act: send, onEnd }}
    />
  );
}
