import { Form, Input } from 'antd';
import { firstPassword as words } from '../words/sign-in.js';

export type Passwords = { current: string; next: string; again: string };

/** @param first whether it is all there is on the page: then the cursor is in it */
export function PasswordFields({ first }: { first: boolean }) {
  const required = { required: true, message: words.empty };
  return (
    <>
      <Form.Item name="current" label={words.current} rules={[required]}>
        <Input.Password autoComplete="current-password" autoFocus={first} />
      </Form.Item>
      <Form.Item name="next" label={words.next} extra={words.rule} rules={[required, { min: 10, message: words.tooShort }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={words.again}
        dependencies={['next']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: async (_, value: string) => {
              if (value && value !== getFieldValue('next')) throw new Error(words.differs);
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
