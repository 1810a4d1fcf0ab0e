import { Icon, type IconName } from './icon';
import './watch-press.css';

interface WatchPressProps {
  icon: IconName;
  /** What it does, shown where there is room. */
  words: string;
  /** Its name, which says to what it does that. */
  label: string;
  onPress(): void;
}

/** A press of a watched offer's row: a drawing with its words where there is room for them. */
export function WatchPress({ icon, words, label, onPress }: WatchPressProps) {
  return (
    <button type="button" class="button quiet watch-press" aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} />
      <span>{words}</span>
    </button>
  );
}
