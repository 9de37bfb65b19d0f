/**
 * Six digits by which two sheets that were uploaded in one minute are told apart, in a list, on the page and on the phone to a colleague.
 * @param id a UUID, whose end is drawn by lot
 */
export const shortNumber = (id: string): string => String(Number.parseInt(id.slice(-6), 16) % 1_000_000).padStart(6, '0');
