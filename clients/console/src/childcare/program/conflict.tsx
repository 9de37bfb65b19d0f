import { moment } from '@sanwei/words';
import { Alert, Button } from 'antd';
import type { DraftContentFragment } from '../../generated/documents.js';
import { agesWords, seasonWords, editor as words } from '../../words/program.js';
import { contentOf, differences, type Filled, filledOf } from './program-form.rule.js';

type Content = ReturnType<typeof contentOf>;
type Props = { mine: Filled; theirs: DraftContentFragment; keepMine: () => void; takeTheirs: () => void };

/** Two have written at once: nothing of either is lost before somebody has chosen. */
export function Conflict({ mine, theirs, keepMine, takeTheirs }: Props) {
  const [own, other] = [contentOf(mine), contentOf(filledOf(theirs))];
  return (
    <Alert
      type="warning"
      showIcon
      title={words.conflict.title}
      style={{ marginBottom: 16 }}
      description={
        <>
          <p>{words.conflict.note}</p>
          <table className="conflict">
            <thead>
              <tr>
                <th scope="col">{words.conflict.field}</th>
                <th scope="col">{words.conflict.theirs}</th>
                <th scope="col">{words.conflict.mine}</th>
              </tr>
            </thead>
            <tbody>
              {differences(own, other).map((path) => (
                <tr key={path}>
                  <th scope="row">{nameOf(path)}</th>
                  <td>{shown(other, path)}</td>
                  <td>{shown(own, path)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="conflict-acts">
            <Button onClick={keepMine}>{words.conflict.keepMine}</Button>
            <Button onClick={takeTheirs}>{words.conflict.takeTheirs}</Button>
          </div>
        </>
      }
    />
  );
}

const indexOf = (path: string) => Number(path.split('.')[1]);
const nameOf = (path: string): string =>
  path.startsWith('classes.')
    ? words.class(indexOf(path))
    : words[path as 'name' | 'season' | 'startsOn' | 'endsOn' | 'opensAt' | 'closesAt'];

function shown(content: Content, path: string): string {
  if (path.startsWith('classes.')) {
    const one = content.classes[indexOf(path)];
    if (!one) return words.conflict.none;
    const ages = one.youngest != null && one.oldest != null ? agesWords(one.youngest, one.oldest) : undefined;
    const seats = one.capacity != null ? words.seatsOf(one.capacity) : undefined;
    return [one.name, one.site, ages, seats].filter(Boolean).join(' · ') || words.conflict.none;
  }
  const value = content[path as keyof Omit<Content, 'classes'>];
  if (!value) return words.conflict.none;
  if (path === 'season') return seasonWords[value as 'winter' | 'summer'];
  return path.endsWith('At') ? moment(value, new Date()) : value;
}
