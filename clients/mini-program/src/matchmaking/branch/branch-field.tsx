import { useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { BranchNameDocument } from '../../generated/documents.js';
import { Button, Field } from '../../parts/index.js';
import { words } from '../../words/branch.js';
import { BranchSheet } from './branch-sheet.js';
import './branch-field.css';

type Props = { id: string; label: string; why: string; value: string; onPick: (branchId: string) => void; error?: string };

/** A branch of the union, chosen from the tree. */
export function BranchField({ id, label, why, value, onPick, error }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Field id={id} label={label} why={why} error={error}>
        {value && (
          <span className="branch-chosen">
            <BranchName id={value} />
          </span>
        )}
        <div className="branch-button" id={id} tabIndex={-1}>
          <Button look="quiet" onTap={() => setOpen(true)}>
            {value ? words.change : words.choose}
          </Button>
        </div>
      </Field>
      {open && (
        <BranchSheet
          onClose={() => setOpen(false)}
          onPick={(branchId) => {
            setOpen(false);
            onPick(branchId);
          }}
        />
      )}
    </>
  );
}

export function BranchName({ id }: { id: string }) {
  const asked = useAsk(BranchNameDocument, { branchIds: [id] });
  return <>{asked.data?.findBranches?.items[0]?.name ?? ''}</>;
}
