import {
  AuditOutlined,
  BankOutlined,
  BellOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  ImportOutlined,
  InboxOutlined,
  KeyOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SendOutlined,
  SolutionOutlined,
  TeamOutlined,
  UploadOutlined,
  UserOutlined,
} from '@ant-design/icons';

const icons = {
  today: CarryOutOutlined,
  verification: SafetyCertificateOutlined,
  texts: FileSearchOutlined,
  members: TeamOutlined,
  joining: SolutionOutlined,
  import: ImportOutlined,
  roster: UploadOutlined,
  orders: FileDoneOutlined,
  week: ScheduleOutlined,
  programs: FileTextOutlined,
  staff: KeyOutlined,
  branches: BankOutlined,
  calendar: CalendarOutlined,
  consents: AuditOutlined,
  parked: InboxOutlined,
  trail: FileSearchOutlined,
  notices: BellOutlined,
  sent: SendOutlined,
  account: UserOutlined,
} as const;

export type IconName = keyof typeof icons;

/** @param name of a page; one that names none has the plainest */
export const MenuIcon = ({ name = 'programs' }: { name?: IconName }) => {
  const Icon = icons[name];
  return <Icon aria-hidden />;
};
