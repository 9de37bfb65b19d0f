import { EyeOutlined, HeartOutlined, IdcardOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MemberEventKind } from '../../generated/documents.js';
import type { ShownEvent } from '../../parts/detail/timeline.js';
import { byWords } from '../../words/members.js';
import type { MemberInFile } from './member-in-file.js';

const icons: Readonly<Record<MemberEventKind, ReactNode>> = {
  membership: <IdcardOutlined />,
  profile: <HeartOutlined />,
  opening: <EyeOutlined />,
};

export const shownEvents = (events: NonNullable<MemberInFile['events']>): ShownEvent[] =>
  events.map(({ at, kind, words, by }, place) => ({
    key: `${at}.${kind}.${place}`,
    ...{ at, what: words, icon: icons[kind] },
    who: by ? byWords[by] : undefined,
  }));
