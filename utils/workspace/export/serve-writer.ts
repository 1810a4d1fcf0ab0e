import { shrinkPicture } from '../../image/shrink-picture';
import { csvWriter } from './csv-writer';
import type { FileHead, FileWriter } from './file-writer';
import { jsonWriter } from './json-writer';
import type { WriterAnswer, WriterRequest } from './writer-messages';
import { xlsxWriter } from './xlsx-writer';

/** What a worker's global scope has of use here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WriterRequest>) => void) | null;
  postMessage(answer: WriterAnswer): void;
}

/** Writes one file in a worker, so that nothing waits for it; the worker ends with the file. */
export function serveWriter(scope: WorkerScope): void {
  let writer: FileWriter | undefined;
  const answer = (request: WriterRequest): Promise<boolean | Blob> => {
    if (request.kind === 'begin') {
      writer = makeWriter(request.head);
      return Promise.resolve(true);
    }
    if (!writer) throw new Error('No file was begun.');
    return request.kind === 'take' ? writer.take(request.part) : writer.end();
  };
  scope.onmessage = ({ data: request }) => {
    const { id } = request;
    Promise.resolve(request)
      .then(answer)
      .then(
        (value) => scope.postMessage({ id, value }),
        (error: unknown) => scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) }),
      );
  };
}

function makeWriter(head: FileHead): FileWriter {
  switch (head.format) {
    case 'csv':
      return csvWriter(head);
    case 'json':
      return jsonWriter(head);
    case 'xlsx':
      return xlsxWriter(head, shrinkPicture);
  }
}
