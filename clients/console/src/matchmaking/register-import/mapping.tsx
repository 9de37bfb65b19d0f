import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { type ImportField, SetImportMappingDocument } from '../../generated/documents.js';
import { Said, wordsOf } from '../../parts/form/outcome.js';
import { Panel } from '../../parts/panel.js';
import { importFieldWords, mapping as words } from '../../words/import.js';
import { requiredFields } from './import.rule.js';
import { gapsOf } from './mapping.rule.js';
import type { OneOfImports } from './one-of-imports.js';

const fields = Object.keys(importFieldWords) as ImportField[];
const required: readonly ImportField[] = requiredFields;
const none = 'none';
const options = [
  { value: none, label: words.none },
  ...fields.map((value) => ({
    value,
    label: required.includes(value) ? `${importFieldWords[value]} · ${words.needed}` : importFieldWords[value],
  })),
];
const called = (wanted: readonly ImportField[]) => wanted.map((field) => importFieldWords[field]);

/** What each column is: guessed from its head or remembered, and looked at by whoever knows the paper. */
export function Mapping({ of: { id: importId, columns } }: { of: OneOfImports }) {
  const [chosen, setChosen] = useState(() => new Map(columns.map(({ column, field }) => [column, field])));
  const [said, setSaid] = useState<string>();
  const { act, busy } = useAct(SetImportMappingDocument);
  const { missing, twice } = gapsOf(chosen, required);
  const send = async () => {
    const mapped = [...chosen].flatMap(([column, field]) => (field ? [{ column, field }] : []));
    setSaid(wordsOf(await act(`map-import.${importId}`, { importId, columns: mapped })));
  };
  return (
    <>
      <Panel title={words.title} more={words.note} id="mapping">
        <div className="mapping">
          {columns.map(({ column, header }) => {
            const name = header || words.nameless(column + 1);
            return (
              <div className="mapping-row" key={column}>
                <span>{name}</span>
                <Select
                  value={chosen.get(column) ?? none}
                  options={options}
                  virtual={false}
                  showSearch={{ optionFilterProp: 'label' }}
                  status={twice.some((field) => field === chosen.get(column)) ? 'error' : undefined}
                  aria-label={words.chooseFor(name)}
                  onChange={(value: ImportField | typeof none) => setChosen(new Map(chosen).set(column, value === none ? null : value))}
                />
              </div>
            );
          })}
        </div>
      </Panel>
      {missing.length > 0 && <Alert type="warning" showIcon title={words.missing(called(missing))} />}
      {twice.length > 0 && <Alert type="warning" showIcon title={words.twice(called(twice))} />}
      <Said words={said} />
      <div className="import-foot">
        <Button type="primary" loading={busy} disabled={missing.length + twice.length > 0} onClick={() => void send()}>
          {words.go}
        </Button>
      </div>
    </>
  );
}
