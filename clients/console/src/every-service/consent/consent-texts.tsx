import { FileTextOutlined, PrinterOutlined, WarningOutlined } from '@ant-design/icons';
import { day, ofDay } from '@sanwei/words';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { ConsentTextsDocument, type ConsentTextsQuery } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { Facts } from '../../parts/detail/facts.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { consentTexts as words } from '../../words/consent-texts.js';
import { serviceWords } from '../../words/service.js';
import './consent-texts.css';

type OfService = NonNullable<ConsentTextsQuery['consentTexts']>[number];
type Text = OfService['items'][number];

export default function ConsentTexts() {
  const asked = useAsk(ConsentTextsDocument, {});
  return (
    <Page
      title={words.title}
      note={words.note}
      acts={
        <Button icon={<PrinterOutlined />} onClick={() => print()}>
          {words.print}
        </Button>
      }
    >
      <div className="stack">
        <Alert type="info" showIcon title={words.released} />
        <AskedPart of={asked}>
          {({ consentTexts }) => (
            <div className="stack">
              {(consentTexts ?? []).map(({ service, note, items }) =>
                note ? (
                  <Panel key={service} title={serviceWords[service]}>
                    <Notice icon={<WarningOutlined />} tone="bad" title={words.away} note={note} />
                  </Panel>
                ) : (
                  items.map((text) => <ConsentText key={`${service}.${text.purpose}`} of={text} service={service} />)
                ),
              )}
            </div>
          )}
        </AskedPart>
      </div>
    </Page>
  );
}

function ConsentText({ of, service }: { of: Text; service: OfService['service'] }) {
  const [open, setOpen] = useState(false);
  const few = service === 'counseling' ? words.fewTens : words.few;
  const count = (people: number | null) => (people === null ? <span className="quiet">{few}</span> : words.people(people));
  return (
    <Panel
      title={`${serviceWords[service]} · ${of.title}`}
      more={words.version(of.version, day(ofDay(of.since), new Date()))}
      id={`consent-${of.purpose}`}
    >
      <Facts
        of={[
          { name: words.holdCurrent, value: count(of.holdCurrent ?? null) },
          { name: words.holdOlder, value: count(of.holdOlder ?? null) },
          { name: words.withdrawn, value: count(of.withdrawn ?? null) },
        ]}
      />
      <Button
        className="not-printed"
        icon={<FileTextOutlined />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        style={{ marginTop: 16 }}
      >
        {open ? words.hide : words.text}
      </Button>
      <div className={open ? 'consent-text' : 'consent-text consent-text-closed'}>{of.text}</div>
    </Panel>
  );
}
