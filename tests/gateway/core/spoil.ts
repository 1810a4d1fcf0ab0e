import { type Answer, type Piece } from './answer';

const ELEVEN_MB = 11 * 1024 * 1024;

/** Every value of another type than it was; `rows`: only what stands inside lists of objects. */
export function withWrongTypes(answer: Answer, where: 'everywhere' | 'rows'): Answer {
  return mapJson(answer, where === 'everywhere' ? otherType : wrongRows);
}

/** The same answer, still valid, heavier than 10 MB. */
export function oversized(answer: Answer): Answer {
  let padded = false;
  return mapJson(answer, (value) => {
    if (padded || typeof value !== 'object' || value === null) return value;
    padded = true;
    return { ...value, padding: 'x'.repeat(ELEVEN_MB) };
  });
}

/** The first part of an answer, as bytes. */
export function bytesOf(answer: Answer): Buffer {
  if (Buffer.isBuffer(answer.body)) return answer.body;
  return Buffer.from(
    typeof answer.body === 'string' ? answer.body : answer.body.map((piece) => piece.text).join(''),
    'utf8',
  );
}

/** Works on the JSON of a plain answer, or on the data of each event of a stream. Long integers lose digits here. */
function mapJson(answer: Answer, change: (value: unknown) => unknown): Answer {
  const { body } = answer;
  if (Buffer.isBuffer(body)) return answer;
  if (typeof body === 'string') {
    try {
      return { ...answer, body: JSON.stringify(change(JSON.parse(body))) };
    } catch {
      return answer;
    }
  }
  return { ...answer, body: body.map((piece) => ({ ...piece, text: mapEvent(piece, change) })) };
}

const mapEvent = (piece: Piece, change: (value: unknown) => unknown) =>
  piece.text.replace(/^(data: ?)(\{.*\})(?=\r?$)/gm, (_all, label: string, data: string) => {
    // The event's own name stays: without it a client would skip the event, and nothing would be tested.
    const value = JSON.parse(data) as Record<string, unknown>;
    const changed = change(value);
    return label + JSON.stringify(isObject(changed) && 'type' in value ? { ...changed, type: value.type } : changed);
  });

function otherType(value: unknown): unknown {
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'number') return 'not a number';
  if (typeof value === 'boolean') return 'maybe';
  if (value === null) return [];
  if (Array.isArray(value)) return { list: value.map(otherType) };
  return mapFields(value as Record<string, unknown>, otherType);
}

function wrongRows(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((row) => (isObject(row) ? mapFields(row, otherType) : row));
  return isObject(value) ? mapFields(value, wrongRows) : value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapFields = (value: Record<string, unknown>, change: (field: unknown) => unknown) =>
  Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field)]));
