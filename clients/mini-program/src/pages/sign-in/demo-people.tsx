import { useEffect, useState } from 'react';
import { Card, Head, Row } from '../../parts/index.js';
import { words } from '../../words/demo-people.js';

type DemoPerson = { name: string; how: { document: string; variables: unknown } };
type Props = { onSignedIn: (signIn: { token: string; personId: string }) => void };

/** One tap for each invented member. Only a demo city serves the list, and a production build has no code for it. */
export function DemoPeople({ onSignedIn }: Props) {
  const [people, setPeople] = useState<DemoPerson[]>([]);
  useEffect(() => {
    void fetch('/demo/people')
      .then(async (answer) => setPeople(answer.ok ? ((await answer.json()) as { people: DemoPerson[] }).people : []))
      .catch(() => undefined);
  }, []);
  const signIn = async ({ how: { document, variables } }: DemoPerson) => {
    const signedIn = await post<{ signInWithWechat: { token: string } }>({ query: document, variables });
    const token = signedIn?.signInWithWechat.token;
    const me = token && (await post<{ viewMe: { id: string } }>({ query: '{ viewMe { id } }' }, token));
    if (token && me) onSignedIn({ token, personId: me.viewMe.id });
  };
  if (people.length === 0) return null;
  return (
    <>
      <Head>{words.title}</Head>
      <p className="demo-note">{words.note}</p>
      <Card flush>
        {people.map((person) => (
          <Row key={person.name} title={person.name} icon="person" onTap={() => void signIn(person)} />
        ))}
      </Card>
    </>
  );
}

async function post<Data>(body: object, token?: string): Promise<Data | undefined> {
  const answer = await fetch(SANWEI_GATEWAY, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  return ((await answer.json()) as { data?: Data }).data;
}
