import { App, Button, Input, Select } from 'antd';
import type { ListUrl } from '../../parts/list/use-list-url.js';
import { list } from '../../words/list.js';
import { members as words } from '../../words/members.js';
import { membershipWords } from '../../words/membership.js';
import { BranchFilter } from './branch-filter.js';

const statuses = Object.entries(membershipWords).map(([value, label]) => ({ value, label }));

/** By the whole name, by state, by branch: all of it in the address. */
export function MemberFilters({ url }: { url: ListUrl<'name' | 'status' | 'branch'> }) {
  const { name, status, branch } = url.filters;
  const { message } = App.useApp();
  const find = (typed: string) => {
    const text = typed.trim();
    // One sign is no name: the service would refuse it, and what lies sealed is not found by a part.
    if (text.length === 1) void message.warning(words.searchHelp);
    else url.set({ name: text || undefined });
  };
  return (
    <>
      <Input.Search
        // Another address is another text.
        key={name}
        defaultValue={name}
        allowClear
        maxLength={24}
        autoComplete="off"
        placeholder={words.search}
        aria-label={words.search}
        title={words.searchHelp}
        onSearch={find}
        style={{ width: 200 }}
      />
      <Select
        value={status ?? 'member'}
        options={statuses}
        virtual={false}
        aria-label={words.status}
        onChange={(value: string) => url.set({ status: value === 'member' ? undefined : value })}
        style={{ width: 150 }}
      />
      <BranchFilter value={branch} choose={(value) => url.set({ branch: value })} />
      {(name || status || branch) && (
        <Button type="link" onClick={url.clear}>
          {list.clear}
        </Button>
      )}
    </>
  );
}
