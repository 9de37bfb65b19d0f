import { moment } from '@sanwei/words';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { SaveHealthCardDocument } from '../../generated/documents.js';
import { Button, Card as CardPart, type Errors, errorsOf, type Said, Say, sayOf, showFirst, TextField } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/health-card.js';
import { ChangedSheet } from './changed-sheet.js';
import { type Card, names, sameTexts, type Typed, textsOf, typedOver } from './texts.js';

type Props = {
  childId: string;
  name: string | undefined;
  card: Card | null;
  /** Nothing yet: the card as it is. */
  typed: Typed | undefined;
  onType: (change: (before: Typed | undefined) => Typed) => void;
  onStale: () => void;
};
const fields = [
  ['allergies', words.allergies, words.allergiesWhy],
  ['illness', words.illness, words.illnessWhy],
  ['medication', words.medication, words.medicationWhy],
] as const;

/** @param card the newest there is; what was typed stays whatever comes, and says which card it was typed over */
export function HealthForm({ childId, name, card, typed, onType, onStale }: Props) {
  const { act, busy } = useAct(SaveHealthCardDocument);
  const [begun] = useState(() => typedOver(card));
  const { texts, seen } = typed ?? begun;
  const [errors, setErrors] = useState<Errors>({});
  const [said, setSaid] = useState<Said>();
  const [changed, setChanged] = useState(false);
  const save = async (over = seen) => {
    setSaid(undefined);
    setErrors({});
    const outcome = await act(`save.health-card-${childId}`, { childId, ...texts, seen: { confirmedAt: over } });
    if (!outcome) return;
    setChanged(false);
    if (outcome.kind === 'done') {
      const { confirmedAt } = outcome.value;
      onType((now) => ({ texts: now?.texts ?? texts, seen: confirmedAt }));
      return setSaid({ meaning: 'good', words: words.saved });
    }
    if (outcome.kind === 'refused' && outcome.refusal.code === 'HealthCardChanged') {
      onStale();
      return setChanged(true);
    }
    const found = errorsOf(outcome);
    setErrors(found);
    if (!showFirst(found, names)) setSaid(sayOf(outcome));
  };
  const takeTheirs = () => {
    onType(() => typedOver(card));
    setChanged(false);
    setSaid({ meaning: 'info', words: words.tookTheirs });
  };
  const asBefore = card !== null && sameTexts(texts, textsOf(card));
  return (
    <>
      <Say said={said} />
      {name && <h2 className="title">{words.of(name)}</h2>}
      <p className="lead">{words.lead}</p>
      <CardPart>
        {fields.map(([field, label, why]) => (
          <TextField
            key={field}
            id={field}
            kind="long"
            label={label}
            why={why}
            optional
            value={texts[field]}
            onInput={(text) => onType((before = begun) => ({ ...before, texts: { ...before.texts, [field]: text } }))}
            error={errors[field]}
            most={2_000}
          />
        ))}
        <Button onTap={() => save()} busy={busy && words.saveBusy}>
          {asBefore ? words.confirm : words.save}
        </Button>
        <p className="note">{card ? words.confirmed(moment(card.confirmedAt, platform.now())) : words.never}</p>
      </CardPart>
      {changed && card && card.confirmedAt !== seen && (
        <ChangedSheet
          card={card}
          onMine={() => save(card.confirmedAt)}
          onTheirs={takeTheirs}
          onClose={() => setChanged(false)}
          busy={busy && words.saveBusy}
        />
      )}
    </>
  );
}
