import { moment } from '@sanwei/words';
import { Alert, Button } from 'antd';
import { Link } from 'wouter';
import { importStatuses, sameFile as words } from '../../words/import.js';
import type { OneOfImports } from './one-of-imports.js';

type Props = { of: NonNullable<OneOfImports['sameFile']>; goOn?: () => void };

/** The same sheet was brought before: said before anything goes on, so that nobody does a colleague's work again. */
export const SameFile = ({ of: { importId, createdAt, mine, rows, status }, goOn }: Props) => (
  <Alert
    type="warning"
    showIcon
    title={words.title(moment(createdAt, new Date()), mine)}
    description={
      <>
        <p>{words.note(rows, importStatuses[status])}</p>
        <div className="import-same">
          {mine && <Link href={`/import/${importId}`}>{words.open}</Link>}
          {goOn && <Button onClick={goOn}>{words.goOn}</Button>}
        </div>
      </>
    }
  />
);
