import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button, Layout } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Mark } from '../parts/mark.js';
import { type Me, rolesOf } from '../sign-in/use-me.js';
import { shell as words } from '../words/shell.js';
import { FindPage } from './find-page.js';
import { Head } from './head.js';
import { MainMenu } from './menu.js';
import { frameOf } from './page-of.js';
import { pages } from './pages.js';
import { Routes } from './routes.js';
import { useHeldWhileUnsaved } from './unsaved.js';
import './shell.css';

const key = 'sanwei.menu';
/** Below this a tablet has no room for the words of the menu. */
const narrow = () => matchMedia('(max-width: 1100px)').matches;

export function Shell({ me }: { me: Me }) {
  const [folded, setFolded] = useState(() => (localStorage.getItem(key) ?? (narrow() ? 'folded' : 'open')) === 'folded');
  const [here] = useLocation();
  const roles = rolesOf(me);
  useHeldWhileUnsaved();
  const fold = () => {
    localStorage.setItem(key, folded ? 'open' : 'folded');
    setFolded(!folded);
  };
  if (frameOf(pages, here, roles) === 'whole')
    return (
      <main id="content" tabIndex={-1} className="shell-whole">
        <Routes roles={roles} />
      </main>
    );
  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <Layout.Sider width={208} collapsedWidth={64} collapsed={folded} className="not-printed" theme="light">
        <div className="shell-side">
          <div className="shell-mark">
            <Mark small={folded} />
          </div>
          <MainMenu roles={roles} folded={folded} />
          <Button
            type="text"
            className="shell-fold"
            icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            onClick={fold}
            aria-label={folded ? words.unfold : words.fold}
          >
            {folded ? '' : words.fold}
          </Button>
        </div>
      </Layout.Sider>
      <Layout>
        <Layout.Header className="shell-head not-printed">
          <FindPage roles={roles} />
          <Head me={me} />
        </Layout.Header>
        <main id="content" tabIndex={-1} className="shell-content">
          <Routes roles={roles} />
        </main>
      </Layout>
    </Layout>
  );
}
