import { Icon } from './icon';
import './tile-remove.css';

interface TileRemoveProps {
  words: string;
  onPress(): void;
}

/** Takes a picture off its set: a round button on the corner of its tile, which must be `position: relative`. */
export function TileRemove({ words, onPress }: TileRemoveProps) {
  return (
    <button type="button" class="tile-remove" aria-label={words} title={words} onClick={onPress}>
      <Icon name="close" size={12} />
    </button>
  );
}
