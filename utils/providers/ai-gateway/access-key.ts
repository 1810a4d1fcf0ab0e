/** A personal access key in its two parts. */
export interface AccessKey {
  id: string;
  /** 32 characters. */
  secret: string;
}

const secretLength = 32;

/**
 * Splits an access key: base64url of the secret's 32 characters and the key's id, or the same as plain text, which some
 * keys are. Undefined for anything else.
 */
export function parseAccessKey(text: string): AccessKey | undefined {
  const pasted = text.trim();
  const plain = decode(pasted) ?? pasted;
  if (plain.length <= secretLength || !isReadable(plain)) return undefined;
  return { secret: plain.slice(0, secretLength), id: plain.slice(secretLength) };
}

/** The text inside, or undefined when this is no base64url of a readable text that is long enough. */
function decode(text: string): string | undefined {
  if (!/^[\w-]+={0,2}$/.test(text)) return undefined;
  try {
    const inside = atob(text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/'));
    return isReadable(inside) && inside.length > secretLength ? inside : undefined;
  } catch {
    return undefined;
  }
}

const isReadable = (text: string) => /^[\x21-\x7e]+$/.test(text);
