import { useState } from 'react';
import type { SessionMode, SessionTopic } from '../../generated/documents.js';
import { Choice, Icon, Sheet } from '../../parts/index.js';
import { modeWords, topicWords, words } from '../../words/session.js';

type Props = {
  topic: SessionTopic | undefined;
  onTopic: (topic: SessionTopic | undefined) => void;
  mode: SessionMode;
  onMode: (mode: SessionMode) => void;
};
const anything = 'anything';

/** What about, and how. The topic only finds a counselor who knows it: it is sent to nobody and kept nowhere. */
export function Wishes({ topic, onTopic, mode, onMode }: Props) {
  const [open, setOpen] = useState<'topic' | 'mode'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <div className="wishes">
        <Wish label={words.about} value={topic ? topicWords[topic] : words.anything} onTap={() => setOpen('topic')} />
        <Wish label={words.how} value={modeWords[mode]} onTap={() => setOpen('mode')} />
      </div>
      {open === 'topic' && (
        <Sheet title={words.topicTitle} onClose={close}>
          <Choice
            id="topic"
            label={words.topicNote}
            value={topic ?? anything}
            options={[{ value: anything, words: words.anything }, ...optionsOf(topicWords)]}
            onPick={(picked) => {
              onTopic(picked === anything ? undefined : (picked as SessionTopic));
              close();
            }}
          />
        </Sheet>
      )}
      {open === 'mode' && (
        <Sheet title={words.modeTitle} onClose={close}>
          <Choice
            id="mode"
            label={words.modeNote}
            value={mode}
            options={optionsOf(modeWords)}
            onPick={(picked) => {
              onMode(picked);
              close();
            }}
          />
        </Sheet>
      )}
    </>
  );
}

const optionsOf = <Value extends string>(all: Record<Value, string>) =>
  (Object.entries(all) as [Value, string][]).map(([value, words]) => ({ value, words }));

const Wish = ({ label, value, onTap }: { label: string; value: string; onTap: () => void }) => (
  <button type="button" className="wish tap" aria-haspopup="dialog" onClick={onTap}>
    <span className="wish-label">{label}</span>
    <span className="wish-value">{value}</span>
    <Icon name="edit" small />
  </button>
);
