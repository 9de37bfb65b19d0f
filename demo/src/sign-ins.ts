import type { Role } from '@sanwei/contracts';
import { type Member, members, type Staff, staffMembers } from './cast.js';

/** A request to the gateway that can be repeated; the token is at `data.<its only field>.token`. */
export type SignIn = { role: Role; name: string; how: { document: string; variables: { id: string; input: Record<string, string> } } };

const withWechat = `mutation SignIn($id: ID!, $input: SignInWithWechatInput!) {
  signInWithWechat(commandId: $id, input: $input) { ... on SignedIn { token } ... on Refusal { code message } }
}`;
const withPassword = `mutation SignIn($id: ID!, $input: SignInStaffInput!) {
  signInStaff(commandId: $id, input: $input) { ... on SignedIn { token } ... on Refusal { code message } }
}`;

/** @param demoPassword of every demo staff account; made by each installation and never written into the source */
export const signIns = (demoPassword: string): SignIn[] => [
  ...Object.values(members).map(signInOfMember),
  ...Object.values(staffMembers).map((staff) => signInOfStaff(staff, demoPassword)),
];

// A sign-in keeps no receipt, so the same command id may be sent again: the person's own will do.
const signInOfMember = ({ id, name, openid }: Member): SignIn => ({
  role: 'member',
  name,
  how: { document: withWechat, variables: { id, input: { code: openid } } },
});
const signInOfStaff = ({ id, name, username, role }: Staff, password: string): SignIn => ({
  role,
  name,
  how: { document: withPassword, variables: { id, input: { username, password } } },
});
