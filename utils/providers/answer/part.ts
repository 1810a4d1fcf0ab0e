import { z } from '../../zod';

/** A part of an answer that may be missing, null or of another kind without spoiling the rest. */
export const part = <Shape extends Record<string, z.ZodMiniType>>(shape: Shape) =>
  z.catch(z.optional(z.nullable(z.object(shape))), undefined);
