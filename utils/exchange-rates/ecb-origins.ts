/** The match patterns of the bank's host: asked in a press, never at install. */
export const ecbOrigins: readonly string[] = ['https://www.ecb.europa.eu/*'];
