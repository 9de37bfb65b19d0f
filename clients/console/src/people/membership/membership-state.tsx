import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, LogoutOutlined } from '@ant-design/icons';
import type { MembershipStatus } from '../../generated/documents.js';
import { Tag } from '../../parts/tag.js';
import { tones } from '../../words/members.js';
import { membershipWords } from '../../words/membership.js';

const icons = {
  member: <CheckCircleOutlined />,
  pending: <ClockCircleOutlined />,
  declined: <CloseCircleOutlined />,
  left: <LogoutOutlined />,
};
export const MembershipState = ({ of }: { of: MembershipStatus }) => (
  <Tag tone={tones[of]} icon={icons[of]}>
    {membershipWords[of]}
  </Tag>
);
