import { Button } from '../button/button.js';
import { Picture } from '../picture/picture.js';
import './asked.css';

type Props = { title: string; text: string; act?: { words: string; onTap: () => void } };

/** Nothing here yet: what it will hold, and what one can do. */
export const Empty = ({ title, text, act }: Props) => (
  <div className="empty">
    <Picture name="door" />
    <h2 className="empty-title">{title}</h2>
    <p className="empty-text">{text}</p>
    {act && <Button onTap={act.onTap}>{act.words}</Button>}
  </div>
);
