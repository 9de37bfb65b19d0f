import { notArrived } from '../words/file.js';
import { signedIn } from './held.js';

type Fault = { errors?: { message?: string }[] };
const wordsIn = (text: string): string | undefined => {
  try {
    return (JSON.parse(text) as Fault).errors?.[0]?.message;
  } catch {
    return undefined;
  }
};

/**
 * Brings a file to the address of its ticket. `fetch` does not tell how far the sending has come.
 * @param progress how much has gone, from 0 to 1
 * @returns why not, in words; undefined when it has arrived
 */
export const upload = (ticket: string, file: Blob, progress: (part: number) => void): Promise<string | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files/${ticket}`);
    request.setRequestHeader('authorization', `Bearer ${signedIn.token() ?? ''}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request.status === 201 ? undefined : (wordsIn(request.responseText) ?? notArrived));
    request.onerror = () => resolve(notArrived);
    request.send(file);
  });

/** Fetches a file with its ticket and gives it to the browser to save. @returns why not, in words; undefined when it is here */
export async function download(ticket: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`/files/${ticket}`, { headers: { authorization: `Bearer ${signedIn.token() ?? ''}` }, credentials: 'omit' });
    if (!answer.ok) return wordsIn(await answer.text()) ?? notArrived;
    save(await answer.blob(), nameIn(answer.headers.get('content-disposition')));
    return undefined;
  } catch {
    return notArrived;
  }
}

const nameIn = (disposition: string | null): string => decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1] ?? '');

function save(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // The browser has begun to write it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
