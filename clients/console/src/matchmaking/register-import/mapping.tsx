import { Alert, Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { type ImportField, SetImportMappingDocument } from '../../generated/documents.js';
import { Said, wordsOf } from '../../parts/form/outcome.js';
import { Panel } from '../../parts/panel.js';
import { importFieldWords, mapping as words } from '../../words/import.js';
import { requiredFields } from './import.rule.js';
import { gapsOf } from './mapping.rule.js';
import type { OneOfImports } from './one-of-imports.js';
import { SameFile } from './same-file.js';

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

type Props = {
  of: OneOfImports;
  /** To the result of the dry run before, where there was one. */
  back?: () => void;
};

/** What each column is: guessed from its head or remembered, and looked at by whoever knows the paper. */
export function Mapping({ of: { id: importId, columns, headless: guessed, headerRow, checkedAs, sameFile }, back }: Props) {
  const [chosen, setChosen] = useState(() => new Map(columns.map(({ column, field }) => [column, field])));
  const [headless, setHeadless] = useState(guessed);
  const [again, setAgain] = useState(back !== undefined);
  const [said, setSaid] = useState<string>();
  const { act, busy } = useAct(SetImportMappingDocument);
  const { missing, twice } = gapsOf(chosen, required);
  const send = async () => {
    const mapped = [...chosen].flatMap(([column, field]) => (field ? [{ column, field }] : []));
    setSaid(wordsOf(await act(`map-import.${importId}.${checkedAs}`, { importId, columns: mapped, headless })));
  };
  if (sameFile && !again) return <SameFile of={sameFile} goOn={() => setAgain(true)} />;
  const recognized = columns.some(({ field }) => field !== null);
  const note = headless ? words.noteHeadless : recognized ? words.note : words.noteUnknown;
  return (
    <>
      <Panel title={words.title} more={note} id="mapping">
        {!guessed && headerRow > 1 && <Alert type="info" showIcon title={words.belowTitle(headerRow)} style={{ marginBottom: 16 }} />}
        {!guessed && !recognized && <Alert type="warning" showIcon title={words.noneKnown} style={{ marginBottom: 16 }} />}
        {guessed && <Alert type="warning" showIcon title={words.noHeader} style={{ marginBottom: 16 }} />}
        <Radio.Group
          value={headless}
          onChange={({ target }) => setHeadless(target.value as boolean)}
          aria-label={words.firstRow}
          style={{ marginBottom: 16 }}
          options={[
            { value: false, label: words.rowHeader(headerRow) },
            { value: true, label: words.rowPerson(headerRow) },
          ]}
        />
        <div className="mapping">
          {columns.map(({ column, header, samples }) => {
            const name = headless ? words.column(column + 1) : header || words.nameless(column + 1);
            return (
              <div className="mapping-row" key={column}>
                <span>
                  {name}
                  {samples.length > 0 && (
                    <span className="quiet small" translate="no">
                      <br />
                      {words.samples(samples)}
                    </span>
                  )}
                </span>
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
        {back && <Button onClick={back}>{words.back}</Button>}
        <Button type="primary" loading={busy} disabled={missing.length + twice.length > 0} onClick={() => void send()}>
          {words.go}
        </Button>
      </div>
    </>
  );
}
