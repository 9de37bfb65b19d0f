import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { signedIn } from '../ask/index.js';
import type { RoleName } from '../generated/documents.js';
import { shell as words } from '../words/shell.js';
import { mayOpen } from './page-of.js';
import { pages } from './pages.js';

/** Ctrl+K: a page by a part of its name, without leaving the keys. */
export function FindPage({ roles }: { roles: ReadonlySet<RoleName> }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [, go] = useLocation();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (signedIn.state().kind !== 'here') return;
      setOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  const found = pages.filter((page) => page.menu && mayOpen(page, roles) && `${page.title} ${page.alsoCalled ?? ''}`.includes(text.trim()));
  const choose = (path: string | undefined) => {
    if (!path) return;
    setOpen(false);
    setText('');
    // The cursor goes with them, to the heading of the page, and stays in no box that closes.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    go(path);
  };
  return (
    <>
      <Button className="find" icon={<SearchOutlined />} onClick={() => setOpen(true)}>
        {words.find} <kbd>Ctrl K</kbd>
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={words.find}
        destroyOnHidden
        afterOpenChange={(shown) => shown || setText('')}
      >
        <Input
          autoFocus
          value={text}
          placeholder={words.findHint}
          aria-label={words.findHint}
          onChange={({ target }) => setText(target.value)}
          onPressEnter={() => choose(found[0]?.path)}
        />
        <ul className="found" aria-live="polite">
          {found.map(({ path, title }) => (
            <li key={path}>
              <Button type="text" onClick={() => choose(path)}>
                {title}
              </Button>
            </li>
          ))}
          {found.length === 0 && <li className="quiet">{words.foundNothing}</li>}
        </ul>
      </Modal>
    </>
  );
}
