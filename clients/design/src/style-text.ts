import { colors, darkColors, elderColors } from './colors.js';
import { fontFamily, lineHeights, radii, shadows, sizes, spaces, weights } from './sizes.js';

/**
 * The tokens as custom properties: `--brand-soft`, `--text-head`, `--space-4`, `--radius-card`.
 * @param root the selectors of everything, e.g. `:root, page`; the class `elder` below it changes what grows
 */
export const styleText = (root: string): string =>
  `${block(root, [
    ...Object.entries(colors).map(([name, value]) => line(name, value)),
    ...Object.entries(sizes).map(([name, [usual]]) => line(name, px(usual))),
    ...Object.entries(spaces).map(([name, value]) => line(`space-${name}`, px(value))),
    ...Object.entries(radii).map(([name, value]) => line(`radius-${name}`, px(value))),
    ...Object.entries(weights).map(([name, [usual]]) => line(`weight-${name}`, String(usual))),
    ...Object.entries(lineHeights).map(([name, value]) => line(`height-${name}`, String(value))),
    ...Object.entries(shadows).map(([name, value]) => line(`shadow-${name}`, value)),
    line('font-family', fontFamily),
  ])}\n${block('.elder', [
    ...Object.entries(elderColors).map(([name, value]) => line(name, value)),
    ...Object.entries(sizes).map(([name, [, elder]]) => line(name, px(elder))),
    ...Object.entries(weights).map(([name, [, elder]]) => line(`weight-${name}`, String(elder))),
  ])}\n`;

/** The colors of the night, for a client that has one. @param root e.g. `[data-theme='dark']` */
export const darkStyleText = (root: string): string =>
  `${block(
    root,
    Object.entries(darkColors).map(([name, value]) => line(name, value)),
  )}\n`;

const px = (value: number) => `${value}px`;
const kebab = (name: string) => name.replace(/[A-Z]|\d+$/g, (part) => `-${part.toLowerCase()}`).replace('--', '-');
const line = (name: string, value: string) => `  --${kebab(name)}: ${value};`;
const block = (selector: string, lines: string[]) => `${selector} {\n${lines.join('\n')}\n}`;
