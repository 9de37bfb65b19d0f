import { useElder } from '../../elder/use-elder.js';
import { Arch, Card, Head, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/home.js';
import { doors } from '../services/doors.js';

/** Three doors side by side; lines in elder mode. No badge: a door tells nobody who goes through it. */
export function Doors() {
  const [elder] = useElder();
  return (
    <>
      <Head>{words.help}</Head>
      {elder ? (
        <Card flush>
          {doors.map(({ name, icon, accent, path }) => (
            <Row key={path} title={name} icon={icon} accent={accent} onTap={() => platform.go.to(path)} />
          ))}
        </Card>
      ) : (
        <div className="doors">
          {doors.map(({ name, note, icon, accent, path }) => (
            <button key={path} type="button" className="door tap" onClick={() => platform.go.to(path)}>
              <span className="door-arch">
                <Arch name={icon} accent={accent} />
              </span>
              <span className="door-name">{name}</span>
              <span className="door-note">{note}</span>
            </button>
          ))}
        </div>
      )}
    </>
  );
}
