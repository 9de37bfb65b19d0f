import { moment } from '@sanwei/words';
import { Panel } from '../../parts/panel.js';
import { agesWords, daysWords, seasonWords, editor as words } from '../../words/program.js';
import { type Filled, instantOf, seatsOf } from './program-form.rule.js';

/** As families will read it, while it is typed. */
export function Preview({ of }: { of: Filled }) {
  const { name, season, startsOn, endsOn, classes = [] } = of;
  const [opens, closes, now] = [instantOf(of.opensAt), instantOf(of.closesAt), new Date()];
  return (
    <Panel title={words.preview} id="preview">
      <div className="preview">
        <p className="quiet small">{words.previewNote}</p>
        <h3>{name || words.toFill}</h3>
        <p>
          {season && `${seasonWords[season]} · `}
          {startsOn && endsOn ? daysWords(startsOn, endsOn, now) : words.toFill}
        </p>
        <p>{words.opens(opens ? moment(opens, now) : words.toFill, closes ? moment(closes, now) : words.toFill)}</p>
        {classes.map((one, index) => (
          <div key={index} className="preview-class">
            <b>{one?.name || words.class(index)}</b>
            <span className="quiet">{one?.site || words.toFill}</span>
            <span>
              {one?.youngest != null && one.oldest != null ? agesWords(one.youngest, one.oldest) : words.toFill} ·{' '}
              {one?.capacity != null ? words.seatsOf(one.capacity) : words.toFill}
            </span>
          </div>
        ))}
        <p className="quiet small">{words.total(classes.length, seatsOf(of))}</p>
      </div>
    </Panel>
  );
}
