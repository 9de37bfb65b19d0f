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

export const MenuIcon = ({ name = '' }: { name?: string }) => {
  const Icon = icons[name as keyof typeof icons] ?? FileTextOutlined;
  return <Icon aria-hidden />;
};
