export const today = {
  title: '今天',
  hello: (name: string, greeting: string) => (name ? `${name}，${greeting}` : greeting),
  nothing: '现在没有等您办的事',
  nothingNote: '有新的会出现在这里，不用刷新。',
};
