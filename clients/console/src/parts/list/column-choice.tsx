import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { list as words } from '../../words/list.js';

type Props = {
  columns: readonly { key: string; title: string }[];
  hidden: ReadonlySet<string>;
  hide: (keys: readonly string[]) => void;
};

/** Which columns there are to see. Those that a row is known by cannot be put away and are not asked about. */
export function ColumnChoice({ columns, hidden, hide }: Props) {
  const content = (
    <div style={{ width: 248, display: 'grid', gap: 4 }}>
      {columns.map(({ key, title }) => (
        <Checkbox
          key={key}
          checked={!hidden.has(key)}
          style={{ minHeight: 40, alignItems: 'center' }}
          onChange={({ target }) => hide(target.checked ? [...hidden].filter((one) => one !== key) : [...hidden, key])}
        >
          {title}
        </Checkbox>
      ))}
      <Button type="link" onClick={() => hide([])} disabled={hidden.size === 0}>
        {words.columnsReset}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title={words.columnsTitle} content={content}>
      <Button icon={<TableOutlined />}>{words.columns}</Button>
    </Popover>
  );
}
