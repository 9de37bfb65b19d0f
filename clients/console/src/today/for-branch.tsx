import type { RoleName } from '../generated/documents.js';
import { AskedPart } from '../parts/asked-part.js';
import { today as words } from '../words/today.js';
import { Tile } from './tile.js';
import { useWaiting } from './use-waiting.js';

/** What waits for a branch's clerk and for the federation, the most urgent first. */
export function ForBranch({ roles }: { roles: ReadonlySet<RoleName> }) {
  const { asked, desks } = useWaiting(roles);
  const now = new Date();
  const order = ['yes', 'soon', 'no'];
  return (
    <AskedPart of={asked}>
      {() => (
        <ul className="tiles" aria-label={words.waiting}>
          {[...desks]
            .sort(([, a], [, b]) => order.indexOf(a.late) - order.indexOf(b.late) || Number(b.count > 0) - Number(a.count > 0))
            .map(([path, desk]) => (
              <li key={path}>
                <Tile to={path} name={words.desks[path] ?? path} desk={desk} now={now} />
              </li>
            ))}
        </ul>
      )}
    </AskedPart>
  );
}
