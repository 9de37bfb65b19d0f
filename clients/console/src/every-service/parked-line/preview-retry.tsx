import { useEffect, useRef, useState } from 'react';
import { useAct } from '../../ask/index.js';
import { RetryParkedLinesDocument } from '../../generated/documents.js';
import { parkedLines as words } from '../../words/parked-line.js';
import { services } from '../services.js';
import type { ParkedRow } from './parked-row.js';

type Sum = { would: number; gone: number; behind: number; unknown: number };

/** What would happen to the chosen lines, as their services say. */
export function PreviewRetry({ rows }: { rows: readonly ParkedRow[] }) {
  const [sum, setSum] = useState<Sum>();
  const { act } = useAct(RetryParkedLinesDocument);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void (async () => {
      const found: Sum = { would: 0, gone: 0, behind: 0, unknown: 0 };
      for (const service of services) {
        const ids = rows.filter((row) => row.service === service).map(({ id }) => id);
        for (let from = 0; from < ids.length; from += 100) {
          const part = ids.slice(from, from + 100);
          const outcome = await act(`try-lines.${service}.${from}`, { service, ids: part, dryRun: true });
          if (outcome?.kind !== 'done') found.unknown += part.length;
          else
            for (const { outcome: fate, behind } of outcome.value.items) {
              if (fate === 'notParked') found.gone += 1;
              else found.would += 1;
              found.behind += behind;
            }
        }
      }
      setSum(found);
    })();
  }, [act, rows]);
  if (!sum) return <p aria-busy="true">{words.previewing}</p>;
  return (
    <div aria-live="polite">
      <p>{words.preview(sum.would)}</p>
      {sum.behind > 0 && <p>{words.previewBehind(sum.behind)}</p>}
      {sum.gone > 0 && <p>{words.previewGone(sum.gone)}</p>}
      {sum.unknown > 0 && <p>{words.notAnswered}</p>}
    </div>
  );
}
