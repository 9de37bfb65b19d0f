/** The word that the server wrote into this page: styles that antd makes in the page carry it, and the browser takes no others. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Some of antd's parts make a style and forget the word: the page behind a dialog stands still, how wide a scroll bar is, pictures in SVG.
const withNonce = <E extends Element>(element: E): E => {
  if (element instanceof HTMLStyleElement || element instanceof SVGStyleElement) element.nonce = nonce;
  return element;
};
const create = document.createElement.bind(document);
const createNamed = document.createElementNS.bind(document);
document.createElement = ((name: string, options?: ElementCreationOptions) =>
  withNonce(create(name, options))) as typeof document.createElement;
document.createElementNS = ((space: string | null, name: string, options?: ElementCreationOptions) =>
  withNonce(createNamed(space, name, options))) as typeof document.createElementNS;
