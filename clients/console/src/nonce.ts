/** The word that the server wrote into this page: styles that antd makes in the page carry it, and the browser takes no others. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
