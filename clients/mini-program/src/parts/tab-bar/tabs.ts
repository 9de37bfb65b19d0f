import type { IconName } from '@sanwei/design';

export type TabName = 'home' | 'services' | 'messages' | 'me';

export const tabs: readonly { name: TabName; words: string; icon: IconName; path: string }[] = [
  { name: 'home', words: '首页', icon: 'home', path: '/pages/home/home' },
  { name: 'services', words: '服务', icon: 'doors', path: '/pages/services/services' },
  { name: 'messages', words: '消息', icon: 'message', path: '/pages/messages/messages' },
  { name: 'me', words: '我的', icon: 'person', path: '/pages/me/me' },
];
