/** Every page of the console that asks something, and the role whose it is. */
export const pages: { path: string; role: string }[] = [
  { path: '/', role: 'branchClerk' },
  { path: '/verification', role: 'branchClerk' },
  { path: '/notices', role: 'branchClerk' },
  { path: '/account', role: 'branchClerk' },
];
