import { BankOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { members as words } from '../../words/members.js';
import { ChooseBranch } from '../branch/choose-branch.js';
import { useBranchNames } from '../branch/use-branch-names.js';

/** One branch and what lies below it, or all that are one's own. */
export function BranchFilter({ value, choose }: { value: string | undefined; choose: (branchId: string | undefined) => void }) {
  const [open, setOpen] = useState(false);
  const name = useBranchNames(value ? [value] : []).get(value ?? '');
  const take = (branchId: string | undefined) => {
    setOpen(false);
    choose(branchId);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      title={words.branchTitle}
      content={
        <div style={{ width: 340 }}>
          <ChooseBranch value={value} onChange={take} />
          <Button type="link" disabled={!value} onClick={() => take(undefined)}>
            {words.anyBranch}
          </Button>
        </div>
      }
    >
      <Button icon={<BankOutlined />}>
        {(value && name) || words.anyBranch} <DownOutlined aria-hidden />
      </Button>
    </Popover>
  );
}
