import type { FormInstance } from 'antd';
import { useEffect, useRef } from 'react';
import { port } from '../../ask/index.js';

const prefix = 'draft.';

/**
 * What was typed survives a reload and a sign-in that ended; it goes with the tab, when somebody else signs in, and when it was sent.
 * @param never names of fields that must not lie there, e.g. a password
 */
export function useDraft<Values extends object>(form: FormInstance<Values>, name: string, never: readonly (keyof Values)[] = []) {
  const key = prefix + name;
  const begun = useRef(false);
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
    /** For `onValuesChange` of the form. */
    keep: (_: unknown, values: Values) =>
      port.storage.write(
        key,
        JSON.stringify(Object.fromEntries(Object.entries(values).filter(([field]) => !never.includes(field as keyof Values)))),
      ),
    drop: () => port.storage.remove(key),
  };
}
