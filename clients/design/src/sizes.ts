/** Pixels at 375 px width. The second number is the elder mode: type × 1.25 and never under 18, touch targets grow with it. */
export const sizes = {
  textSmall: [14, 18],
  text: [16, 20],
  textHead: [18, 23],
  textTitle: [22, 28],
  textHero: [26, 32],
  textNumber: [32, 40],
  touch: [44, 56],
  button: [52, 64],
  field: [52, 64],
  row: [72, 84],
  icon: [22, 26],
  tabBar: [60, 72],
} as const satisfies Record<string, readonly [number, number]>;

/** The same in both modes. */
export const spaces = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 20, 6: 24, 8: 32 } as const;
export const radii = { card: 16, field: 12, button: 14, tag: 999, sheet: 24 } as const;
export const weights = { normal: [400, 500], strong: [600, 700] } as const;
export const lineHeights = { text: 1.5, head: 1.35 } as const;
export const shadows = {
  card: '0 2px 10px rgba(94, 68, 54, 0.07)',
  bar: '0 -4px 16px rgba(94, 68, 54, 0.08)',
} as const;
/** PingFang on phones, Noto elsewhere; numbers stand under each other. */
export const fontFamily = "-apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif";
