import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { port } from '../../ask/index.js';

const prefix = 'draft.';

/**
 * What was typed survives a reload and a sign-in that ended; it goes with the tab, when somebody else signs in, and when it was sent.
 * @param never names of fields that must not lie there, e.g. a password
 */
export function useDraft<Values extends object>(form: FormInstance<Values>, name: string, never: readonly (keyof Values)[] = []) {
  const key = prefix + name;
  const begun = useRef(false);
  const [found] = useState(() => saysSomething(port.storage.read(key)));
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const text = port.storage.read(key);
    if (!text) return;
    try {
      form.setFieldsValue(JSON.parse(text));
    } catch {
      port.storage.remove(key);
    }
  }, [form, key]);
  return {
    /** Something was typed here before the page was loaded: it is shown again at once, not when somebody asks for it. */
    found,
    /** For `onValuesChange` of the form. */
    keep: (_: unknown, values: Values) =>
      port.storage.write(
        key,
        JSON.stringify(Object.fromEntries(Object.entries(values).filter(([field]) => !never.includes(field as keyof Values)))),
      ),
    drop: () => port.storage.remove(key),
  };
}

function saysSomething(text: string | null | undefined): boolean {
  if (!text) return false;
  try {
    return Object.values(JSON.parse(text) as object).some((value) => typeof value === 'string' && value.trim() !== '');
  } catch {
    return false;
  }
}
