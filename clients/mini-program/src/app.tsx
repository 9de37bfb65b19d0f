import { QueryClientProvider } from '@tanstack/react-query';
import { type PropsWithChildren, useEffect } from 'react';
import { askAfresh } from './ask/client.js';
import { copies, queries } from './ask/held.js';
import { watchOtherWindows } from './ask/signing-in.js';
import { sweepDrafts } from './parts/steps/use-draft.js';
import { platform } from './platform/index.js';
import './generated/tokens.css';

export default function App({ children }: PropsWithChildren) {
  useEffect(
    () =>
      platform.network.onChange((online) => {
        if (online) askAfresh();
      }),
    [],
  );
  useEffect(watchOtherWindows, []);
  useEffect(() => {
    copies.sweep();
    sweepDrafts();
  }, []);
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
