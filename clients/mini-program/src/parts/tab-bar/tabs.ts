import type { IconName } from '@sanwei/design';
import { words } from '../../words/tab-bar.js';

export type TabName = keyof typeof words.tabs;

export const tabs: readonly { name: TabName; title: string; icon: IconName; path: string }[] = [
  { name: 'home', title: words.tabs.home, icon: 'home', path: '/pages/home/home' },
  { name: 'services', title: words.tabs.services, icon: 'doors', path: '/pages/services/services' },
  { name: 'messages', title: words.tabs.messages, icon: 'message', path: '/pages/messages/messages' },
  { name: 'me', title: words.tabs.me, icon: 'person', path: '/pages/me/me' },
];
