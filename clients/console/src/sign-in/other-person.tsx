import { Button } from 'antd';
import { useState } from 'react';
import { putAway } from '../ask/index.js';
import { signIn as words } from '../words/sign-in.js';

/** Somebody else at this tab: what lies in it goes, and no form tells here whether it holds something. So it is asked each time, once. */
export function OtherPerson() {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button type="link" block onClick={() => setAsking(true)}>
        {words.other}
      </Button>
    );
  return (
    <section role="alert" className="other-person">
      <p>{words.otherAsk}</p>
      <div className="other-person-acts">
        <Button danger onClick={putAway}>
          {words.otherYes}
        </Button>
        <Button autoFocus onClick={() => setAsking(false)}>
          {words.otherNo}
        </Button>
      </div>
    </section>
  );
}
