import type { ComponentChildren } from 'preact';
import './elsewhere-section.css';

interface ElsewhereSectionProps {
  title: string;
  children: ComponentChildren;
}

/** One way to look for the picture beyond the results: a heading and what can be done there. */
export function ElsewhereSection({ title, children }: ElsewhereSectionProps) {
  return (
    <section class="elsewhere-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
