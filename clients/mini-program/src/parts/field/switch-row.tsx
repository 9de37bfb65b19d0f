import { Icon, type IconName } from '../icon/icon.js';

type Props = {
  title: string;
  note?: string;
  icon?: IconName;
  on: boolean;
  words: readonly [on: string, off: string];
  onTurn: (on: boolean) => void;
};

/** A switch with its state in a word below it. */
export const SwitchRow = ({ title, note, icon, on, words, onTurn }: Props) => (
  <div className={`row${icon ? ' row-bare' : ''}`}>
    {icon && <Icon name={icon} />}
    <span className="row-words">
      <span className="row-title row-title-plain">{title}</span>
      {note && <span className="row-note">{note}</span>}
    </span>
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={title}
      className={on ? 'switch switch-on' : 'switch'}
      onClick={() => onTurn(!on)}
    >
      <span className="switch-track" aria-hidden="true">
        <span className="switch-knob" />
      </span>
      <span className="switch-word">{on ? words[0] : words[1]}</span>
    </button>
  </div>
);
