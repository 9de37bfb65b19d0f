import { tabs } from './parts/tab-bar/tabs.js';

/** Every page of both targets. A page of a dimension goes into its sub-package, so that the first package stays small. */
export default defineAppConfig({
  pages: [
    'pages/home/home',
    'pages/services/services',
    'pages/messages/messages',
    'pages/me/me',
    'pages/sign-in/sign-in',
    'pages/consents/consents',
    'pages/my-data/my-data',
    'pages/sign-ins/sign-ins',
    'pages/phone/phone',
    'pages/put-away/put-away',
    'pages/not-found/not-found',
  ],
  subPackages: [
    {
      root: 'matchmaking',
      pages: ['start/start', 'profile/mine', 'profile/fill', 'recommendation/recommendations', 'membership/membership', 'membership/leave'],
    },
    { root: 'counseling', pages: ['start/start', 'session/book', 'session/move', 'session/sessions'] },
    {
      root: 'childcare',
      pages: [
        'start/start',
        'child/children',
        'child/add',
        'child/child',
        'health-card/health-card',
        'enrollment/enroll',
        'enrollment/application',
      ],
    },
  ],
  tabBar: {
    custom: true,
    color: '#5A514A',
    selectedColor: '#A62A22',
    backgroundColor: '#FFFFFF',
    list: tabs.map(({ title, path }) => ({ text: title, pagePath: path.slice(1) })),
  },
  window: {
    navigationBarTitleText: '三维聚力',
    navigationBarBackgroundColor: '#F8F4EE',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F8F4EE',
    // A browser's page draws its own head; Taro's would have neither a name for its back button nor our letters.
    ...(process.env.TARO_ENV === 'h5' ? { navigationStyle: 'custom' } : {}),
  },
  // Turning pages slide over each other in a browser, and whoever reads with a screen reader hears both.
  animation: false,
});
