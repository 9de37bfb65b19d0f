import { LogoutOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { EndMembershipDocument } from '../../generated/documents.js';
import { ExplainDialog } from '../../parts/form/explain-dialog.js';
import { memberFile as words } from '../../words/members.js';

/** Somebody leaves the branch; the person reads why. */
export function EndMembership({ of: { id: membershipId, name } }: { of: { id: string; name: string } }) {
  const [open, setOpen] = useState(false);
  const { act } = useAct(EndMembershipDocument);
  const { message } = App.useApp();
  return (
    <>
      <Button danger icon={<LogoutOutlined />} onClick={() => setOpen(true)}>
        {words.end}
      </Button>
      <ExplainDialog
        open={open}
        danger
        title={words.endTitle(name)}
        note={words.endNote}
        label={words.endReason}
        why={words.endReasonWhy}
        empty={words.endReasonEmpty}
        yes={words.endYes}
        draft={`end-membership.${membershipId}`}
        send={(reason) => act(`end-membership.${membershipId}`, { membershipId, reason })}
        onDone={() => {
          setOpen(false);
          void message.success(words.ended(name));
        }}
        onEnd={() => setOpen(false)}
      />
    </>
  );
}
