import { IconButton } from './icon-button';

interface StepButtonProps {
  words: string;
  icon: 'up' | 'down';
  /** There is no further place that way. */
  off: boolean;
  onPress(): void;
}

/** Moves something by one place in its list. */
export function StepButton({ words, icon, off, onPress }: StepButtonProps) {
  return <IconButton icon={icon} words={words} size={14} aria-disabled={off} onPress={() => !off && onPress()} />;
}
