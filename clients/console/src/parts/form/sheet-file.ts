import { uploading as words } from '../../words/upload.js';

const mostBytes = 10 * 1024 * 1024;

/** What can be seen of a file before it is sent. @returns why it is not taken, in words */
export function whyNotSheet({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  if (!/\.xlsx$/i.test(name)) return words.wrongKind;
  if (size === 0) return words.empty;
  return size > mostBytes ? words.tooLarge : undefined;
}
