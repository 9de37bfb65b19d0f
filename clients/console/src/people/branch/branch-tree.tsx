import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { BranchesDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { branches as words } from '../../words/branches.js';
import './branch-tree.css';

export type BranchRow = { id: string; name: string };
type Props = {
  parentId?: string | null;
  /** What stands beside the sign that opens its level; the name alone without it. */
  row?: (branch: BranchRow) => ReactNode;
  /** What stands there when there is no branch at all. */
  empty?: ReactNode;
};

/** The tree of branches, each level asked for when it is opened: a city has hundreds. */
export function BranchTree({ parentId = null, row = ({ name }) => name, empty }: Props) {
  const asked = useAsk(BranchesDocument, { parentId });
  return (
    <AskedPart of={asked}>
      {({ listBranches }) => {
        const items = listBranches?.items ?? [];
        if (items.length === 0) return empty ?? <p className="quiet branch-none">{words.none}</p>;
        return (
          <ul className="branch-tree">
            {items.map((branch) => (
              <Branch key={branch.id} branch={branch} row={row} />
            ))}
          </ul>
        );
      }}
    </AskedPart>
  );
}

/** The tree from some branches on, with what lies below each. */
export function BranchTreeFrom({ roots, row = ({ name }) => name }: { roots: readonly BranchRow[]; row?: Props['row'] }) {
  return (
    <ul className="branch-tree">
      {roots.map((branch) => (
        <Branch key={branch.id} branch={branch} row={row} />
      ))}
    </ul>
  );
}

function Branch({ branch, row }: { branch: BranchRow; row: NonNullable<Props['row']> }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="branch-row">
        <Button
          type="text"
          aria-expanded={open}
          aria-label={open ? words.close(branch.name) : words.open(branch.name)}
          icon={open ? <CaretDownOutlined /> : <CaretRightOutlined />}
          onClick={() => setOpen(!open)}
        />
        {row(branch)}
      </div>
      {open && <BranchTree parentId={branch.id} row={row} />}
    </li>
  );
}
