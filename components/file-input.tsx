import type { Ref } from 'preact';

interface FileInputProps {
  /** By which a button of the view opens the browser's chooser. */
  inputRef: Ref<HTMLInputElement>;
  words: string;
  /** What the chooser offers, as `accept` says it; absent for any file. */
  accept?: string;
  multiple?: boolean;
  /** Takes a whole folder. */
  folder?: boolean;
  /** At least one. */
  onFiles(files: File[]): void;
}

/** The unseen field behind a button that chooses files. The same file can be chosen twice in a row. */
export function FileInput({ inputRef, words, accept, multiple = false, folder = false, onFiles }: FileInputProps) {
  return (
    <input
      ref={inputRef}
      type="file"
      hidden
      multiple={multiple}
      aria-label={words}
      accept={accept}
      {...(folder ? { webkitdirectory: true } : {})}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        currentTarget.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
