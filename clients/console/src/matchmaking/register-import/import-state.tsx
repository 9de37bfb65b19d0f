import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, EditOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ImportStatus } from '../../generated/documents.js';
import { Tag, type Tone } from '../../parts/tag.js';
import { importStatuses, statusEmpty } from '../../words/import.js';
import './import.css';

const looks: Readonly<Record<ImportStatus, readonly [Tone, ReactNode]>> = {
  reading: ['info', <ClockCircleOutlined key="i" />],
  checking: ['info', <ClockCircleOutlined key="i" />],
  committing: ['info', <ClockCircleOutlined key="i" />],
  mapping: ['warn', <EditOutlined key="i" />],
  checked: ['warn', <EditOutlined key="i" />],
  published: ['good', <CheckCircleOutlined key="i" />],
  unreadable: ['bad', <WarningOutlined key="i" />],
  abandoned: ['plain', <CloseCircleOutlined key="i" />],
};
/** @param good how many rows may be written in: where it is none nobody is waited for */
export const ImportState = ({ of, good }: { of: ImportStatus; good: number }) => {
  const [tone, icon] = looks[of];
  return (
    <Tag tone={tone} icon={icon}>
      {of === 'checked' && good === 0 ? statusEmpty : importStatuses[of]}
    </Tag>
  );
};
