import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import './picture-box.css';

interface PictureBoxProps {
  size: 'small' | 'middle' | 'large';
  /** The picture; a drawing stands for one that is not there. */
  children?: ComponentChildren;
}

/** A box for a whole picture that never changes its size. */
export function PictureBox({ size, children }: PictureBoxProps) {
  return <span class={`picture-box ${size}`}>{children || <Icon name="picture" />}</span>;
}
