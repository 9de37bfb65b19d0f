import { App } from 'antd';
import { useState } from 'react';
import { type AnyOutcome, download } from '../../ask/index.js';
import { wordsOf } from './outcome.js';

type AskedTicket = { kind: 'done'; value: { ticket: string } } | Exclude<AnyOutcome, { kind: 'done' }> | undefined;

/**
 * A file behind a ticket.
 * @param askTicket the command that gives it
 * @param downloaded said in passing when the file has come
 * @returns `said`: why it has not
 */
export function useDownload(askTicket: () => Promise<AskedTicket>, downloaded: string): { fetch: () => void; said: string | undefined } {
  const [said, setSaid] = useState<string>();
  const { message } = App.useApp();
  const fetch = async () => {
    const ticket = await askTicket();
    const not = ticket?.kind === 'done' ? await download(ticket.value.ticket) : wordsOf(ticket);
    setSaid(not);
    if (ticket?.kind === 'done' && !not) void message.success(downloaded);
  };
  return { fetch: () => void fetch(), said };
}
