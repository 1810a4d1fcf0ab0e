import type { ButtonHTMLAttributes } from 'preact';
import { Icon, type IconName } from './icon';

interface IconButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'icon' | 'children' | 'onClick' | 'title' | 'type'
> {
  icon: IconName;
  /** Its name. */
  words: string;
  /** What the pointer tells, where it is not its name. */
  hint?: string;
  /** The drawing's size, px. */
  size?: number;
  onPress(): void;
}

/** A button that shows a drawing alone; its name is there for the pointer and for screen readers. */
export function IconButton({ icon, words, hint = words, size, onPress, class: more, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      class={more ? `icon-button ${String(more)}` : 'icon-button'}
      aria-label={words}
      title={hint}
      onClick={onPress}
    >
      <Icon name={icon} size={size} />
    </button>
  );
}
