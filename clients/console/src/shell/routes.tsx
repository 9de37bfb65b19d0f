import { LockOutlined, QuestionOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import type { RoleName } from '../generated/documents.js';
import { Loaded } from '../parts/loaded.js';
import { Notice } from '../parts/notice.js';
import { Page } from '../parts/page.js';
import { notAllowed, notFound } from '../words/shell.js';
import { Boundary } from './boundary.js';
import { mayOpen } from './page-of.js';
import { pages } from './pages.js';

const none = {};
const parts = new Map<string, ComponentType>(
  pages.map(({ path, load }) => {
    const script = () => load().then((page) => page.default);
    return [path, () => <Loaded load={script} of={none} />];
  }),
);

/** The page of the address. Whoever may not open it is told so, and not what is on it. */
export function Routes({ roles }: { roles: ReadonlySet<RoleName> }) {
  const [here] = useLocation();
  return (
    // A page that breaks does not take the others with it, and another address is a new try.
    <Boundary key={here}>
      <Switch>
        {pages.map((page) => {
          const Part = mayOpen(page, roles) ? parts.get(page.path) : NotAllowed;
          return Part && <Route key={page.path} path={page.path} component={Part} />;
        })}
        <Route>
          <Page title={notFound.title}>
            <Notice icon={<QuestionOutlined />} title={notFound.note}>
              <Link href="/">{notFound.home}</Link>
            </Notice>
          </Page>
        </Route>
      </Switch>
    </Boundary>
  );
}

const NotAllowed = () => (
  <Page title={notAllowed.title}>
    <Notice icon={<LockOutlined />} title={notAllowed.note}>
      <Link href="/">{notAllowed.home}</Link>
    </Notice>
  </Page>
);
