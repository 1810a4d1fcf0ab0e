import { type Piece } from '../core/answer';
import { type Item, type Scene } from './scene';

/** The response object; `output` as far as it is known. */
export interface ResponseObject {
  id: string;
  object: 'response';
  created_at: number;
  model: string;
  status: 'in_progress' | 'completed' | 'failed' | 'incomplete';
  output: Item[];
  error: { code: string; message: string } | null;
  incomplete_details: { reason: string } | null;
  usage: unknown;
}

/** The events of a streamed answer, in the order of section 5.3. */
export function streamOf(final: ResponseObject, scene: Scene): Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  const emit = (type: string, data: Record<string, unknown>) => {
    const item = data['item'] as { type?: string } | undefined;
    const unseen = [type, ...(item?.type ? [`${type} ${item.type}`] : [])].filter((name) => !seen.has(name));
    const waitMs = unseen.map((name) => scene.pauses?.[name]).find((ms) => ms !== undefined);
    for (const name of unseen) seen.add(name);
    const body = JSON.stringify({ type, sequence_number: pieces.length, ...data });
    pieces.push({ text: `event: ${type}\ndata: ${body}\n\n`, waitMs });
  };
  const begun = { ...final, status: 'in_progress', output: [], error: null, incomplete_details: null, usage: null };
  emit('response.created', { response: begun });
  emit('response.in_progress', { response: begun });
  final.output.forEach((item, index) => emitItem(item, index, emit));
  switch (scene.ending ?? 'completed') {
    case 'completed':
      emit('response.completed', { response: final });
      break;
    case 'failed':
      emit('response.failed', { response: final });
      break;
    case 'incomplete':
      emit('response.incomplete', { response: final });
      break;
    case 'error':
      emit('error', { code: 'InternalError', message: 'An internal error has occurred.', param: null });
      break;
    case 'eof':
      break;
  }
  if (scene.done) pieces.push({ text: 'data: [DONE]\n\n' });
  return pieces;
}

function emitItem(item: Item, index: number, emit: (type: string, data: Record<string, unknown>) => void): void {
  const at = { output_index: index };
  const part = { ...at, item_id: item.id, content_index: 0 };
  switch (item.type) {
    case 'reasoning':
      emit('response.output_item.added', { ...at, item: { ...item, summary: [] } });
      for (const { text } of item.summary) {
        emit('response.reasoning_summary_text.delta', { ...at, item_id: item.id, summary_index: 0, delta: text });
      }
      break;
    case 'image_search_call':
      emit('response.output_item.added', { ...at, item: { ...item, status: 'in_progress', output: undefined } });
      break;
    case 'message':
      emit('response.output_item.added', { ...at, item: { ...item, status: 'in_progress', content: [] } });
      for (const { text } of item.content) {
        emit('response.content_part.added', { ...part, part: { type: 'output_text', text: '', annotations: [] } });
        for (const delta of text.match(/.{1,6}/gsu) ?? []) emit('response.output_text.delta', { ...part, delta });
        emit('response.output_text.done', { ...part, text });
        emit('response.content_part.done', { ...part, part: { type: 'output_text', text, annotations: [] } });
      }
      break;
  }
  emit('response.output_item.done', { ...at, item });
}
