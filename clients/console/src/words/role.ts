import type { RoleName } from '../generated/documents.js';

/** How people call each other's work. The service's own names are for the wire. */
export const roleWords: Readonly<Record<RoleName, string>> = {
  member: '职工',
  matchmaker: '红娘',
  activityHost: '活动主办',
  counselor: '咨询师',
  supervisor: '督导',
  hotlineOperator: '热线接听员',
  dutyPlanner: '排班员',
  mediator: '调解员',
  classTeacher: '带班老师',
  siteKeeper: '场地管理员',
  programEditor: '托管项目编辑',
  branchClerk: '基层工会经办',
  federationStaff: '市总工会工作人员',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditAdministrator: '审计管理员',
  partnerCity: '合作城市',
};
