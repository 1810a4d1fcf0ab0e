import { Icon } from './icon';

interface StepButtonProps {
  words: string;
  icon: 'up' | 'down';
  /** There is no further place that way. */
  off: boolean;
  onPress(): void;
}

/** Moves something by one place in its list. */
export function StepButton({ words, icon, off, onPress }: StepButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={words}
      title={words}
      aria-disabled={off}
      onClick={() => !off && onPress()}
    >
      <Icon name={icon} size={14} />
    </button>
  );
}
