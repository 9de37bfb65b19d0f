import { day } from '@sanwei/words';
import { Arch, Button, Card, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/attestation.js';
import './attestation.css';

const dayMs = 24 * 3_600_000;
/** From here on one is reminded to sign again. */
const soonDays = 30;

/** The promise of being single, with its end: what nobody confirms again is no longer known. */
export function AttestationCard({ endsAt, onSign }: { endsAt: string | null; onSign: () => void }) {
  const now = platform.now();
  const days = endsAt ? Math.max(0, Math.ceil((Date.parse(endsAt) - now.getTime()) / dayMs)) : 0;
  const soon = days <= soonDays;
  return (
    <Card>
      <div className="attestation-line">
        <Arch name="shield" accent="coral" />
        <div className="attestation-words">
          <h2 className="card-title">{words.title}</h2>
          <p>{endsAt ? (soon ? words.ends(day(endsAt, now), days) : words.signed(day(endsAt, now))) : words.notSigned}</p>
        </div>
        <Tag meaning={!endsAt || soon ? 'warn' : 'good'}>{endsAt ? (soon ? words.soon : words.inForce) : words.missing}</Tag>
      </div>
      {endsAt && (
        <div className="attestation-bar" aria-hidden="true">
          <span className="attestation-left" style={{ width: `${Math.min(100, Math.round((days / 365) * 100))}%` }} />
        </div>
      )}
      <div className="attestation-foot">
        <span>{words.note}</span>
        <Button look="text" onTap={onSign}>
          {endsAt ? words.renew : words.sign}
        </Button>
      </div>
    </Card>
  );
}
