import { QueryClientProvider } from '@tanstack/react-query';
import { type PropsWithChildren, useEffect } from 'react';
import { queries } from './ask/client.js';
import { platform } from './platform/index.js';
import './generated/tokens.css';

export default function App({ children }: PropsWithChildren) {
  useEffect(
    () =>
      platform.network.onChange((online) => {
        if (online) void queries.invalidateQueries();
      }),
    [],
  );
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
