import { z } from '../../zod';
import { anything, code, count, text as cleanText } from '../answer/fields';
import { part } from '../answer/part';

/** A text as it is, spaces at its ends too: a part of a longer one. */
export const piece = z.catch(z.optional(z.string()), undefined);

/** One item of an answer: a call of the tool, or a message. */
export const itemSchema = z.object({
  id: code,
  type: piece,
  output: anything,
  content: z.catch(z.optional(z.array(z.unknown())), undefined),
});

/** One event of a stream. */
export const eventSchema = z.object({
  type: piece,
  item_id: code,
  output_index: count,
  content_index: count,
  item: anything,
  response: anything,
  delta: piece,
  text: piece,
  code,
  message: cleanText,
  error: part({ code, message: cleanText }),
});

/** A whole answer. */
export const responseSchema = z.object({
  status: piece,
  output: z.catch(z.optional(z.array(z.unknown())), undefined),
  error: part({ code, message: cleanText }),
  usage: part({
    input_tokens: count,
    output_tokens: count,
    total_tokens: count,
    x_tools: part({ image_search: part({ count }) }),
  }),
});
