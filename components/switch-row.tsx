import './switch-row.css';

interface SwitchRowProps {
  words: string;
  about?: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** A setting that is on or off, with what it means. */
export function SwitchRow({ words, about, on, onChange }: SwitchRowProps) {
  return (
    <label class="switch-row">
      <span>
        <span class="switch-words">{words}</span>
        {about && <span class="soft">{about}</span>}
      </span>
      <input type="checkbox" role="switch" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
    </label>
  );
}
