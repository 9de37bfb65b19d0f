import { BankOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { branches as words } from '../../words/branches.js';
import { type BranchRow, BranchTree } from './branch-tree.js';
import { OpenBranch } from './open-branch.js';
import { RenameBranch } from './rename-branch.js';

export default function Branches() {
  // Undefined: nothing is being opened; null: one of the city's own.
  const [below, setBelow] = useState<BranchRow | null>();
  const [renaming, setRenaming] = useState<BranchRow>();
  return (
    <Page
      title={words.title}
      note={words.note}
      acts={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setBelow(null)}>
          {words.add}
        </Button>
      }
    >
      <Panel title={words.top}>
        <BranchTree
          row={(branch) => (
            <>
              <span className="branch-name">{branch.name}</span>
              <Button className="not-printed" size="small" aria-label={words.renameOf(branch.name)} onClick={() => setRenaming(branch)}>
                {words.rename}
              </Button>
              <Button className="not-printed" size="small" aria-label={words.addBelowOf(branch.name)} onClick={() => setBelow(branch)}>
                {words.addBelow}
              </Button>
            </>
          )}
          empty={<Notice icon={<BankOutlined />} title={words.noneAtAll} note={words.noneAtAllNote} />}
        />
      </Panel>
      <OpenBranch below={below} onEnd={() => setBelow(undefined)} />
      <RenameBranch of={renaming} onEnd={() => setRenaming(undefined)} />
    </Page>
  );
}
