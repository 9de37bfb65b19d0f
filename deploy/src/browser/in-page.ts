// Run by the debugger inside the page, as text: the repository's own types know no document.

/** What there is to look at, and what its people stumble over. */
export type Looked = {
  /** The element that is shown, as an expression. */
  shown: string;
  /** Names of tags that are pressed, and how wide and high they are at least, in pixels. */
  pressed: string;
  smallest: number;
  /** Words in these are people's own or are printed on keys: they are as they are. */
  asItIs: string;
  /** What may be wider than the place it is seen in, since it can be moved there by itself. */
  moves: string;
  /** Whether a stream stays open, so that there is never a moment without a request under way. */
  stream: boolean;
};
/** Pages of the phone that lie below stay in the document. */
export const phonePage: Looked = {
  shown: `[...document.querySelectorAll('.taro_page')].find((one) => getComputedStyle(one).display !== 'none')`,
  pressed: 'BUTTON|INPUT|TEXTAREA',
  smallest: 43.5,
  asItIs: 'none',
  moves: 'none',
  stream: false,
};
/** Shell and dialogs; a wide table moves within its card. The pictures of antd hold words that nobody sees. */
export const consolePage: Looked = {
  shown: 'document.body',
  pressed: 'BUTTON',
  smallest: 23.5,
  asItIs: 'kbd, svg, style, script, noscript, [translate="no"]',
  moves: '.ant-table-content, .ant-table-body, .moves, .only-read, .skip, [aria-hidden="true"]',
  stream: true,
};

/** How long the shown page is. */
export const heightOf = ({ shown }: Looked) => `${shown}?.scrollHeight ?? 0`;

/** What came is drawn, and what slides or fades has arrived. */
export const afterDrawing = `Promise.all(document.getAnimations()
  .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished.catch(() => undefined)))
  .then(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))))`;

/** Words that are cut, things that hang out of the screen or are too small to press, and Latin words that nobody in the city reads. */
export const flawsOf = ({ shown, pressed, smallest, asItIs, moves }: Looked) => `(() => {
  const page = ${shown};
  const flaws = [];
  for (const element of page?.querySelectorAll('*') ?? []) {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || element.closest('${moves}') || !element.checkVisibility({ visibilityProperty: true })) continue;
    const words = (element.textContent ?? '').trim().slice(0, 30);
    const what = words || element.className;
    if (left < -1 || right > innerWidth + 1) flaws.push('hangs out of the screen: ' + what);
    if (getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) flaws.push('is cut: ' + what);
    if (/^(${pressed})$/.test(element.tagName) && (height < ${smallest} || width < ${smallest}))
      flaws.push('is too small to press (' + Math.round(width) + ' × ' + Math.round(height) + '): ' + what);
  }
  const latin = [];
  const texts = document.createTreeWalker(page ?? document.createElement('p'), NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.parentElement.checkVisibility() && !text.parentElement.closest('${asItIs}')) latin.push(...(text.data.match(/[A-Za-z_]{4,}/g) ?? []));
  return [...flaws, ...latin.map((word) => 'is not Chinese: ' + word)];
})()`;

/** After axe's own script has been evaluated. */
export const findingsOfAxe = `axe.run().then(({ violations }) =>
  violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) })))`;
