/** Called on a walk at every page that is worth a look, with a name for it. */
export type Look = (name: string) => Promise<void>;
export const passBy: Look = async () => undefined;
