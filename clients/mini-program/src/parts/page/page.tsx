import type { ReactNode } from 'react';
import { useElder } from '../../elder/use-elder.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/page.js';
import { HotlinePill } from '../hotline/hotline-pill.js';
import { Icon } from '../icon/icon.js';
import { TabBar, type TabName } from '../tab-bar/tab-bar.js';
import './page.css';

type Props = {
  /** In the head of a browser's page; WeChat shows the title of the page's config. */
  title: string;
  children: ReactNode;
  /** This page is a tab. */
  tab?: TabName;
  /** Instead of the head, e.g. the street of the home page; holds the `h1` then. */
  top?: ReactNode;
  /** What stays at the bottom: one main action. */
  bottom?: ReactNode;
  /** The number that is always there for people who need somebody: everywhere around body and mind. */
  hotline?: string | null;
};

/** The frame of every page. */
export function Page({ title, children, tab, top, bottom, hotline }: Props) {
  const [elder] = useElder();
  const browser = platform.target === 'h5';
  return (
    <div
      className={`page${elder ? ' elder' : ''}${tab ? ' page-tab' : ''}${bottom ? ' page-bottom' : ''}${hotline ? ' page-hotline' : ''}`}
    >
      {top ?? (browser && <PageHead title={title} back={!tab} />)}
      <main className="page-body">{children}</main>
      {hotline && <HotlinePill phone={hotline} />}
      {bottom && <div className="bottom-bar">{bottom}</div>}
      {tab && browser && <TabBar at={tab} />}
    </div>
  );
}

const PageHead = ({ title, back }: { title: string; back: boolean }) => (
  <header className="page-head">
    {back ? (
      <button type="button" className="page-back tap" aria-label={words.back} onClick={() => platform.go.back()}>
        <Icon name="back" />
      </button>
    ) : (
      <span className="page-back" />
    )}
    <h1 className="page-title">{title}</h1>
    <span className="page-back" />
  </header>
);
