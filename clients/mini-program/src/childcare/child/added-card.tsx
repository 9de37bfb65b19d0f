import { Button, Card, Row, Say } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/child.js';

/** Registered: what comes next, a health card for each, and the way to the classes. */
export const AddedCard = ({ children }: { children: readonly { id: string; name: string }[] }) => (
  <>
    <Say said={{ meaning: 'good', words: words.added(children.map(({ name }) => name).join('、')) }} />
    <Card flush>
      {children.map(({ id, name }) => (
        <Row
          key={id}
          title={words.health(name)}
          note={words.healthNote}
          icon="shield"
          accent="amber"
          onTap={() => platform.go.to(`/childcare/health-card/health-card?childId=${id}`)}
        />
      ))}
    </Card>
    <Button onTap={() => platform.go.back()}>{words.enroll}</Button>
  </>
);
