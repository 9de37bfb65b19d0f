// Run by the debugger inside the page, as text: the repository's own types know no document.

const shown = `[...document.querySelectorAll('.taro_page')].find((one) => getComputedStyle(one).display !== 'none')`;

/** How long the shown page is. */
export const heightOfPage = `${shown}?.scrollHeight ?? 0`;

export const afterDrawing = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))`;

/** Words that are cut, things that hang out of the screen or are too small for a thumb, and Latin words that nobody in the city reads. */
export const flawsOfPage = `(() => {
  const page = ${shown};
  const flaws = [];
  for (const element of page?.querySelectorAll('*') ?? []) {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const words = (element.textContent ?? '').trim().slice(0, 30);
    const what = words || element.className;
    if (left < -1 || right > innerWidth + 1) flaws.push('hangs out of the screen: ' + what);
    if (getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) flaws.push('is cut: ' + what);
    if (/^(BUTTON|INPUT|TEXTAREA)$/.test(element.tagName) && (height < 43.5 || width < 43.5))
      flaws.push('is too small to touch (' + Math.round(width) + ' × ' + Math.round(height) + '): ' + what);
  }
  const latin = (page?.innerText ?? '').match(/[A-Za-z_]{4,}/g) ?? [];
  return [...flaws, ...latin.map((word) => 'is not Chinese: ' + word)];
})()`;

/** After axe's own script has been evaluated. */
export const findingsOfAxe = `axe.run().then(({ violations }) =>
  violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) })))`;
