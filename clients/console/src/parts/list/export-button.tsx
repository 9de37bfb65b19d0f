import { DownloadOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { ReasonDialog, type Reasons } from '../detail/reason-dialog.js';

type Props = {
  words: { go: string; title: string; ask: string; yes: string; close: string };
  /** What the file will hold, and what is kept of its making. */
  holds: ReactNode;
  reasons: Reasons;
  /** @returns what it is called, or why not in words; empty when nothing was sent */
  order: (filled: { reason: string; note: string | null }) => Promise<{ exportId: string } | string>;
  /** What stands there while it is made, and then the way to it. */
  made: (exportId: string) => ReactNode;
};

/** A list as a file: a reason first, the second factor where the command wants it, then the file as soon as it is there. */
export function ExportButton({ words, holds, reasons, order, made }: Props) {
  const [asking, setAsking] = useState(false);
  const [exportId, setExportId] = useState<string>();
  const send = async (filled: { reason: string; note: string | null }) => {
    const ordered = await order(filled);
    if (typeof ordered === 'string') return ordered;
    setExportId(ordered.exportId);
    return undefined;
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setAsking(true)}>
        {words.go}
      </Button>
      <ReasonDialog
        open={asking}
        title={words.title}
        ask={words.ask}
        note={holds}
        go={words.yes}
        reasons={reasons}
        longest={40}
        send={send}
        onEnd={() => setAsking(false)}
      />
      <Modal
        open={exportId !== undefined}
        title={words.title}
        destroyOnHidden
        onCancel={() => setExportId(undefined)}
        footer={<Button onClick={() => setExportId(undefined)}>{words.close}</Button>}
      >
        {exportId && made(exportId)}
      </Modal>
    </>
  );
}
