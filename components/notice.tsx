import type { ComponentChildren } from 'preact';
import './notice.css';

interface NoticeProps {
  /** `plain` says what happened; `warn` asks for attention. */
  kind: 'plain' | 'warn';
  children: ComponentChildren;
}

/** One quiet line above the results. */
export function Notice({ kind, children }: NoticeProps) {
  return <div class={`notice ${kind}`}>{children}</div>;
}
