import { KeyOutlined, MinusOutlined, SafetyOutlined, StopOutlined } from '@ant-design/icons';
import { Tag } from '../../parts/tag.js';
import { staff as words } from '../../words/staff.js';
import type { StaffRow } from './staff-row.js';

/** How an account stands: what keeps its person out comes first. */
export function StaffState({ of: { disabledAt, mustChangePassword, totpOn } }: { of: StaffRow }) {
  if (disabledAt)
    return (
      <Tag tone="bad" icon={<StopOutlined />}>
        {words.states.disabled}
      </Tag>
    );
  if (mustChangePassword)
    return (
      <Tag tone="warn" icon={<KeyOutlined />}>
        {words.states.first}
      </Tag>
    );
  return totpOn ? (
    <Tag tone="good" icon={<SafetyOutlined />}>
      {words.states.totp}
    </Tag>
  ) : (
    <Tag tone="plain" icon={<MinusOutlined />}>
      {words.states.plain}
    </Tag>
  );
}
