import { useAsk } from '../../ask/index.js';
import { ServicesDocument } from '../../generated/documents.js';
import { Card, Page, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/services.js';
import { doors } from './doors.js';

export default function Services() {
  const hotline = useAsk(ServicesDocument, {}).data?.findHotline;
  return (
    <Page title={words.title} tab="services" hotline={hotline && (hotline.phone ?? hotline.nationalPhone)}>
      <p className="lead">{words.lead}</p>
      {doors.map(({ name, more, icon, accent, path }) => (
        <Card flush key={path}>
          <Row title={name} note={more} icon={icon} accent={accent} onTap={() => platform.go.to(path)} />
        </Card>
      ))}
    </Page>
  );
}
