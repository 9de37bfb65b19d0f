import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { BranchesNamedDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { SearchField } from '../../parts/form/search-field.js';
import { useMe } from '../../sign-in/use-me.js';
import { chooseBranch as words } from '../../words/choose-branch.js';
import { type BranchRow, BranchTree, BranchTreeFrom } from './branch-tree.js';
import { keptBranches, rootsOf } from './kept-branches.rule.js';
import { useBranchNames } from './use-branch-names.js';
import '../../parts/form/choose.css';

type Props = {
  value?: string;
  onChange?: (branchId: string) => void;
  id?: string;
  /** Only those that the clerk keeps, with what lies below them: of any other one nothing can be begun. */
  mine?: boolean;
};

/** A field of a form: one branch, found by a part of its name or level by level. */
export function ChooseBranch({ value, onChange, id, mine = false }: Props) {
  const [wanted, setWanted] = useState('');
  const name = useBranchNames(value ? [value] : []).get(value ?? '');
  const choice = (branch: BranchRow) => (
    <Button type="text" aria-pressed={branch.id === value} className="branch-name" onClick={() => onChange?.(branch.id)}>
      {branch.name}
    </Button>
  );
  return (
    <fieldset id={id} className="choose" aria-label={words.title}>
      <SearchField words={words.search} onSearch={setWanted} />
      {value && name && (
        <p className="choose-said" aria-live="polite">
          {words.chosen(name)}
        </p>
      )}
      <div className="choose-among">
        {wanted ? <Found of={wanted} mine={mine} choice={choice} /> : mine ? <Mine choice={choice} /> : <BranchTree row={choice} />}
      </div>
    </fieldset>
  );
}

type Choice = (branch: BranchRow) => ReactNode;

function Mine({ choice }: { choice: Choice }) {
  const kept = keptBranches(useMe().data?.viewMe?.grants ?? []);
  const names = useBranchNames(kept === 'city' ? [] : kept);
  if (kept === 'city') return <BranchTree row={choice} />;
  return <BranchTreeFrom row={choice} roots={rootsOf(kept, names)} />;
}

function Found({ of, mine, choice }: { of: string; mine: boolean; choice: Choice }) {
  const asked = useAsk(BranchesNamedDocument, { words: of, mine });
  return (
    <AskedPart of={asked}>
      {({ searchBranches }) =>
        searchBranches?.items.length ? (
          <ul className="branch-tree">
            {searchBranches.items.map((branch) => (
              <li key={branch.id} className="branch-row">
                {choice(branch)}
                {branch.parentName && <span className="quiet small">{words.below(branch.parentName)}</span>}
              </li>
            ))}
          </ul>
        ) : (
          <p className="quiet">{words.notFound}</p>
        )
      }
    </AskedPart>
  );
}
