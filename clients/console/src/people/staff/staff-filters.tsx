import { Button, Select } from 'antd';
import { SearchField } from '../../parts/form/search-field.js';
import type { ListUrl } from '../../parts/list/use-list-url.js';
import { list } from '../../words/list.js';
import { roleWords } from '../../words/role.js';
import { staff as words } from '../../words/staff.js';

const roles = Object.entries(roleWords)
  .filter(([role]) => role !== 'member')
  .map(([value, label]) => ({ value, label }));
const states = Object.entries(words.inUse).map(([value, label]) => ({ value, label }));

/** By a part of the name, by role, by whether the account is in use: all of it in the address. */
export function StaffFilters({ url }: { url: ListUrl<'open' | 'words' | 'role' | 'state'> }) {
  const { words: wanted, role, state } = url.filters;
  return (
    <>
      <SearchField
        // Another address is another text.
        key={wanted}
        asked={wanted}
        words={words.search}
        onSearch={(text) => url.set({ words: text || undefined, open: undefined })}
        width={240}
      />
      <Select
        value={role}
        options={roles}
        allowClear
        virtual={false}
        listHeight={400}
        placeholder={words.anyRole}
        aria-label={words.roles}
        onChange={(value?: string) => url.set({ role: value, open: undefined })}
        style={{ width: 190 }}
      />
      <Select
        value={state}
        options={states}
        allowClear
        placeholder={words.anyState}
        aria-label={words.state}
        onChange={(value?: string) => url.set({ state: value, open: undefined })}
        style={{ width: 140 }}
      />
      {(wanted || role || state) && (
        <Button type="link" onClick={url.clear}>
          {list.clear}
        </Button>
      )}
    </>
  );
}
