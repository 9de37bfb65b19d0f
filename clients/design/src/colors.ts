/** The colors of phone and console. Red is the main action only; chosen is walnut, so that red never means both selected and wrong. */
export const colors = {
  brand: '#C8372D',
  brandDark: '#A62A22',
  brandSoft: '#FCEEEB',
  onBrand: '#FFFFFF',
  coral: '#CF5B41',
  coralSoft: '#FDEDE7',
  coralInk: '#A3422B',
  teal: '#2F7F7A',
  tealSoft: '#E4F1EF',
  tealInk: '#1F625E',
  amber: '#B4730C',
  amberSoft: '#FBF1DC',
  amberInk: '#7A4E06',
  pick: '#5E4436',
  pickSoft: '#F7EFE8',
  good: '#2A7449',
  goodSoft: '#E7F3EB',
  warn: '#7A4E06',
  warnSoft: '#FBF1DC',
  bad: '#A81C2B',
  badSoft: '#FBEAEC',
  info: '#2C6BA0',
  infoSoft: '#E8F0F7',
  ink: '#2B2521',
  ink2: '#5A514A',
  ink3: '#736960',
  line: '#ECE5DC',
  control: '#968B80',
  surface: '#FFFFFF',
  ground: '#F8F4EE',
  sunk: '#F3EDE5',
  lamp: '#F6C867',
  stroke: '#B9805F',
} as const;
export type Color = keyof typeof colors;

/** In elder mode the second and third ink are darker. */
export const elderColors: Partial<Record<Color, string>> = { ink2: '#453D37', ink3: '#5A514A' };

/** What is read or seen on what, and how strong the contrast must be: 4.5 for words, 3 for icons and borders (WCAG 2.2 AA). */
export const pairs: readonly { front: Color; back: Color; least: 3 | 4.5 }[] = [
  ...(['surface', 'ground', 'sunk'] as const).flatMap((back) =>
    (['ink', 'ink2', 'ink3', 'brandDark'] as const).map((front) => ({ front, back, least: 4.5 as const })),
  ),
  { front: 'onBrand', back: 'brand', least: 4.5 },
  { front: 'onBrand', back: 'tealInk', least: 4.5 },
  { front: 'onBrand', back: 'pick', least: 4.5 },
  { front: 'pick', back: 'pickSoft', least: 4.5 },
  { front: 'brandDark', back: 'brandSoft', least: 4.5 },
  ...(['coral', 'teal', 'amber'] as const).flatMap((accent) => [
    { front: accent, back: 'surface' as const, least: 3 as const },
    { front: accent, back: `${accent}Soft` as const, least: 3 as const },
    { front: `${accent}Ink` as const, back: `${accent}Soft` as const, least: 4.5 as const },
    { front: `${accent}Ink` as const, back: 'surface' as const, least: 4.5 as const },
  ]),
  ...(['good', 'warn', 'bad', 'info'] as const).flatMap((meaning) => [
    { front: meaning, back: 'surface' as const, least: 4.5 as const },
    { front: meaning, back: `${meaning}Soft` as const, least: 4.5 as const },
  ]),
  { front: 'bad', back: 'ground', least: 4.5 },
  { front: 'control', back: 'surface', least: 3 },
  { front: 'control', back: 'ground', least: 3 },
];
