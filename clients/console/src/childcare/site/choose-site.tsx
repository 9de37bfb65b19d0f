import { Button } from 'antd';
import { useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { SitesDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { SearchField } from '../../parts/form/search-field.js';
import { chooseSite as words } from '../../words/site.js';
import { useSiteNames } from './use-site-names.js';
import '../../parts/form/choose.css';
import './choose-site.css';

type Props = { value?: string; onChange?: (siteId: string) => void; id?: string };

/** A field of a form: one site, found by its place or by a class that is held there. */
export function ChooseSite({ value, onChange, id }: Props) {
  const [wanted, setWanted] = useState('');
  const [after, setAfter] = useState<string | null>(null);
  const asked = useAsk(SitesDocument, { after, words: wanted || null }, { keepPrevious: true });
  const name = useSiteNames(value ? [value] : []).get(value ?? '');
  return (
    <fieldset id={id} className="choose" aria-label={words.title}>
      <SearchField
        words={words.search}
        onSearch={(typed) => {
          setAfter(null);
          setWanted(typed);
        }}
      />
      {value && name && (
        <p className="choose-said" aria-live="polite">
          {words.chosen(name)}
        </p>
      )}
      <div className="choose-among">
        <AskedPart of={asked}>
          {({ listSites }) => (
            <>
              {listSites?.items.length === 0 && <p className="quiet">{wanted ? words.notFound : words.none}</p>}
              <ul className="site-list">
                {listSites?.items.map((site) => (
                  <li key={site.id} className="site-row">
                    <Button type="text" aria-pressed={site.id === value} onClick={() => onChange?.(site.id)}>
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
