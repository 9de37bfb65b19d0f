import { CheckOutlined, ClockCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Tag } from '../../parts/tag.js';
import { enrollmentWords as words } from '../../words/program.js';
import { type Enrollment, enrollmentState } from './enrollment-state.js';

/** How far enrollment of one class or of a program is now. */
export function EnrollmentTag({ now, ...of }: Enrollment & { now: Date }) {
  const state = enrollmentState(of, now);
  if (state === 'notYet')
    return (
      <Tag tone="info" icon={<ClockCircleOutlined />}>
        {words.notYet(of.opensAt, now)}
      </Tag>
    );
  if (state === 'open')
    return (
      <Tag tone="good" icon={<CheckOutlined />}>
        {words.open(of.closesAt, now)}
      </Tag>
    );
  return (
    <Tag tone="plain" icon={<StopOutlined />}>
      {words[state]}
    </Tag>
  );
}
