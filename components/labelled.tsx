import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';

interface LabelledProps {
  label: string;
  about?: string;
  fault?: string;
  children: (id: string) => ComponentChild;
}

/** A field under its label, with what it is about and what is wrong with it. `children` gets the id that the field must have. */
export function Labelled({ label, about, fault, children }: LabelledProps) {
  const id = useId();
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
      </label>
      {children(id)}
      {about && <p class="soft small">{about}</p>}
      {fault && (
        <p class="field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
