import { sendMessage } from '@/utils/messages';
import { productOf, type PictureSet } from '@/utils/picture-set/picture-set';
import { readSetPicture } from '@/utils/picture-set/set-pictures';
import { addBatch, type NewPicture } from '@/utils/workspace/batch/add-batch';
import type { BatchOrigin } from '@/utils/workspace/batch/batch';
import { openWorkspace } from '@/utils/workspace/open-workspace';

/** Makes a batch of a picture set and shows it in the full page. Nothing is asked there before a press. */
export async function batchOfSet(set: PictureSet): Promise<void> {
  const pictures = set.pictures.map(async (picture): Promise<NewPicture> => {
    const { source, product } = picture;
    const bytes = await readSetPicture(set, picture);
    const label = source.kind === 'file' ? source.name : source.kind === 'page' ? source.candidate.label : undefined;
    return {
      source,
      ...(product ? { product } : {}),
      ...(label ? { label } : {}),
      ...(bytes ? { file: new File([bytes], label ?? '', { type: bytes.type }) } : {}),
    };
  });
  const { batchId } = await addBatch(originOf(set), await Promise.all(pictures));
  await sendMessage('batch', { batchId, press: 'changed' });
  await openWorkspace(`batch/${batchId}`);
}

function originOf(set: PictureSet): BatchOrigin {
  const page = set.pictures.flatMap(({ source }) => (source.kind === 'page' ? source.pageUrl : []))[0];
  const title = productOf(set)?.title;
  return page ? { kind: 'page', url: page, ...(title ? { title } : {}) } : { kind: 'files' };
}
