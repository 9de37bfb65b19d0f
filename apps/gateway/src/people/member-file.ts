import { findMemberProfiles, ProfileOfMember } from '@sanwei/contracts/matchmaking/member-profile';
import { findBranches } from '@sanwei/contracts/people/branch';
import {
  listMyPhoneOpenings,
  MemberEvent,
  MemberFile,
  mostEvents,
  openMemberPhone,
  viewMember,
} from '@sanwei/contracts/people/member-file';
import { z } from 'zod';
import { type Door, extra, join, open } from '../builder/index.js';

export const memberFile: Door[] = [
  open(viewMember),
  open(openMemberPhone),
  open(listMyPhoneOpenings),
  open(findMemberProfiles),
  join(MemberFile, 'branch', { from: 'branchId', ask: findBranches }),
  join(MemberFile, 'profile', {
    from: 'personId',
    ask: findMemberProfiles,
    by: 'personId',
    words: '本人在单身职工库的档案到哪一步；没有提交过、或由别的工会核实的为空',
  }),
  join(ProfileOfMember, 'branch', { from: 'branchId', ask: findBranches }),
  extra(MemberFile, 'events', {
    words: '会籍和档案里发生过的事，新的在前，最多 100 件',
    output: z.array(MemberEvent),
    resolve: async ({ personId, ownEvents }, asker) => {
      const profile = personId && (await asker.row(findMemberProfiles, 'personId', personId));
      const events = [...ownEvents, ...(profile ? profile.events : [])];
      return events.sort((one, other) => other.at.localeCompare(one.at)).slice(0, mostEvents);
    },
  }),
];
