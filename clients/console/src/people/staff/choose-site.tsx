import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { SitesDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { grants as words } from '../../words/staff.js';
import { useSiteNames } from './use-places.js';

type Props = { value?: string; onChange?: (siteId: string) => void; id?: string };

/** A field of a form: one site, found by its place or by a class that is held there. */
export function ChooseSite({ value, onChange, id }: Props) {
  const [wanted, setWanted] = useState('');
  const [after, setAfter] = useState<string | null>(null);
  const asked = useAsk(SitesDocument, { after, words: wanted.trim() || null }, { keepPrevious: true });
  const name = useSiteNames(value ? [value] : []).get(value ?? '');
  return (
    <fieldset id={id} className="choose-branch" aria-label={words.site}>
      <Input.Search
        allowClear
        maxLength={40}
        placeholder={words.siteSearch}
        aria-label={words.siteSearch}
        onSearch={(typed) => {
          setAfter(null);
          setWanted(typed);
        }}
      />
      {value && name && (
        <p className="choose-branch-chosen" aria-live="polite">
          {words.chosen(name)}
        </p>
      )}
      <div className="choose-branch-tree">
        <AskedPart of={asked}>
          {({ listSites }) => (
            <>
              {listSites?.items.length === 0 && <p className="quiet">{wanted.trim() ? words.siteNotFound : words.noSites}</p>}
              <ul className="branch-tree">
                {listSites?.items.map((site) => (
                  <li key={site.id} className="branch-row site-row">
                    <Button type="text" aria-pressed={site.id === value} className="branch-name" onClick={() => onChange?.(site.id)}>
                      {site.name}
                    </Button>
                    <span className="quiet small">{words.classesAt(site.classes)}</span>
                  </li>
                ))}
              </ul>
              {after && (
                <Button type="link" size="small" onClick={() => setAfter(null)}>
                  {words.fromStart}
                </Button>
              )}
              {listSites?.next && (
                <Button type="link" size="small" onClick={() => setAfter(listSites.next ?? null)}>
                  {words.more}
                </Button>
              )}
            </>
          )}
        </AskedPart>
      </div>
    </fieldset>
  );
}
