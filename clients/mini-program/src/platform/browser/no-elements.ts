/** Stands for Taro's custom elements: the router names the one of its tab bar, and would bring it and all that such elements need. Ours is a part. */
export const defineCustomElementTaroTabbar = (): void => undefined;
