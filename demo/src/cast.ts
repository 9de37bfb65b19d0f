import type { BranchId, PersonId, Role } from '@sanwei/contracts';

/** The invented people of the demo city. Ids are fixed, so that each service's own part of the city can speak of them. */
export type Member = { id: PersonId; name: string; openid: string; phone: string | null };
export type Staff = { id: PersonId; name: string; username: string; role: Role; branchId: BranchId | null };

const person = (number: number) => `01990000-0000-7000-8000-${String(number).padStart(12, '0')}` as PersonId;
const branch = (number: number) => `01990000-0000-7000-9000-${String(number).padStart(12, '0')}` as BranchId;

export type Branch = { id: BranchId; name: string; parentId: BranchId | null };
const topBranch = (number: number, name: string): Branch => ({ id: branch(number), name, parentId: null });
const below = (parent: Branch, ...named: (readonly [number, string])[]): Branch[] =>
  named.map(([number, name]) => ({ id: branch(number), name, parentId: parent.id }));

export const branches = { riverside: topBranch(1, '河畔街道总工会'), steelworks: topBranch(2, '第一钢厂工会') } as const;
/** The whole tree, parents first. */
export const branchTree: readonly Branch[] = [
  ...Object.values(branches),
  ...below(branches.riverside, [11, '河畔社区联合工会'], [12, '河畔小学工会'], [13, '河畔医院工会'], [14, '快递行业联合工会']),
  ...below(branches.steelworks, [21, '炼钢分厂工会'], [22, '轧钢分厂工会'], [23, '机修分厂工会']),
];
export const demoBranchNames: readonly string[] = branchTree.map(({ name }) => name);

/** A member's WeChat code is the openid itself: the fake WeChat takes codes that begin with `demo-` again and again. */
const member = (number: number, name: string, openid: `demo-${string}`, phone: string | null = null): Member => ({
  id: person(number),
  name,
  openid,
  phone,
});
const staff = (number: number, name: string, username: string, role: Role, branchId: BranchId | null = null): Staff => ({
  id: person(number),
  name,
  username,
  role,
  branchId,
});

export const members = {
  /** A courier with twins. */
  parentOfTwins: member(1, '林晓禾', 'demo-parent-of-twins', '13800000001'),
  otherParent: member(2, '周宁', 'demo-other-parent'),
  single: member(3, '许安', 'demo-single-member'),
} satisfies Record<string, Member>;

export const staffMembers = {
  federationStaff: staff(101, '沈岚', 'federation', 'federationStaff'),
  programEditor: staff(102, '顾言', 'programs', 'programEditor'),
  branchClerk: staff(103, '韩溪', 'branch', 'branchClerk', branches.riverside.id),
  counselor: staff(107, '苏禾', 'counselor', 'counselor'),
  eveningCounselor: staff(108, '陈安', 'counselor-evenings', 'counselor'),
  matchmaker: staff(109, '苏合', 'matchmaker', 'matchmaker'),
  steelworksClerk: staff(110, '方砚', 'steelworks', 'branchClerk', branches.steelworks.id),
  systemAdministrator: staff(104, '陆川', 'system', 'systemAdministrator'),
  securityAdministrator: staff(105, '白桥', 'security', 'securityAdministrator'),
  auditAdministrator: staff(106, '江渡', 'audit', 'auditAdministrator'),
} satisfies Record<string, Staff>;
