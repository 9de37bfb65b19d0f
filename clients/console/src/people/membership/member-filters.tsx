import { Button, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { lengthOf } from '../../parts/form/at-most.js';
import type { ListUrl } from '../../parts/list/use-list-url.js';
import { list } from '../../words/list.js';
import { members as words } from '../../words/members.js';
import { membershipWords } from '../../words/membership.js';
import { typed as typedWords } from '../../words/typed.js';
import { BranchFilter } from './branch-filter.js';

/** @source `libs/contracts`, `PersonName` */
const most = 40;
const statuses = Object.entries(membershipWords).map(([value, label]) => ({ value, label }));

/** By the whole name, by state, by branch: all of it in the address. */
export function MemberFilters({ url }: { url: ListUrl<'name' | 'status' | 'branch'> }) {
  const { name, status, branch } = url.filters;
  const [said, setSaid] = useState<string>();
  const find = (typed: string) => {
    const text = typed.trim();
    // One letter is no name, and what lies sealed is not found by a part. Any other sign is nobody's name: the list says so.
    const count = lengthOf(text);
    const not = count > most ? typedWords.tooLong(count, most) : /^\p{L}$/u.test(text) ? words.oneSign : undefined;
    setSaid(not);
    if (!not) url.set({ name: text || undefined });
  };
  return (
    <>
      <Input.Search
        // Another address is another text.
        key={name}
        defaultValue={name}
        allowClear
        status={said ? 'error' : undefined}
        aria-describedby={said ? 'not-a-name' : undefined}
        onChange={() => setSaid(undefined)}
        autoComplete="off"
        placeholder={words.search}
        aria-label={words.search}
        title={words.searchHelp}
        onSearch={find}
        style={{ width: 200 }}
      />
      {said && (
        <Typography.Text type="danger" role="alert" id="not-a-name">
          {said}
        </Typography.Text>
      )}
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
