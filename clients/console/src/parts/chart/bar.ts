/** One bar; null where the number is not told, with the words that stand there instead. */
export type Bar = { name: string; value: number | null; words: string };
export type BarsProps = {
  of: readonly Bar[];
  /** What the bars are, for whoever does not see them. */
  label: string;
  /** The hue of the dimension, a custom property of the tokens. */
  hue: '--teal' | '--coral' | '--amber';
};
