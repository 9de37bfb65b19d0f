import { App, Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { DeclineMembershipDocument } from '../../generated/documents.js';
import { ExplainDialog } from '../../parts/form/explain-dialog.js';
import { joining as words } from '../../words/joining.js';

/** The name that was read goes along: what was renamed meanwhile is not answered. */
export function DeclineRequest({ of: { membershipId, name } }: { of: { membershipId: string; name: string } }) {
  const [open, setOpen] = useState(false);
  const { act } = useAct(DeclineMembershipDocument);
  const { message } = App.useApp();
  return (
    <>
      <Button size="small" aria-label={words.declineOf(name)} onClick={() => setOpen(true)}>
        {words.decline}
      </Button>
      {open && (
        <ExplainDialog
          open
          title={words.declineTitle(name)}
          note={words.declineNote}
          label={words.reason}
          why={words.reasonWhy}
          empty={words.reasonEmpty}
          yes={words.declineYes}
          draft={`decline.${membershipId}`}
          send={(reason) => act(`decline-membership.${membershipId}`, { membershipId, name, reason })}
          onDone={() => {
            setOpen(false);
            void message.success(words.declined(name));
          }}
          onEnd={() => setOpen(false)}
        />
      )}
    </>
  );
}
