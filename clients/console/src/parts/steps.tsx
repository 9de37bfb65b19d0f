import { CheckOutlined } from '@ant-design/icons';
import './steps.css';

/** How far something has come: what is done has a tick, where one is stands in bold. @param here its place, from 0 */
export const Steps = ({ names, here }: { names: readonly string[]; here: number }) => (
  <ol className="steps">
    {names.map((name, place) => (
      <li
        key={name}
        className={place < here ? 'step-done' : place === here ? 'step-here' : ''}
        aria-current={place === here ? 'step' : undefined}
      >
        <span className="step-disc" aria-hidden="true">
          {place < here ? <CheckOutlined /> : place + 1}
        </span>
        {name}
      </li>
    ))}
  </ol>
);
