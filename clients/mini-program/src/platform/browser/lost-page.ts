import { words } from '../../words/asked.js';

const id = 'lost-page';
const said = ['ChunkLoadError', 'CSS_CHUNK_LOAD_FAILED'];

/**
 * A page whose scripts have not come: nothing would be drawn, and nothing said. Drawn without React and parts, which may be what is missing.
 * What lies below stays as it is until the network is back.
 */
export function sayLostPages(): void {
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    const { name, code } = (reason ?? {}) as { name?: string; code?: string };
    if (said.some((one) => one === name || one === code) && !document.getElementById(id)) document.body.append(drawn());
  });
}

function drawn(): HTMLElement {
  const page = document.createElement('div');
  page.id = id;
  page.className = id;
  page.setAttribute('role', 'alertdialog');
  page.setAttribute('aria-label', words.lost);
  const [title, text, again] = ['h2', 'p', 'button'].map((tag) => page.appendChild(document.createElement(tag)));
  if (title) Object.assign(title, { textContent: words.lost, className: 'card-title' });
  if (text) Object.assign(text, { textContent: words.pageLost });
  if (again) {
    Object.assign(again, {
      type: 'button',
      textContent: words.again,
      className: 'button button-main',
      onclick: () => void openAgain(page),
    });
    setTimeout(() => again.focus());
  }
  return page;
}

/** The address is the new page's already: it opens when it is loaded anew, which is not tried while that would show the browser's own error. */
async function openAgain(page: HTMLElement): Promise<void> {
  page.setAttribute('aria-busy', 'true');
  const there = await fetch(window.location.href, { cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  page.removeAttribute('aria-busy');
  if (there) window.location.reload();
}
