import { moment } from '@sanwei/words';
import { useAsk } from '../../ask/index.js';
import { SessionsDocument } from '../../generated/documents.js';
import { Card, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/session.js';
import { inTwo } from './session-lists.js';

/** Before another time is chosen: what is booked already. A booking whose answer was lost is found here too, and nobody books twice unknowingly. */
export function AlreadyBooked() {
  const asked = useAsk(SessionsDocument, {}, { keep: false });
  const now = platform.now();
  const { ahead } = inTwo(asked.data?.listMySessions?.items ?? [], now);
  const [next] = ahead;
  if (!next) return null;
  return (
    <Card flush>
      <Row
        title={words.already(moment(next.startsAt, now), ahead.length)}
        note={words.alreadyNote}
        icon="calendar"
        accent="teal"
        onTap={() => platform.go.to('/counseling/session/sessions')}
        plain
      />
    </Card>
  );
}
