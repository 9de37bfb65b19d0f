import { Button } from '@tarojs/components';

type Props = { words: string; onCode: (code: string) => void };

/** WeChat's button for a person's phone number. It is not the code of the sign-in, and a browser has none: nothing is shown there. */
export const PhoneButton = ({ words, onCode }: Props) =>
  process.env.TARO_ENV === 'weapp' ? (
    <Button
      className="button button-quiet"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail: { code } }) => {
        if (code) onCode(code);
      }}
    >
      {words}
    </Button>
  ) : null;
