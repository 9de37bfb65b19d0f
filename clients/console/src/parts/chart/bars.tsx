import { lazy, Suspense } from 'react';
import type { BarsProps } from './bar.js';

// What draws them weighs more than a page: it comes when the first chart is shown.
const Drawn = lazy(() => import('./drawn-bars.js'));

export const Bars = (props: BarsProps) => (
  <Suspense fallback={<div className="chart-place" aria-busy="true" />}>
    <Drawn {...props} />
  </Suspense>
);
