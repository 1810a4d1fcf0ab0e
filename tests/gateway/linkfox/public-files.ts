import { randomUUID } from 'node:crypto';
import { json, type Answer } from '../core/answer';
import { header, jsonBody, type Received } from '../core/received';
import { sentBytes, type SentPicture } from '../core/sent-picture';
import { type Notes, type Refusal, type Work } from '../core/service';

const DAY = 24 * 3_600_000;
/** File endings and the type each is announced with (section 1.5). */
const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
};

interface PublicFile {
  type: string;
  bytes?: Buffer;
  picture?: SentPicture;
  until: number;
}

/** The upload helper: an address to PUT a picture to, public for 24 hours. */
export class PublicFiles {
  private files = new Map<string, PublicFile>();

  constructor(private readonly now: () => number) {}

  clear(): void {
    this.files.clear();
  }

  /** `POST /oss/file/presignedPut`. */
  presign(request: Received): Refusal | Work {
    const { contentType, fileExtension } = jsonBody(request) ?? {};
    const type = TYPES[String(fileExtension)];
    if (type === undefined || contentType !== type) {
      const why = `no picture type: ${String(contentType)}, ${String(fileExtension)}`;
      return { refused: json({ errcode: 400, errmsg: `参数错误: ${why}` }), why };
    }
    return {
      answer: () => {
        const path = `/oss-public/${randomUUID()}.${String(fileExtension)}`;
        this.files.set(path, { type, until: this.now() + DAY });
        return json({ errcode: 200, url: `${request.origin}${path}?Expires=${this.now()}&Signature=${randomUUID()}` });
      },
    };
  }

  /** PUT and GET of the file itself; undefined where the path is none of its. */
  check(request: Received, notes: Notes): Refusal | Work | undefined {
    if (!request.path.startsWith('/oss-public/')) return undefined;
    const file = this.files.get(request.path);
    if (!file || file.until < this.now()) return no(404, 'no such file, or its 24 hours are over');
    if (header(request, 'authorization') !== '') notes.remark('the key was sent to the file store');
    if (request.method === 'GET' && file.bytes) {
      const { bytes } = file;
      return { answer: () => ({ status: 200, headers: { 'content-type': file.type }, body: bytes }) };
    }
    if (request.method !== 'PUT') return no(405, 'only PUT of the file, and GET after it');
    if (!request.query.has('Signature')) return no(403, 'not the presigned address');
    if (header(request, 'content-type') !== file.type) return no(403, 'not the announced Content-Type');
    if (header(request, 'x-oss-object-acl') !== 'public-read')
      return no(403, 'x-oss-object-acl: public-read is missing');
    return {
      answer: (): Answer => {
        file.bytes = request.bytes;
        file.picture = sentBytes(request.bytes, notes);
        return { status: 200, headers: {}, body: '' };
      },
    };
  }

  /** The picture behind a public address given out here; undefined where it is none, or over. */
  picture(address: string): SentPicture | undefined {
    if (!URL.canParse(address)) return undefined;
    const file = this.files.get(new URL(address).pathname);
    return file && file.until >= this.now() ? file.picture : undefined;
  }
}

const no = (status: number, why: string): Refusal => ({ refused: { status, headers: {}, body: '' }, why });
